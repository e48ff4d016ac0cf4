//! What a user sees when the program fails: after a panic nothing of it answers any more.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element};

thread_local! {
    /// Where the application stands: in a page of its own, or in some of others.
    static PLACES: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
    static HAS_ENDED: Cell<bool> = const { Cell::new(false) };
}

/// Shows each panic above what was drawn, which stays, so that what was typed can still be copied.
pub(crate) fn show_panics() {
    // A hook that Yew does not know of it would replace by its own.
    yew::set_custom_panic_hook(Box::new(|info| {
        let message = info.to_string();
        log::error!("{message}");
        // One failure brings others about: the first says most.
        if HAS_ENDED.replace(true) {
            return;
        }
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        let places = PLACES.with(|places| places.try_borrow().map(|all| all.clone()));
        for place in places.unwrap_or_default() {
            // Nothing is left that could be done about a failure here.
            let _ = show(&document, &place, &message);
        }
    }));
}

/// From now on panics are shown in this place.
pub(crate) fn show_in(place: &Element) {
    PLACES.with_borrow_mut(|places| places.push(place.clone()));
}

pub(crate) fn forget(place: &Element) {
    PLACES.with_borrow_mut(|places| places.retain(|other| other != place));
}

/// Whether there was one: the program is in no state to begin anything.
pub(crate) fn has_ended() -> bool {
    HAS_ENDED.get()
}

fn show(document: &Document, place: &Element, message: &str) -> Option<()> {
    let page = element(document, "div", "panic")?;
    page.set_id("panic");
    page.set_attribute("role", "alertdialog").ok()?;
    page.set_attribute("aria-labelledby", "panic-title").ok()?;
    let title = element(document, "p", "panic__title")?;
    title.set_id("panic-title");
    title.set_text_content(Some(
        "L'application s'est arrêtée à cause d'une erreur. / An error has stopped the application.",
    ));
    let detail = element(document, "pre", "panic__detail")?;
    detail.set_text_content(Some(message));
    page.append_child(&title).ok()?;
    page.append_child(&detail).ok()?;
    page.append_child(reload_button(document)?.as_ref()).ok()?;
    place.prepend_with_node_1(&page).ok()
}

fn reload_button(document: &Document) -> Option<Element> {
    let button = element(document, "button", "panic__reload")?;
    button.set_text_content(Some("Recharger / Reload"));
    let reload = Closure::<dyn Fn()>::new(|| {
        // Refused only while the page is going away already.
        let _ = web_sys::window().map(|window| window.location().reload());
    });
    button
        .add_event_listener_with_callback("click", reload.as_ref().unchecked_ref())
        .ok()?;
    // The page is lost; the listener lives as long as it does.
    reload.forget();
    Some(button)
}

fn element(document: &Document, tag: &str, class: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_class_name(class);
    Some(element)
}
