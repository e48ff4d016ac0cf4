//! What a user sees when the program fails: after a panic nothing on the page answers any more.

use std::panic;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element};

/// Shows each panic above the page, which stays, so that what was typed can still be copied.
pub(crate) fn show_panics() {
    panic::set_hook(Box::new(|info| {
        let message = info.to_string();
        log::error!("{message}");
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(document) = document
            && document.get_element_by_id("panic").is_none()
        {
            // Nothing is left that could be done about a failure here.
            let _ = show(&document, &message);
        }
    }));
}

fn show(document: &Document, message: &str) -> Option<()> {
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
    document.body()?.prepend_with_node_1(&page).ok()
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
