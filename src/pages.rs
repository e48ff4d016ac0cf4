//! The screens, nested as their addresses are: one module per level of tabs.
//!
//! A level knows its own tabs, shows the bar, and hands the rest of the address to its child.

#[cfg(test)]
mod described;
mod foresight;
mod layout;
mod routes;
mod screen;
mod shared;
mod sign_in;
pub(crate) mod tabs;
mod telecom;
mod web_cloud;

use yew::prelude::*;
use yew_router::prelude::*;

pub(crate) use self::foresight::{foresee, foresee_aside};
use self::layout::{AppFrame, PageNotFound};
use self::routes::{RootRoute, Universe, VOIP_PATH};
use self::screen::{Place, page_screen};
use self::shared::redirect::redirect;
pub(crate) use self::sign_in::{session_window, sign_in_page};
use self::telecom::TELECOM;
use self::web_cloud::WebCloud;

/// The whole application once somebody is signed in.
#[component]
pub fn Root() -> Html {
    let route = use_route::<RootRoute>();
    let universe = match route {
        Some(RootRoute::Universe { universe } | RootRoute::Inside { universe }) => Some(universe),
        _ => None,
    };
    let page = match (&route, universe) {
        (Some(RootRoute::Home), _) => redirect(VOIP_PATH),
        (_, Some(Universe::WebCloud)) => html! { <WebCloud /> },
        (_, Some(Universe::Telecom)) => {
            page_screen(TELECOM, Place::of_account(String::new(), String::new()))
        }
        _ => html! { <main class="page"><PageNotFound /></main> },
    };
    html! { <AppFrame {universe}>{ page }</AppFrame> }
}
