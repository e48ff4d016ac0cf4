//! Small bridges to the page: identifiers, the document's title, shortcuts, downloads.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, FocusOptions, HtmlAnchorElement, HtmlElement,
    HtmlInputElement, KeyboardEvent, Url,
};
use yew::prelude::*;

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

thread_local! {
    static LAST_ID: Cell<u32> = const { Cell::new(0) };
}

/// An element id, unique in the page and stable for the component's life, to link labels and descriptions.
#[hook]
pub fn use_id() -> AttrValue {
    let id = use_memo((), |()| {
        let id = LAST_ID.get() + 1;
        LAST_ID.set(id);
        AttrValue::from(format!("ui-{id}"))
    });
    (*id).clone()
}

/// Names the document while the component is mounted: browser tab, history, and what a screen reader says first.
#[hook]
pub fn use_document_title(title: impl Into<AttrValue>) {
    use_effect_with(title.into(), |title| {
        if let Some(document) = document() {
            document.set_title(title);
        }
    });
}

/// Calls back when `key` is pressed anywhere, without modifiers and outside of any field or open dialog.
#[hook]
pub fn use_shortcut(key: &'static str, enabled: bool, onpress: Callback<KeyboardEvent>) {
    use_effect_with((key, enabled, onpress), |(key, enabled, onpress)| {
        let (key, onpress) = (*key, onpress.clone());
        let listener = document().filter(|_| *enabled).map(|document| {
            EventListener::new_with_options(
                &document,
                "keydown",
                EventListenerOptions::enable_prevent_default(),
                move |event| {
                    if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                        && event.key() == key
                        && is_free(event)
                    {
                        onpress.emit(event.clone());
                    }
                },
            )
        });
        move || drop(listener)
    });
}

fn is_free(event: &KeyboardEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    let typing = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|target| {
            target.is_content_editable()
                || matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        });
    let in_dialog = document()
        .and_then(|document| document.query_selector("dialog[open]").ok().flatten())
        .is_some();
    !modified && !typing && !in_dialog && !event.default_prevented()
}

/// What stands in the `input` that an event comes from.
pub(super) fn typed(event: InputEvent) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// Whether the box that an event comes from is ticked.
pub(super) fn ticked(event: Event) -> bool {
    event.target_unchecked_into::<HtmlInputElement>().checked()
}

/// The element that has the focus, unless it is the page itself.
pub(super) fn focused() -> Option<HtmlElement> {
    let active: Element = document()?.active_element()?;
    if active.tag_name() == "BODY" {
        return None;
    }
    active.dyn_into().ok()
}

/// Gives the focus to `place`, which takes it only so, where what had it has gone with a change of `on`: the next
/// Tab goes on from there, and not from the top of the page.
#[hook]
pub fn use_focus_kept<T: PartialEq + 'static>(place: &NodeRef, on: T) {
    let is_shown = use_mut_ref(|| false);
    let place = place.clone();
    use_effect_with(on, move |_| {
        // A page that opens leaves the focus where it is.
        if !is_shown.replace(true) || focused().is_some() {
            return;
        }
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let place = place.cast::<HtmlElement>();
        if let Some(Err(error)) = place.map(|place| place.focus_with_options(&options)) {
            log::warn!("the focus cannot be kept: {error:?}");
        }
    });
}

/// The browser would not build or save the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file {filename:?} cannot be saved")]
pub struct DownloadError {
    pub filename: String,
}

/// Saves bytes as a file of that name; `mime` with its charset: `text/csv;charset=utf-8`.
pub fn download(filename: &str, mime: &str, bytes: &[u8]) -> Result<(), DownloadError> {
    let saved = || -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        click_link(&url, filename)?;
        // A browser has read the address by the time that the click returns.
        Url::revoke_object_url(&url)
    };
    saved().map_err(|_| DownloadError {
        filename: filename.to_owned(),
    })
}

fn click_link(url: &str, filename: &str) -> Result<(), JsValue> {
    let document = document().ok_or(JsValue::UNDEFINED)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(url);
    link.set_download(filename);
    link.click();
    Ok(())
}
