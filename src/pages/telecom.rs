//! NAV1 Télécom: its universes' tabs (NAV2), and below Téléphonie the alias numbers' hunting groups.

mod alias;

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use self::alias::ALIASES;
use crate::i18n::use_i18n;
use crate::pages::layout::PageNotFound;
use crate::pages::routes::{TelecomRoute, TelecomTab};
use crate::pages::screen::{Place, page_screen, screen};
use crate::pages::shared::billing_accounts::BillingAccounts;
use crate::pages::shared::redirect::redirect;
use crate::pages::tabs::{Tab, level_tabs};
use crate::ui::TabLevel;

screen!(services::TELECOM = |_, _| html! { <Telecom /> });

#[component]
fn Telecom() -> Html {
    let i18n = use_i18n();
    let account = use_callback((), |billing_account, ()| {
        let tab = TelecomTab::Telephony;
        AnyRoute::new(
            TelecomRoute::Account {
                tab,
                billing_account,
            }
            .to_path(),
        )
    });
    let route = use_route::<TelecomRoute>().unwrap_or(TelecomRoute::NotFound);
    let active = route.tab();
    let tab_route = |tab| TelecomRoute::Tab { tab };
    let page = match route {
        TelecomRoute::Root => return redirect(&tab_route(TelecomTab::Telephony).to_path()),
        TelecomRoute::Tab { tab } => {
            let path = tab_route(tab).to_path();
            let title = i18n.t(&tab.label());
            html! { <BillingAccounts {title} {path} route={account} /> }
        }
        TelecomRoute::Account {
            billing_account, ..
        }
        | TelecomRoute::Aliases {
            billing_account, ..
        } => page_screen(ALIASES, Place::of_account(billing_account, String::new())),
        TelecomRoute::Alias {
            billing_account,
            service_name,
            ..
        } => {
            return redirect(&TelecomRoute::hunting(billing_account, service_name).to_path());
        }
        TelecomRoute::Leaf {
            billing_account,
            service_name,
            ..
        } => page_screen(ALIASES, Place::of_account(billing_account, service_name)),
        TelecomRoute::NotFound => html! { <main class="page"><PageNotFound /></main> },
    };
    html! {
        <>
            { level_tabs(&i18n, "nav_universe", TabLevel::Secondary, active, tab_route) }
            <div class="level">{ page }</div>
        </>
    }
}
