//! The screens of a service: each comes in a file of its own when it is first opened, so that a visitor
//! waits for the one screen that was asked for and not for all of them.

use std::fmt;

use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use thiserror::Error;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::i18n::{I18n, use_i18n};
use crate::session::use_session;
use crate::state::use_state;
use crate::telephony::service::ServiceId;
use crate::ui::{ErrorBox, skeleton};

/// Whose screen it is, and where it stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Place {
    pub(super) service: ServiceId,
    /// As the API names it; empty for a line, and for a number until it is known.
    pub(super) feature_type: String,
    /// The screen's own address; of the services of a billing account the account, which tells them from others.
    pub(super) path: String,
    /// Of a window: what closes it.
    pub(super) onclose: Callback<()>,
}

impl Place {
    /// The services of a billing account, with one of them open or, where its name is empty, none.
    pub(super) fn of_account(billing_account: String, service_name: String) -> Self {
        Self {
            path: billing_account.clone(),
            service: ServiceId::new(billing_account, service_name),
            ..Self::default()
        }
    }

    /// A screen of a service, at this address.
    pub(super) fn of_service(service: ServiceId, path: String) -> Self {
        Self {
            service,
            path,
            ..Self::default()
        }
    }

    /// As the API names the feature of the service.
    pub(super) fn with_feature(self, feature_type: String) -> Self {
        Self {
            feature_type,
            ..self
        }
    }
}

/// Draws a screen whose file is there.
pub(super) type Draw = fn(&I18n, &Place) -> Html;

/// The file of a screen could not be had: the network, or a newer version on the host.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the file of the screen could not be loaded")]
pub(super) struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// One screen; made by [`screen!`].
#[derive(Clone, Copy)]
pub(super) struct Screen {
    pub(super) name: &'static str,
    pub(super) load: fn() -> LocalBoxFuture<'static, Result<Draw, NotLoaded>>,
}

impl PartialEq for Screen {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl fmt::Debug for Screen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// `screen!(editors::MEMBERS = |i18n, place| …)`: the screen `MEMBERS`, in the file `editors`, where the
/// build splits the WASM. `screen!(rules::DDI = <Component>)`: one that needs to know its service and no more.
macro_rules! screen {
    ($file:ident::$name:ident = <$component:ident>) => {
        $crate::pages::screen::screen!(
            $file::$name = |_, place| {
                let service = place.service.clone();
                yew::html! { <$component {service} /> }
            }
        );
    };
    ($file:ident::$name:ident = $draw:expr) => {
        pub(in crate::pages) const $name: $crate::pages::screen::Screen = {
            use $crate::pages::screen::{Draw, NotLoaded, Screen};

            #[allow(non_snake_case, reason = "one name for the screen and what loads it")]
            #[cfg(feature = "split")]
            #[wasm_split_helpers::wasm_split($file, fallible)]
            fn $name() -> Result<Draw, NotLoaded> {
                Ok($draw)
            }

            #[allow(non_snake_case, reason = "one name for the screen and what loads it")]
            #[cfg(not(feature = "split"))]
            async fn $name() -> Result<Draw, NotLoaded> {
                Ok($draw)
            }

            Screen {
                name: concat!(stringify!($file), "::", stringify!($name)),
                load: || Box::pin($name()),
            }
        };
    };
}

pub(super) use screen;

/// Shows a screen of a service as soon as it is there; another place, or another screen there, starts anew.
pub(super) fn service_screen(screen: Screen, place: Place) -> Html {
    lazy_screen(screen, place, false)
}

/// As [`service_screen`], for what has the page's `main` within itself.
pub(super) fn page_screen(screen: Screen, place: Place) -> Html {
    lazy_screen(screen, place, true)
}

fn lazy_screen(screen: Screen, place: Place, is_page: bool) -> Html {
    let key = format!("{} {}", screen.name, place.path);
    html! { <LazyScreen {key} {screen} {place} {is_page} /> }
}

#[derive(Properties, PartialEq)]
struct LazyScreenProps {
    screen: Screen,
    place: Place,
    is_page: bool,
}

#[component]
fn LazyScreen(props: &LazyScreenProps) -> Html {
    let i18n = use_i18n();
    let screen = props.screen;
    // What is there already shows at once, without a skeleton in between.
    let loaded = use_state(|| (screen.load)().now_or_never());
    let session = use_session();
    use_effect_with((screen, loaded.is_none()), {
        let loaded = loaded.setter();
        move |(_, is_missing)| {
            let shell = session.shell().filter(|_| *is_missing).cloned();
            if *is_missing {
                spawn_local(async move { loaded.set(Some((screen.load)().await)) });
            }
            let tell = move |is_under_way| {
                if let Some(shell) = &shell {
                    shell.tell_progress(is_under_way);
                }
            };
            tell(true);
            move || tell(false)
        }
    });
    let instead = match &*loaded {
        Some(Ok(draw)) => return draw(&i18n, &props.place),
        Some(Err(NotLoaded)) => {
            let onretry = Callback::from(move |()| loaded.set(None));
            let (title, message) = (
                i18n.t("screen_not_loaded"),
                i18n.t("screen_not_loaded_text"),
            );
            html! { <ErrorBox {title} {message} {onretry} /> }
        }
        None => skeleton(&i18n, 6),
    };
    if props.is_page {
        html! { <main class="page">{ instead }</main> }
    } else {
        instead
    }
}
