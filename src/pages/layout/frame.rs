//! The header with NAV1, who is signed in, the journal; and what the network does.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::journal::JOURNAL;
use crate::api::me::Me;
use crate::data::use_online;
use crate::i18n::{I18n, use_i18n};
use crate::language::LanguageSwitch;
use crate::pages::routes::{RootRoute, Universe};
use crate::pages::screen::{Place, service_screen};
use crate::pages::tabs::level_tabs;
use crate::session::{SessionState, use_session};
use crate::state::use_state;
use crate::ui::{
    AppHeader, Button, ButtonKind, Icon, TabLevel, Tone, icon_button, root_of, titled_banner,
};

#[derive(Properties, PartialEq)]
pub struct AppFrameProps {
    pub universe: Option<Universe>,
    pub children: Html,
}

#[component]
pub fn AppFrame(props: &AppFrameProps) -> Html {
    let i18n = use_i18n();
    let online = use_online();
    let shows_journal = use_state(|| false);
    let open = use_callback(shows_journal.setter(), |(), shows| shows.set(true));
    let close = use_callback(shows_journal.setter(), |(), shows| shows.set(false));
    let route = |universe| RootRoute::Universe { universe };
    let nav = level_tabs(
        &i18n,
        "nav_universes",
        TabLevel::Primary,
        props.universe,
        route,
    );
    html! {
        <>
            { skip_link(&i18n) }
            <AppHeader brand={html! { <span class="brand">{ i18n.t("brand") }</span> }} {nav} actions={html! { <HeaderActions onjournal={open} /> }} />
            { offline_notice(&i18n, online) }
            <div class="app-body">{ props.children.clone() }</div>
            <div>
                if *shows_journal {
                    { service_screen(JOURNAL, Place { onclose: close, ..Place::default() }) }
                }
            </div>
        </>
    }
}

/// Takes the keyboard past the header. No `#main` link: the fragment may be the address itself.
fn skip_link(i18n: &I18n) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        let link = event.target_unchecked_into::<HtmlElement>();
        let main = root_of(&link).query_selector("main").ok().flatten();
        let main = main.and_then(|main| main.dyn_into::<HtmlElement>().ok());
        if let Some(main) = main {
            main.set_tab_index(-1);
            // An element that cannot take the focus leaves it where it is.
            let _ = main.focus();
        }
    });
    html! {
        <button type="button" class="skip-link" {onclick}>{ i18n.t("skip_to_content") }</button>
    }
}

#[derive(Properties, PartialEq)]
struct HeaderActionsProps {
    onjournal: Callback<()>,
}

#[component]
fn HeaderActions(props: &HeaderActionsProps) -> Html {
    let i18n = use_i18n();
    let session = use_session();
    let open = props.onjournal.reform(|_: MouseEvent| ());
    let sign_out = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            let session = session.clone();
            spawn_local(async move { session.sign_out().await });
        })
    };
    let me: Option<Rc<Me>> = match session.state() {
        // The shell shows it already.
        _ if session.is_embedded() => None,
        SessionState::SignedIn(me) | SessionState::Expired(me, _) => Some(me.clone()),
        _ => None,
    };
    html! {
        <div class="header-actions">
            // The shell has its own.
            if !session.is_embedded() {
                <LanguageSwitch />
            }
            <Button kind={ButtonKind::Ghost} icon={Some(Icon::Journal)} onclick={open}>
                { i18n.t("journal") }
            </Button>
            <span class="header-actions__user" title={me.as_ref().map(|me| me.nichandle.clone())}>
                { me.map(|me| me.display_name()) }
            </span>
            <span data-leaves="">{ icon_button(Icon::SignOut, i18n.t("sign_out"), sign_out) }</span>
        </div>
    }
}

fn offline_notice(i18n: &I18n, online: bool) -> Html {
    html! {
        <div role="status">
            if !online {
                { titled_banner(Tone::Warning, i18n.t("offline"), i18n.t("offline_text")) }
            }
        </div>
    }
}
