//! NAV1 Web Cloud: its universes' tabs (NAV2), of which VoIP is ours.

pub(in crate::pages) mod voip;

use yew::prelude::*;
use yew_router::prelude::*;

use self::voip::Voip;
use crate::i18n::use_i18n;
use crate::pages::layout::PageNotFound;
use crate::pages::routes::{VOIP_PATH, WebCloudRoute, WebCloudTab};
use crate::pages::shared::redirect::redirect;
use crate::pages::tabs::level_tabs;
use crate::ui::TabLevel;

#[component]
pub fn WebCloud() -> Html {
    let i18n = use_i18n();
    let active = match use_route::<WebCloudRoute>() {
        Some(WebCloudRoute::Root) => return redirect(VOIP_PATH),
        Some(WebCloudRoute::Tab { tab } | WebCloudRoute::Inside { tab }) => Some(tab),
        _ => None,
    };
    let route = |tab| WebCloudRoute::Tab { tab };
    html! {
        <>
            { level_tabs(&i18n, "nav_universe", TabLevel::Secondary, active, route) }
            <div class="level">
                {match active {
                    Some(WebCloudTab::Voip) => html! { <Voip /> },
                    None => html! { <main class="page"><PageNotFound /></main> },
                }}
            </div>
        </>
    }
}
