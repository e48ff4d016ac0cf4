//! Small bridges to the page: identifiers, the document's title, shortcuts, downloads.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, FocusOptions, HtmlAnchorElement, HtmlElement,
    HtmlInputElement, KeyboardEvent, Node, ShadowRoot, Url,
};
use yew::prelude::*;

use super::style::use_shadow_root;

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// What an element is found in and has the focus in: the page, or the shadow root that it stands in. That answers to
/// `querySelector`, `activeElement` and `elementFromPoint` as a document does.
pub fn root_of(node: &Node) -> Document {
    node.get_root_node().unchecked_into()
}

/// What an event began at, also where it is heard outside of the shadow root that it began in.
pub(super) fn origin(event: &Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
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

/// Names the document, until another page does: browser tab, history, and what a screen reader says first.
/// A page of others keeps its name.
#[hook]
pub fn use_document_title(title: impl Into<AttrValue>) {
    let is_own = use_shadow_root().is_none();
    use_effect_with((title.into(), is_own), |(title, is_own)| {
        if let Some(document) = document().filter(|_| *is_own) {
            document.set_title(title);
        }
    });
}

/// Calls back when `key` is pressed anywhere, without modifiers and outside of any field or open dialog; in a page of
/// others where the focus is here or nowhere.
#[hook]
pub fn use_shortcut(key: &'static str, enabled: bool, onpress: Callback<KeyboardEvent>) {
    let root = use_shadow_root();
    use_effect_with(
        (key, enabled, onpress, root),
        |(key, enabled, onpress, root)| {
            let (key, onpress, root) = (*key, onpress.clone(), root.clone());
            let listener = document().filter(|_| *enabled).map(|document| {
                EventListener::new_with_options(
                    &document,
                    "keydown",
                    EventListenerOptions::enable_prevent_default(),
                    move |event| {
                        if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                            && event.key() == key
                            && is_free(event, root.as_ref())
                        {
                            onpress.emit(event.clone());
                        }
                    },
                )
            });
            move || drop(listener)
        },
    );
}

fn is_free(event: &KeyboardEvent, root: Option<&ShadowRoot>) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    let target = origin(event).and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let is_elsewhere = |target: &HtmlElement, root: &ShadowRoot| {
        target.tag_name() != "BODY" && !event.composed_path().includes(root, 0)
    };
    let taken = target.is_some_and(|target| {
        target.is_content_editable()
            || matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || root.is_some_and(|root| is_elsewhere(&target, root))
    });
    let dialog = "dialog[open]";
    let dialog = match root {
        Some(root) => root.query_selector(dialog),
        None => document().map_or(Ok(None), |document| document.query_selector(dialog)),
    };
    !modified && !taken && dialog.is_ok_and(|open| open.is_none()) && !event.default_prevented()
}

/// What stands in the `input` that an event comes from.
pub(super) fn typed(event: InputEvent) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// Whether the box that an event comes from is ticked.
pub(super) fn ticked(event: Event) -> bool {
    event.target_unchecked_into::<HtmlInputElement>().checked()
}

/// The element that has the focus in the page that `beside` stands in, unless it is the page itself.
pub(super) fn focused(beside: &Node) -> Option<HtmlElement> {
    let active: Element = root_of(beside).active_element()?;
    if active.tag_name() == "BODY" {
        return None;
    }
    active.dyn_into().ok()
}

/// Gives the focus to `place`, or to the first control in it where it takes none itself, where what had it has gone
/// with a change of `on`: the next Tab goes on from there, and not from the top of the page.
#[hook]
pub fn use_focus_kept<T: PartialEq + 'static>(place: &NodeRef, on: T) {
    let is_shown = use_mut_ref(|| false);
    let place = place.clone();
    use_effect_with(on, move |_| {
        let place = place.cast::<HtmlElement>();
        // A page that opens leaves the focus where it is.
        let place = place.filter(|place| is_shown.replace(true) && focused(place).is_none());
        if let Some(place) = place
            && !is_focused(&place)
            && let Ok(Some(control)) = place.query_selector("input, button")
        {
            is_focused(control.unchecked_ref());
        }
    });
}

/// Whether an element takes the focus that it is given.
fn is_focused(element: &HtmlElement) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Err(error) = element.focus_with_options(&options) {
        log::warn!("the focus cannot be kept: {error:?}");
    }
    focused(element).as_ref() == Some(element)
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
