//! Asking for the consumer key of a program, and hearing that its owner has validated it in another tab.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent, Url, Window};
use yew::prelude::*;

use crate::api::click2call::call_rule;
use crate::api::{Api, ApiError, Problem, Secret, access};
use crate::telephony::service::ServiceId;

/// As `assets/validated.js` names it.
const CHANNEL: &str = "voip-manager.validated";
/// The page to which OVHcloud sends the owner back, beside `index.html`.
const PAGE: &str = "validated.html";

/// A key that is worth nothing until it is validated.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TokenRequest {
    /// Random: another tab's return must not be taken for this one's. Without it no return is recognised.
    id: Option<String>,
    pub(super) key: Secret,
    /// Where the owner validates it.
    pub(super) url: String,
}

impl TokenRequest {
    /// Asks for a key that may do one thing: place a call from this line. The owner comes back to a page among the
    /// application's `files`.
    pub(super) async fn ask(
        api: &Api,
        line: &ServiceId,
        application_key: &str,
        files: &str,
    ) -> Result<Self, ApiError> {
        let (id, rules) = (random_id(), [call_rule(line)]);
        let redirection = return_address(files, id.as_deref()).unwrap_or_default();
        let nobody = api.with_credentials(None);
        let asked = access::ask(&nobody, application_key, &rules, &redirection).await?;
        let url = asked.validation_address().map(str::to_owned);
        let no_page = || ApiError::local(Problem::Unreadable("validationUrl".to_owned()));
        Ok(Self {
            id,
            url: url.ok_or_else(no_page)?,
            key: asked.consumer_key,
        })
    }

    /// Opens the validation page in a tab that knows nothing of this one. A browser that does not let it
    /// open says nothing; the link on the page remains.
    pub(super) fn open(&self) {
        let opened = window().map(|window| {
            let features = "noopener,noreferrer";
            window.open_with_url_and_target_and_features(&self.url, "_blank", features)
        });
        if !matches!(opened, Some(Ok(_))) {
            log::warn!("the browser refuses to open the validation page");
        }
    }
}

/// Calls back once the owner has come back from the validation of this request; as it was given when the request
/// was new.
#[hook]
pub(super) fn use_validated(request: Option<&TokenRequest>, onvalidated: Callback<()>) {
    let id = request.and_then(|request| request.id.clone());
    use_effect_with(id, move |id| {
        // Without channels the user says by a button that it is done.
        let channel = id
            .as_ref()
            .and_then(|_| BroadcastChannel::new(CHANNEL).ok());
        let listener = channel.as_ref().map(|channel| {
            let id = id.clone();
            EventListener::new(channel, "message", move |event| {
                let message = event.dyn_ref::<MessageEvent>();
                let told = message.and_then(|message| message.data().as_string());
                if told.is_some() && told == id {
                    onvalidated.emit(());
                }
            })
        });
        move || {
            drop(listener);
            if let Some(channel) = channel {
                channel.close();
            }
        }
    });
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn return_address(files: &str, id: Option<&str>) -> Option<String> {
    let page = Url::new_with_base(PAGE, files).ok()?;
    if let Some(id) = id {
        page.set_search(&format!("request={id}"));
    }
    Some(page.href())
}

/// 128 random bits, if the browser gives some.
fn random_id() -> Option<String> {
    let mut bytes = [0; 16];
    let crypto = window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
