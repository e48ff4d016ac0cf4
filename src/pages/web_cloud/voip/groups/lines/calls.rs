//! Appels of a line: its sub-tabs (NAV5).

mod click2call;
pub(in crate::pages) mod history;

use yew::prelude::*;
use yew_router::prelude::*;

use crate::i18n::use_i18n;
use crate::pages::layout::{NotBuilt, PageNotFound};
use crate::pages::routes::{CallsRoute, CallsTab};
use crate::pages::screen::{Place, service_screen};
use crate::pages::shared::redirect::redirect;
use crate::pages::shared::time_conditions::LINE_SCHEDULE;
use crate::pages::tabs::level_tabs;
use crate::telephony::service::ServiceId;
use crate::ui::TabLevel;

#[derive(Properties, PartialEq)]
pub struct LineCallsProps {
    pub service: ServiceId,
}

#[component]
pub fn LineCalls(props: &LineCallsProps) -> Html {
    let i18n = use_i18n();
    let route = |tab| CallsRoute::Tab {
        billing_account: props.service.billing_account.clone(),
        service_name: props.service.service_name.clone(),
        tab,
    };
    let active = match use_route::<CallsRoute>() {
        Some(CallsRoute::Root { .. }) => {
            return redirect(&route(CallsTab::Filtering).to_path());
        }
        Some(CallsRoute::Tab { tab, .. }) => Some(tab),
        Some(CallsRoute::NotFound) | None => None,
    };
    let show = |screen| {
        let path = active.map(|tab| route(tab).to_path()).unwrap_or_default();
        let place = Place::of_service(props.service.clone(), path);
        service_screen(screen, place)
    };
    html! {
        <>
            { level_tabs(&i18n, "nav_sub", TabLevel::Quinary, active, route) }
            <div class="level">
                {match active {
                    Some(CallsTab::History) => show(history::HISTORY_SCREEN),
                    Some(CallsTab::Filtering) => show(LINE_SCHEDULE),
                    Some(CallsTab::Click2Call) => show(click2call::SCREEN),
                    Some(_) => html! { <NotBuilt /> },
                    None => html! { <PageNotFound /> },
                }}
            </div>
        </>
    }
}
