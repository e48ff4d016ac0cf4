//! The application: what all screens share, and whether there is somebody to show them to.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::Router;
use yew_router::history::{AnyHistory, BrowserHistory, HashHistory};
use yew_router::hooks::{use_location, use_navigator};

use crate::api::{Api, ApiError, Problem};
use crate::config::{Config, Routing};
use crate::data::{ApiErrorView, JournalProvider, NetworkProvider, QueryCache, error_text};
use crate::fragment::mend_addresses;
use crate::i18n::{I18n, use_i18n};
use crate::language::LanguageProvider;
use crate::pages::{Root, foresee};
use crate::session::{SessionProvider, SessionRenewal, SessionState, SignInPage, use_session};
use crate::shell::{Shell, use_address_told};
use crate::ui::{
    Button, ButtonKind, StyleProvider, ToastProvider, skeleton, use_document_title, watch_history,
};

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct AppProps {
    pub(crate) config: Rc<Config>,
    pub(crate) api: Api,
    pub(crate) i18n: I18n,
    /// Where the application is embedded in the manager.
    pub(crate) shell: Option<Shell>,
}

#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let history = use_memo(props.config.routing, |routing| history(*routing));
    let basename = (props.config.routing == Routing::Path).then(base_path);
    html! {
        <StyleProvider>
            <LanguageProvider initial={props.i18n.clone()} shell={props.shell.clone()}>
                <ContextProvider<Rc<Config>> context={props.config.clone()}>
                    <NetworkProvider>
                        <SessionProvider
                            api={props.api.clone()}
                            token_storage={props.config.token_storage}
                            idle_minutes={props.config.idle_minutes()}
                            base_path={base_path()}
                            shell={props.shell.clone()}
                        >
                            <Router history={(*history).clone()} {basename}>
                                <Gate api={props.api.clone()} shell={props.shell.clone()} />
                            </Router>
                        </SessionProvider>
                    </NetworkProvider>
                </ContextProvider<Rc<Config>>>
            </LanguageProvider>
        </StyleProvider>
    }
}

#[derive(Properties, PartialEq)]
struct GateProps {
    api: Api,
    shell: Option<Shell>,
}

/// Shows the screens to who is signed in, and the sign-in page to everybody else.
#[component]
fn Gate(props: &GateProps) -> Html {
    let i18n = use_i18n();
    let session = use_session();
    let (location, navigator) = (use_location(), use_navigator());
    use_effect_with((), move |()| {
        let base = navigator
            .as_ref()
            .and_then(|navigator| navigator.basename());
        if let Some(location) = location {
            let path = location.path();
            foresee(path.strip_prefix(base.unwrap_or_default()).unwrap_or(path));
        }
    });
    use_address_told(props.shell.as_ref());
    let explain = use_callback(i18n.clone(), |error: ApiError, i18n| {
        explain_sign_in(i18n, &error)
    });
    match session.state().clone() {
        SessionState::Checking => html! {
            <div class="boot">
                { brand_header(&i18n) }
                <div class="boot__nav"><div class="boot__bar"></div></div>
                <main class="page" aria-busy="true">{ skeleton(&i18n, 6) }</main>
            </div>
        },
        SessionState::CheckFailed(error) => html! {
            <div>{ brand_header(&i18n) }<CheckFailedPage {error} /></div>
        },
        SessionState::SignedOut(because) => html! {
            <div>{ brand_header(&i18n) }<SignInPage {because} {explain} /></div>
        },
        // Another user's screens start anew; the same user's stay as they were.
        SessionState::SignedIn(me) | SessionState::Expired(me, _) => html! {
            <Workspace key={me.nichandle.clone()} api={props.api.clone()} {explain} />
        },
    }
}

/// The bar that `index.html` begins with, for as long as nobody is let in.
fn brand_header(i18n: &I18n) -> Html {
    html! { <header class="boot__header">{ i18n.t("brand") }</header> }
}

#[derive(Properties, PartialEq)]
struct CheckFailedPageProps {
    error: ApiError,
}

/// A kept session that cannot be checked: it can be tried again, or left.
#[component]
fn CheckFailedPage(props: &CheckFailedPageProps) -> Html {
    let i18n = use_i18n();
    let session = use_session();
    use_document_title(i18n.t("sign_in_title"));
    let onretry = {
        let session = session.clone();
        Callback::from(move |()| {
            let session = session.clone();
            spawn_local(async move { session.restore().await });
        })
    };
    let leave = Callback::from(move |_: MouseEvent| {
        let session = session.clone();
        spawn_local(async move { session.sign_out().await });
    });
    html! {
        <main class="page">
            <ApiErrorView doing={i18n.t("doing_sign_in")} error={props.error.clone()} {onretry} />
            <p><Button kind={ButtonKind::Ghost} onclick={leave}>{ i18n.t("sign_out") }</Button></p>
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct WorkspaceProps {
    api: Api,
    explain: Callback<ApiError, AttrValue>,
}

/// The screens of one user, with all that must not outlive them: what was read, the journal, the toasts.
#[component]
fn Workspace(props: &WorkspaceProps) -> Html {
    let cache = use_memo(props.api.clone(), |api| QueryCache::new(api.clone()));
    html! {
        <ContextProvider<QueryCache> context={(*cache).clone()}>
            <JournalProvider>
                <ToastProvider>
                    <div class="app-root">
                        <Root />
                        <SessionRenewal explain={props.explain.clone()} />
                    </div>
                </ToastProvider>
            </JournalProvider>
        </ContextProvider<QueryCache>>
    }
}

fn explain_sign_in(i18n: &I18n, error: &ApiError) -> AttrValue {
    if error.problem == Problem::SignedOut {
        i18n.t("sign_in_refused").into()
    } else {
        error_text(i18n, error).into()
    }
}

fn history(routing: Routing) -> AnyHistory {
    // A page that asks before it is left has to hear of the back button first.
    watch_history();
    match routing {
        Routing::Path => BrowserHistory::new().into(),
        Routing::Hash => {
            mend_addresses();
            HashHistory::new().into()
        }
    }
}

/// The path of `<base href>`: where the application lives on its host.
fn base_path() -> AttrValue {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten())
        .and_then(|base| web_sys::Url::new(&base).ok())
        .map_or(AttrValue::from("/"), |base| base.pathname().into())
}
