//! From the loaded WASM to the first screen: configuration, texts, then the application.

use std::rc::Rc;

use thiserror::Error;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Url};

use crate::address::Address;
use crate::api::Api;
use crate::app::{App, AppProps, Mounted};
use crate::config::{Config, ConfigError, Routing};
use crate::files::{FileError, fetch_catalogue, fetch_text};
use crate::i18n::I18n;
use crate::shell::{Shell, log_errors};
use crate::{language, panic};

/// Why the application cannot start; shown to whoever installs it.
#[derive(Debug, Error)]
pub(crate) enum BootError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error("config.json: {0}")]
    Config(#[from] ConfigError),
    #[error("the page has no element with the id `app`")]
    NoElement,
    #[error("`apiBaseUrl` {0:?} is no address")]
    BaseUrl(String),
}

/// From now on failures are told, in the log and to the user.
pub fn begin() {
    panic::show_panics();
    log_errors();
}

/// Starts the application on a page of its own, in the element `app`.
#[wasm_bindgen]
pub fn start() {
    if let Some(body) = document().and_then(|document| document.body()) {
        panic::show_in(&body);
    }
    spawn_local(async {
        if let Err(error) = boot().await {
            log::error!("the application cannot start: {error}");
            show_error(&error);
        }
    });
}

async fn boot() -> Result<(), BootError> {
    let files = document().and_then(|document| document.base_uri().ok().flatten());
    let files = files.unwrap_or_default();
    let mut config = Config::parse(&fetch_text(&files, "config.json").await?)?;
    config.files = files;
    let shell = Shell::join(&config.shell_allowed_origins).await;
    let shown = show(config, shell.clone()).await;
    if let (Err(_), Some(shell)) = (&shown, &shell) {
        // What the shell shows until then would hide the error.
        shell.tell_ready();
    }
    shown
}

/// A shell knows the user's language, and routes by the fragment.
async fn show(mut config: Config, shell: Option<Shell>) -> Result<(), BootError> {
    if shell.is_some() {
        config.routing = Routing::Hash;
    }
    let told = shell.as_ref().and_then(Shell::locale);
    if let Some(locale) = told.or_else(language::remembered) {
        config.locale = locale;
    }
    let address = Address::new(config.routing);
    let props = furnish(config, address, shell, None).await?;
    let place = document()
        .and_then(|document| document.get_element_by_id("app"))
        .ok_or(BootError::NoElement)?;
    place.set_text_content(None);
    yew::Renderer::<App>::with_root_and_props(place, props).render();
    Ok(())
}

/// All that the application is drawn with.
pub(crate) async fn furnish(
    config: Config,
    address: Address,
    shell: Option<Shell>,
    mounted: Option<Mounted>,
) -> Result<AppProps, BootError> {
    let i18n = I18n::new(fetch_catalogue(&config.files, config.locale).await?);
    let api = Api::new(absolute(config.api_base_url(shell.is_some()))?);
    Ok(AppProps {
        address,
        config: Rc::new(config),
        api,
        i18n,
        shell,
        mounted,
    })
}

/// A signature covers the whole address, so that a path has to become one.
fn absolute(base_url: &str) -> Result<String, BootError> {
    let bad = || BootError::BaseUrl(base_url.to_owned());
    let origin = web_sys::window()
        .and_then(|window| window.location().origin().ok())
        .ok_or_else(bad)?;
    let url = Url::new_with_base(base_url, &origin).map_err(|_| bad())?;
    Ok(url.href().trim_end_matches('/').to_owned())
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// In both languages, since the texts may be what is missing.
fn show_error(error: &BootError) {
    let why = match error {
        BootError::File(FileError::Fetch { .. }) => {
            "un de ses fichiers n'a pas pu être lu. / \
             The application cannot start: one of its files could not be read."
        }
        _ => {
            "sa configuration est incorrecte ou incomplète. / \
             The application cannot start: its configuration is wrong or incomplete."
        }
    };
    let text = format!("L'application ne peut pas démarrer : {why} ({error})");
    let shown = document().and_then(|document| {
        let message = document.create_element("p").ok()?;
        message.set_class_name("boot__message");
        message.set_attribute("role", "alert").ok()?;
        message.set_text_content(Some(&text));
        let place = document
            .get_element_by_id("app")
            .or_else(|| document.body().map(Into::into))?;
        place.set_text_content(None);
        place.append_child(&message).ok()
    });
    if shown.is_none() {
        log::error!("{text}");
    }
}
