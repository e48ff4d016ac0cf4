//! Appels of a line: its sub-tabs (NAV5).

mod click2call;

use yew::prelude::*;
use yew_router::prelude::*;

use self::click2call::LineClick2CallTab;
use crate::i18n::use_i18n;
use crate::pages::layout::{NotBuilt, PageNotFound};
use crate::pages::redirect;
use crate::pages::tabs::{level_tabs, tabs};
use crate::pages::web_cloud::voip::service::ServiceSchedule;
use crate::telephony::time_condition::{Feature, Owner};
use crate::ui::TabLevel;

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

#[derive(Properties, PartialEq)]
pub struct LineCallsProps {
    pub billing_account: String,
    pub service_name: String,
}

#[component]
pub fn LineCalls(props: &LineCallsProps) -> Html {
    let i18n = use_i18n();
    let route = |tab| CallsRoute::Tab {
        billing_account: props.billing_account.clone(),
        service_name: props.service_name.clone(),
        tab,
    };
    let active = match use_route::<CallsRoute>() {
        Some(CallsRoute::Root { .. }) => {
            return redirect(&route(CallsTab::Filtering).to_path());
        }
        Some(CallsRoute::Tab { tab, .. }) => Some(tab),
        Some(CallsRoute::NotFound) | None => None,
    };
    html! {
        <>
            { level_tabs(&i18n, "nav_sub", TabLevel::Quinary, active, route) }
            <div class="level">
                {match active {
                    Some(CallsTab::Filtering) => html! {
                        <ServiceSchedule
                            key={props.service_name.as_str()}
                            owner={owner(props)}
                            path={route(CallsTab::Filtering).to_path()}
                        />
                    },
                    Some(CallsTab::Click2Call) => html! {
                        <LineClick2CallTab
                            key={props.service_name.as_str()}
                            billing_account={props.billing_account.clone()}
                            service_name={props.service_name.clone()}
                            path={route(CallsTab::Click2Call).to_path()}
                        />
                    },
                    Some(_) => html! { <NotBuilt /> },
                    None => html! { <PageNotFound /> },
                }}
            </div>
        </>
    }
}

fn owner(props: &LineCallsProps) -> Owner {
    Owner {
        billing_account: props.billing_account.clone(),
        service_name: props.service_name.clone(),
        feature: Feature::Sip,
    }
}
