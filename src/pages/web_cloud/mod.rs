//! NAV1 Web Cloud: its universes' tabs (NAV2), of which VoIP is ours.

pub(in crate::pages) mod voip;

use yew::prelude::*;
use yew_router::prelude::*;

use self::voip::Voip;
use crate::i18n::use_i18n;
use crate::pages::layout::PageNotFound;
use crate::pages::redirect;
use crate::pages::tabs::{level_tabs, tabs};
use crate::ui::TabLevel;

pub(super) const VOIP_PATH: &str = "/web-cloud/voip";

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
