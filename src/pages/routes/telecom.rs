//! The addresses in Télécom.

use yew_router::prelude::*;

use crate::pages::tabs::tabs;

tabs! {
    /// NAV2 in Télécom.
    pub enum TelecomTab {
        Telephony => "telephony",
    }
}

tabs! {
    /// What there is to see of an alias number.
    pub enum AliasTab {
        Hunting => "hunting",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum TelecomRoute {
    #[at("/telecom")]
    Root,
    #[at("/telecom/:tab")]
    Tab { tab: TelecomTab },
    #[at("/telecom/:tab/:billing_account")]
    Account {
        tab: TelecomTab,
        billing_account: String,
    },
    #[at("/telecom/:tab/:billing_account/alias")]
    Aliases {
        tab: TelecomTab,
        billing_account: String,
    },
    #[at("/telecom/:tab/:billing_account/alias/:service_name")]
    Alias {
        tab: TelecomTab,
        billing_account: String,
        service_name: String,
    },
    #[at("/telecom/:tab/:billing_account/alias/:service_name/:leaf")]
    Leaf {
        tab: TelecomTab,
        billing_account: String,
        service_name: String,
        leaf: AliasTab,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl TelecomRoute {
    pub fn tab(&self) -> Option<TelecomTab> {
        match self {
            Self::Tab { tab }
            | Self::Account { tab, .. }
            | Self::Aliases { tab, .. }
            | Self::Alias { tab, .. }
            | Self::Leaf { tab, .. } => Some(*tab),
            Self::Root | Self::NotFound => None,
        }
    }

    /// Where the hunting group of a number is shown.
    pub fn hunting(billing_account: String, service_name: String) -> Self {
        Self::Leaf {
            tab: TelecomTab::Telephony,
            billing_account,
            service_name,
            leaf: AliasTab::Hunting,
        }
    }
}
