//! NAV1 Télécom: its universes' tabs (NAV2). The alias numbers' hunting groups are still to come.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::i18n::use_i18n;
use crate::pages::layout::{NotBuilt, PageNotFound};
use crate::pages::redirect;
use crate::pages::tabs::{Tab, level_tabs, tabs};
use crate::ui::{TabLevel, use_document_title};

tabs! {
    /// NAV2 in Télécom.
    pub enum TelecomTab {
        Telephony => "telephony",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum TelecomRoute {
    #[at("/telecom")]
    Root,
    #[at("/telecom/:tab")]
    Tab { tab: TelecomTab },
    #[at("/telecom/:tab/:billing_account/alias/:service_name/hunting")]
    Hunting {
        tab: TelecomTab,
        billing_account: String,
        service_name: String,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}

#[component]
pub fn Telecom() -> Html {
    let i18n = use_i18n();
    let route = |tab| TelecomRoute::Tab { tab };
    let active = match use_route::<TelecomRoute>() {
        Some(TelecomRoute::Root) => return redirect(&route(TelecomTab::Telephony).to_path()),
        Some(TelecomRoute::Tab { tab } | TelecomRoute::Hunting { tab, .. }) => Some(tab),
        Some(TelecomRoute::NotFound) | None => None,
    };
    html! {
        <>
            { level_tabs(&i18n, "nav_universe", TabLevel::Secondary, active, route) }
            <main class="page">
                {match active {
                    Some(TelecomTab::Telephony) => html! { <Telephony /> },
                    None => html! { <PageNotFound /> },
                }}
            </main>
        </>
    }
}

#[component]
fn Telephony() -> Html {
    let i18n = use_i18n();
    use_document_title(i18n.t(&TelecomTab::Telephony.label()));
    html! { <NotBuilt /> }
}
