//! The application: what all screens share, and whether there is somebody to show them to.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::ShadowRoot;
use yew::prelude::*;
use yew_router::Router;
use yew_router::hooks::{use_location, use_navigator};
use yew_router::navigator::Navigator;

use crate::address::{Address, path_of};
use crate::api::{Api, ApiError};
use crate::config::Config;
use crate::data::{ApiErrorView, JournalProvider, NetworkProvider, QueryCache};
use crate::i18n::{I18n, use_i18n};
use crate::language::LanguageProvider;
use crate::pages::{Root, foresee, foresee_aside, session_window, sign_in_page};
use crate::session::{SessionProvider, SessionState, use_session};
use crate::shell::{Shell, use_address_told};
use crate::ui::{
    Button, ButtonKind, StyleProvider, ToastProvider, skeleton, use_document_title, use_drop_guard,
};

/// Where the application is embedded in another page, and what it reports to it.
#[derive(Clone, PartialEq)]
pub(crate) struct Mounted {
    /// What holds everything that it draws.
    pub(crate) root: ShadowRoot,
    /// Called with each address: `/web-cloud/voip?search=accueil`.
    pub(crate) onnavigate: Function,
}

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct AppProps {
    pub(crate) config: Rc<Config>,
    pub(crate) api: Api,
    pub(crate) i18n: I18n,
    pub(crate) address: Address,
    /// Where the application is embedded in the manager.
    pub(crate) shell: Option<Shell>,
    /// Where it is embedded in another page.
    pub(crate) mounted: Option<Mounted>,
}

#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let Address {
        history, basename, ..
    } = props.address.clone();
    let mounted = props.mounted.clone();
    let (shadow_root, onnavigate) = mounted.map(|it| (it.root, it.onnavigate)).unzip();
    html! {
        <StyleProvider {shadow_root}>
            <ContextProvider<Rc<Config>> context={props.config.clone()}>
                <LanguageProvider initial={props.i18n.clone()} shell={props.shell.clone()}>
                    <NetworkProvider>
                        <SessionProvider
                            api={props.api.clone()}
                            token_storage={props.config.token_storage}
                            idle_minutes={props.config.idle_minutes()}
                            base_path={path_of(&props.config.files)}
                            shell={props.shell.clone()}
                        >
                            <Router {history} {basename}>
                                <Gate api={props.api.clone()} shell={props.shell.clone()} {onnavigate} />
                            </Router>
                        </SessionProvider>
                    </NetworkProvider>
                </LanguageProvider>
            </ContextProvider<Rc<Config>>>
        </StyleProvider>
    }
}

#[derive(Properties, PartialEq)]
struct GateProps {
    api: Api,
    shell: Option<Shell>,
    onnavigate: Option<Function>,
}

/// Shows the screens to who is signed in, and the sign-in page to everybody else.
#[component]
fn Gate(props: &GateProps) -> Html {
    let i18n = use_i18n();
    let session = use_session();
    let route = use_route_shown();
    use_effect_with((), {
        let route = route.clone();
        move |()| foresee(route.split('?').next().unwrap_or_default())
    });
    use_effect_with((route, props.onnavigate.clone()), |(route, told)| {
        if let Some(told) = told
            && let Err(error) = told.call1(&JsValue::UNDEFINED, &route.as_str().into())
        {
            log::error!("`onNavigate` fails: {error:?}");
        }
    });
    use_address_told(props.shell.as_ref());
    use_drop_guard();
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
        SessionState::SignedOut(_) => html! {
            <div>{ brand_header(&i18n) }{ sign_in_page() }</div>
        },
        // Another user's screens start anew; the same user's stay as they were.
        SessionState::SignedIn(me) | SessionState::Expired(me, _) => html! {
            <Workspace key={me.nichandle.clone()} api={props.api.clone()} />
        },
    }
}

/// The address below the path of the page: `/web-cloud/voip?search=accueil`.
#[hook]
fn use_route_shown() -> String {
    let navigator = use_navigator();
    let base = navigator.as_ref().and_then(Navigator::basename);
    use_location().map_or_else(String::new, |location| {
        let path = location.path();
        let path = path.strip_prefix(base.unwrap_or_default()).unwrap_or(path);
        format!("{path}{}", location.query_str())
    })
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
}

/// Once the first screen is there. A session that ends later must find its window, even if the host has another version
/// by then.
const ASIDE_FETCHED_AFTER_MS: u32 = 5_000;

/// The screens of one user, with all that must not outlive them: what was read, the journal, the toasts.
#[component]
fn Workspace(props: &WorkspaceProps) -> Html {
    let cache = use_memo(props.api.clone(), |api| QueryCache::new(api.clone()));
    let session = use_session();
    use_effect_with((), |()| {
        let later = Timeout::new(ASIDE_FETCHED_AFTER_MS, foresee_aside);
        move || drop(later)
    });
    html! {
        <ContextProvider<QueryCache> context={(*cache).clone()}>
            <JournalProvider>
                <ToastProvider>
                    <div class="app-root">
                        <Root />
                        { session_window(&session) }
                    </div>
                </ToastProvider>
            </JournalProvider>
        </ContextProvider<QueryCache>>
    }
}
