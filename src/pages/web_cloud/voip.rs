//! NAV2 VoIP: the billing accounts ("groupes"), and what each holds.

pub(in crate::pages) mod groups;
mod number;

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use self::groups::GROUP;
use self::number::NUMBER;
use crate::i18n::use_i18n;
use crate::pages::layout::PageNotFound;
use crate::pages::routes::{VOIP_PATH, VoipRoute};
use crate::pages::screen::{Place, page_screen};
use crate::pages::shared::billing_accounts::BillingAccounts;
use crate::pages::shared::redirect::redirect;

#[component]
pub fn Voip() -> Html {
    let i18n = use_i18n();
    let group = use_callback((), |billing_account, ()| {
        AnyRoute::new(VoipRoute::Group { billing_account }.to_path())
    });
    match use_route::<VoipRoute>() {
        Some(VoipRoute::BillingAccounts) => html! {
            <BillingAccounts title={i18n.t("groups_title")} path={VOIP_PATH} route={group} />
        },
        Some(VoipRoute::Groups) => redirect(VOIP_PATH),
        Some(VoipRoute::Group { billing_account } | VoipRoute::InsideGroup { billing_account }) => {
            page_screen(GROUP, Place::of_account(billing_account, String::new()))
        }
        Some(
            VoipRoute::Number {
                billing_account,
                service_name,
            }
            | VoipRoute::InsideNumber {
                billing_account,
                service_name,
            },
        ) => page_screen(NUMBER, Place::of_account(billing_account, service_name)),
        Some(VoipRoute::NotFound) | None => html! { <main class="page"><PageNotFound /></main> },
    }
}
