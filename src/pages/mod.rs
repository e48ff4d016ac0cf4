//! The screens, nested as their addresses are: one module per level of tabs.
//!
//! A level knows its own tabs, shows the bar, and hands the rest of the address to its child.

mod foresight;
mod hunting;
mod import;
mod layout;
mod leave;
mod plan;
mod saving;
mod screen;
mod sign_in;
pub(crate) mod tabs;
mod telecom;
mod web_cloud;

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

pub(crate) use self::foresight::{foresee, foresee_aside};
use self::layout::{AppFrame, PageNotFound};
use self::screen::{Place, page_screen};
pub(crate) use self::sign_in::{session_window, sign_in_page};
use self::tabs::tabs;
use self::telecom::TELECOM;
use self::web_cloud::{VOIP_PATH, WebCloud};

tabs! {
    /// NAV1: the universes.
    pub enum Universe {
        WebCloud => "web-cloud",
        Telecom => "telecom",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum RootRoute {
    #[at("/")]
    Home,
    #[at("/:universe")]
    Universe { universe: Universe },
    #[at("/:universe/*")]
    Inside { universe: Universe },
    #[not_found]
    #[at("/404")]
    NotFound,
}

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

/// Goes on to a path, in the place of the present one.
pub(crate) fn redirect(path: &str) -> Html {
    html! { <Onward path={path.to_owned()} /> }
}

#[derive(Properties, PartialEq)]
struct OnwardProps {
    path: String,
}

/// yew-router's own `Redirect` adds to the history, so that "back" would lead here and onward again.
#[component]
fn Onward(props: &OnwardProps) -> Html {
    let navigator = use_navigator();
    use_effect_with((navigator, props.path.clone()), |(navigator, path)| {
        if let Some(navigator) = navigator {
            navigator.replace(&AnyRoute::new(path.as_str()));
        }
    });
    html! {}
}
