//! The application embedded in another page, any number of times: what `assets/mount.js` draws it with.
//!
//! It serves those who build telephony into a console of their own. The page keeps its address bar, its title, its
//! storage and its styles: everything that the application draws stands in a shadow root, and goes with it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use thiserror::Error;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{Element, ShadowRoot};
use yew::prelude::*;

use crate::address::Address;
use crate::api::{BadCharacter, Credentials, Secret, read_key};
use crate::app::{App, AppProps, Mounted};
use crate::boot::{BootError, furnish};
use crate::config::{Config, ConfigError, TokenStorage};
use crate::panic;

/// Why nothing is shown; for whoever wrote the embedding page.
#[derive(Debug, Error)]
enum MountError {
    #[error("{0}")]
    Options(#[from] ConfigError),
    #[error("{0}")]
    Boot(#[from] BootError),
    #[error("`token`: {0}")]
    Token(#[from] BadCharacter),
    #[error("the program has ended by an error: only another load of the page begins it anew")]
    Ended,
}

/// One place for the application: empty, or with one instance in it.
///
/// Yew never gives back the listeners of a root, so that a place is used again rather than made anew.
#[wasm_bindgen]
pub struct Stage(Rc<Inner>);

struct Inner {
    place: Element,
    yew: RefCell<AppHandle<Scene>>,
    shown: RefCell<Option<AppProps>>,
    /// Counts the instances, so that one which is still awaited when it is taken away never appears.
    turn: Cell<u32>,
}

#[derive(Properties, PartialEq, Default)]
struct SceneProps {
    app: Option<AppProps>,
    turn: u32,
}

#[component]
fn Scene(props: &SceneProps) -> Html {
    match &props.app {
        // Nothing of one instance is left to the next.
        Some(app) => html! { <App key={props.turn} ..app.clone() /> },
        None => Html::default(),
    }
}

#[wasm_bindgen]
impl Stage {
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element) -> Self {
        let yew = yew::Renderer::<Scene>::with_root_and_props(place.clone(), SceneProps::default());
        Self(Rc::new(Inner {
            place,
            yew: RefCell::new(yew.render()),
            shown: RefCell::default(),
            turn: Cell::default(),
        }))
    }

    /// Shows the application in the shadow root `root`, which the place is in; ready when it can be seen.
    ///
    /// `options` as in `config.json`; `files` is where the application's own files lie, `route` where it begins if not
    /// at its address: `/web-cloud/voip`. The token lives in memory, and with one nothing else is kept in the tab either.
    ///
    /// Whatever the program has listen to the window for good, it does before this returns, so that the caller knows of
    /// it.
    pub fn show(
        &self,
        root: ShadowRoot,
        options: String,
        files: String,
        route: Option<String>,
        token: Option<String>,
        onnavigate: Function,
    ) -> Promise {
        let stage = self.0.clone();
        let turn = stage.next_turn();
        let configured = configured(&options, files, token);
        future_to_promise(async move {
            let mounted = Mounted { root, onnavigate };
            let app = match configured {
                Ok(configured) => ready(configured, mounted).await,
                Err(error) => Err(error),
            };
            let app = app.map_err(JsError::from)?;
            if stage.turn.get() == turn {
                if let Some(route) = route {
                    app.address.go(&route);
                }
                panic::show_in(&stage.place);
                stage.shown.replace(Some(app.clone()));
                stage.draw(Some(app));
            }
            Ok(JsValue::UNDEFINED)
        })
    }

    /// Goes to a route of the instance that is shown.
    pub fn navigate(&self, route: &str) {
        if let Some(app) = &*self.0.shown.borrow() {
            app.address.go(route);
        }
    }

    /// Takes the instance away, with its requests and its timers.
    pub fn clear(&self) {
        let stage = &self.0;
        stage.next_turn();
        panic::forget(&stage.place);
        if let Some(app) = stage.shown.take() {
            app.api.close();
            stage.draw(None);
        }
    }
}

impl Inner {
    fn next_turn(&self) -> u32 {
        self.turn.set(self.turn.get() + 1);
        self.turn.get()
    }

    fn draw(&self, app: Option<AppProps>) {
        let turn = self.turn.get();
        self.yew.borrow_mut().update(SceneProps { app, turn });
    }
}

/// An instance before anything of it was fetched.
struct Configured {
    config: Config,
    address: Address,
    token: Option<Secret>,
}

fn configured(
    options: &str,
    files: String,
    token: Option<String>,
) -> Result<Configured, MountError> {
    if panic::has_ended() {
        return Err(MountError::Ended);
    }
    let token = token.map(|token| read_key(&token)).transpose()?;
    let mut config = Config::parse(options)?;
    config.files = files;
    if token.is_some() {
        config.token_storage = TokenStorage::Memory;
    }
    Ok(Configured {
        address: Address::new(config.routing),
        config,
        token: token.map(Secret::new),
    })
}

async fn ready(configured: Configured, mounted: Mounted) -> Result<AppProps, MountError> {
    let Configured {
        config,
        address,
        token,
    } = configured;
    let app = furnish(config, address, None, Some(mounted)).await?;
    // The session tries it as it would one that the tab has kept.
    app.api
        .set_credentials(token.map(|token| Credentials::Bearer { token }));
    Ok(app)
}
