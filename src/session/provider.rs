//! Gives the session to all components, and keeps it in step with what the API answers.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::handle::Session;
use super::idle::use_idle;
use super::idle_clock::IdleClock;
use super::state::{State, lose};
use super::storage::TabStore;
use super::tab_channel::TabChannel;
use super::tabs::use_tabs;
use crate::api::Api;
use crate::config::TokenStorage;
use crate::shell::Shell;

#[derive(Properties, PartialEq)]
pub struct SessionProviderProps {
    pub api: Api,
    pub token_storage: TokenStorage,
    /// After which an absent user is signed out; 0 for never.
    pub idle_minutes: u32,
    /// The path that the application lives at, which its tabs share.
    pub base_path: AttrValue,
    /// Whose session is used where the application is embedded.
    pub shell: Option<Shell>,
    pub children: Html,
}

/// Restores a kept session at the start, and notices when the API stops accepting the token.
#[component]
pub fn SessionProvider(props: &SessionProviderProps) -> Html {
    let state = use_reducer_eq(State::default);
    // The manager's session is the manager's to end, in all of its tabs.
    let is_own = props.shell.is_none();
    let base_path = is_own.then(|| props.base_path.clone());
    let tabs = use_memo(base_path, |path| {
        path.as_deref().map(TabChannel::of).unwrap_or_default()
    });
    let idle = use_memo(props.idle_minutes, |minutes| IdleClock::after(*minutes));
    let session = Session {
        state,
        api: props.api.clone(),
        store: TabStore::new(props.token_storage),
        shell: props.shell.clone(),
        tabs,
        idle,
    };
    use_tabs(&session);
    use_idle(&session);
    use_effect_with(props.api.clone(), {
        let session = session.clone();
        // Not the session itself, which holds the API that would hold it.
        let (state, shell) = (session.state.dispatcher(), props.shell.clone());
        move |api| {
            api.on_signed_out(move || lose(&state, shell.as_ref()));
            spawn_local(async move { session.restore().await });
        }
    });
    html! {
        <ContextProvider<Session> context={session}>
            { props.children.clone() }
        </ContextProvider<Session>>
    }
}

/// The session.
///
/// # Panics
///
/// Outside a [`SessionProvider`], which is a mistake of the program.
#[hook]
pub fn use_session() -> Session {
    #[expect(
        clippy::expect_used,
        reason = "a component outside its provider is a mistake of the program"
    )]
    use_context::<Session>().expect("a SessionProvider above")
}
