//! Every address of the application, level by level, and the tabs of each level (NAV1 to NAV5).
//!
//! Pages read their own level from here and link to any other; nothing here knows a page.

mod line;
mod number;
mod telecom;

use yew_router::prelude::*;

pub use self::line::{CallsRoute, CallsTab, LineRoute, LineTab};
pub use self::number::{
    NumberRoute, NumberTab, QueueNumberRoute, QueueNumberTab, RedirectRoute, RedirectTab,
};
pub use self::telecom::{TelecomRoute, TelecomTab};
use crate::pages::tabs::tabs;
use crate::telephony::service::ServiceKind;

tabs! {
    /// NAV1: the universes.
    pub enum Universe {
        WebCloud => "web-cloud",
        Telecom => "telecom",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum RootRoute {
    #[at("/")]
    Home,
    #[at("/:universe")]
    Universe { universe: Universe },
    #[at("/:universe/*")]
    Inside { universe: Universe },
    #[not_found]
    #[at("/404")]
    NotFound,
}

pub const VOIP_PATH: &str = "/web-cloud/voip";

tabs! {
    /// NAV2 in Web Cloud.
    pub enum WebCloudTab {
        Voip => "voip",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum WebCloudRoute {
    #[at("/web-cloud")]
    Root,
    #[at("/web-cloud/:tab")]
    Tab { tab: WebCloudTab },
    #[at("/web-cloud/:tab/*")]
    Inside { tab: WebCloudTab },
    #[not_found]
    #[at("/404")]
    NotFound,
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum VoipRoute {
    #[at("/web-cloud/voip")]
    BillingAccounts,
    #[at("/web-cloud/voip/groups")]
    Groups,
    #[at("/web-cloud/voip/groups/:billing_account")]
    Group { billing_account: String },
    #[at("/web-cloud/voip/groups/:billing_account/*")]
    InsideGroup { billing_account: String },
    #[at("/web-cloud/voip/:billing_account/number/:service_name")]
    Number {
        billing_account: String,
        service_name: String,
    },
    #[at("/web-cloud/voip/:billing_account/number/:service_name/*")]
    InsideNumber {
        billing_account: String,
        service_name: String,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}

tabs! {
    /// NAV3: the lists of a billing account.
    pub enum GroupTab {
        Lines => "lines",
        Numbers => "numbers",
        Fax => "fax",
        Abbreviated => "abbreviated",
    }
}

impl GroupTab {
    pub fn kind(self) -> ServiceKind {
        match self {
            Self::Lines => ServiceKind::Line,
            Self::Numbers => ServiceKind::Number,
            Self::Fax => ServiceKind::Fax,
            Self::Abbreviated => ServiceKind::Abbreviated,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum GroupRoute {
    #[at("/web-cloud/voip/groups/:billing_account")]
    Root { billing_account: String },
    #[at("/web-cloud/voip/groups/:billing_account/:tab")]
    Tab {
        billing_account: String,
        tab: GroupTab,
    },
    #[at("/web-cloud/voip/groups/:billing_account/:tab/:service_name")]
    Service {
        billing_account: String,
        tab: GroupTab,
        service_name: String,
    },
    #[at("/web-cloud/voip/groups/:billing_account/:tab/:service_name/*")]
    InsideService {
        billing_account: String,
        tab: GroupTab,
        service_name: String,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}

/// The address of a service's page on the tab that `here` shows of another service of the same list; `service`, the
/// address of the page itself, where `here` shows no tab of such a service. Both are paths without a query.
pub fn on_same_tab(here: &str, service: &str) -> String {
    let open_tab = || {
        let (list, _) = service.rsplit_once('/')?;
        let inside_list = here.strip_prefix(list)?.strip_prefix('/')?;
        let (_, tab) = inside_list.split_once('/')?;
        Some(format!("{service}/{}", tab.trim_end_matches('/'))).filter(|path| is_tab(path))
    };
    open_tab().unwrap_or_else(|| service.to_owned())
}

/// Whether a path leads to a tab of a service, at any level.
fn is_tab(path: &str) -> bool {
    matches!(LineRoute::recognize(path), Some(LineRoute::Tab { .. }))
        || matches!(CallsRoute::recognize(path), Some(CallsRoute::Tab { .. }))
        || matches!(NumberRoute::recognize(path), Some(NumberRoute::Tab { .. }))
        || matches!(
            RedirectRoute::recognize(path),
            Some(RedirectRoute::Tab { .. })
        )
        || matches!(
            QueueNumberRoute::recognize(path),
            Some(QueueNumberRoute::Tab { .. })
        )
}

#[cfg(test)]
mod tests;
