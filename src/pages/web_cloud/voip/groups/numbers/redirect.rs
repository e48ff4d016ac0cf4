//! Redirection of a number: its sub-tabs (NAV5).

mod ddi;

use yew::prelude::*;
use yew_router::prelude::*;

use crate::i18n::use_i18n;
use crate::pages::layout::{NotBuilt, PageNotFound};
use crate::pages::routes::{RedirectRoute, RedirectTab};
use crate::pages::screen::{Place, service_screen};
use crate::pages::shared::redirect::redirect;
use crate::pages::tabs::level_tabs;
use crate::telephony::service::ServiceId;
use crate::ui::TabLevel;

#[derive(Properties, PartialEq)]
pub struct NumberRedirectProps {
    pub service: ServiceId,
}

#[component]
pub fn NumberRedirect(props: &NumberRedirectProps) -> Html {
    let i18n = use_i18n();
    let route = |tab| RedirectRoute::Tab {
        billing_account: props.service.billing_account.clone(),
        service_name: props.service.service_name.clone(),
        tab,
    };
    let active = match use_route::<RedirectRoute>() {
        // DDI is the first that is built.
        Some(RedirectRoute::Root { .. }) => {
            return redirect(&route(RedirectTab::Ddi).to_path());
        }
        Some(RedirectRoute::Tab { tab, .. }) => Some(tab),
        Some(RedirectRoute::NotFound) | None => None,
    };
    let path = route(RedirectTab::Ddi).to_path();
    let place = Place::of_service(props.service.clone(), path);
    html! {
        <>
            { level_tabs(&i18n, "nav_sub", TabLevel::Quinary, active, route) }
            <div class="level">
                {match active {
                    Some(RedirectTab::Ddi) => service_screen(ddi::DDI, place),
                    Some(_) => html! { <NotBuilt /> },
                    None => html! { <PageNotFound /> },
                }}
            </div>
        </>
    }
}
