//! The addresses of a line, and of its calls.

use yew_router::prelude::*;

use crate::pages::tabs::tabs;

tabs! {
    /// NAV4 of a line.
    pub enum LineTab {
        General => "general",
        Phone => "phone",
        Calls => "calls",
        Forwards => "forwards",
        Voicemail => "voicemail",
        Consumption => "consumption",
        Options => "options",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum LineRoute {
    #[at("/web-cloud/voip/groups/:billing_account/lines/:service_name")]
    Root {
        billing_account: String,
        service_name: String,
    },
    #[at("/web-cloud/voip/groups/:billing_account/lines/:service_name/:tab")]
    Tab {
        billing_account: String,
        service_name: String,
        tab: LineTab,
    },
    #[at("/web-cloud/voip/groups/:billing_account/lines/:service_name/:tab/*")]
    Inside {
        billing_account: String,
        service_name: String,
        tab: LineTab,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}

tabs! {
    /// NAV5 of a line's calls.
    pub enum CallsTab {
        History => "history",
        Filtering => "filtering",
        Click2Call => "click2call",
        Interception => "interception",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum CallsRoute {
    #[at("/web-cloud/voip/groups/:billing_account/lines/:service_name/calls")]
    Root {
        billing_account: String,
        service_name: String,
    },
    #[at("/web-cloud/voip/groups/:billing_account/lines/:service_name/calls/:tab")]
    Tab {
        billing_account: String,
        service_name: String,
        tab: CallsTab,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}
