//! The addresses of a number, of its redirection, and of a number with a call queue.

use yew_router::prelude::*;

use crate::pages::tabs::tabs;

tabs! {
    /// NAV4 of a number.
    pub enum NumberTab {
        General => "general",
        Redirect => "redirect",
        Queue => "queue",
        Svi => "svi",
        Schedule => "schedule",
        Sounds => "sounds",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum NumberRoute {
    #[at("/web-cloud/voip/groups/:billing_account/numbers/:service_name")]
    Root {
        billing_account: String,
        service_name: String,
    },
    #[at("/web-cloud/voip/groups/:billing_account/numbers/:service_name/:tab")]
    Tab {
        billing_account: String,
        service_name: String,
        tab: NumberTab,
    },
    #[at("/web-cloud/voip/groups/:billing_account/numbers/:service_name/:tab/*")]
    Inside {
        billing_account: String,
        service_name: String,
        tab: NumberTab,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}

tabs! {
    /// NAV5 of a number's redirection.
    pub enum RedirectTab {
        Simple => "simple",
        Ddi => "ddi",
        Advanced => "advanced",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum RedirectRoute {
    #[at("/web-cloud/voip/groups/:billing_account/numbers/:service_name/redirect")]
    Root {
        billing_account: String,
        service_name: String,
    },
    #[at("/web-cloud/voip/groups/:billing_account/numbers/:service_name/redirect/:tab")]
    Tab {
        billing_account: String,
        service_name: String,
        tab: RedirectTab,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}

tabs! {
    /// NAV3 of a number with a call queue.
    pub enum QueueNumberTab {
        General => "general",
        Configuration => "configuration",
        Agents => "agents",
        Ddi => "ddi",
        Statistics => "statistics",
        Schedules => "schedules",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum QueueNumberRoute {
    #[at("/web-cloud/voip/:billing_account/number/:service_name")]
    Root {
        billing_account: String,
        service_name: String,
    },
    #[at("/web-cloud/voip/:billing_account/number/:service_name/:tab")]
    Tab {
        billing_account: String,
        service_name: String,
        tab: QueueNumberTab,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}
