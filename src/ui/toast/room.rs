//! The room that toasts take at the lower end of the screen. The page and its windows leave it free, so that toasts
//! cover no button, no bar, and nothing that has the focus: see `--ui-toasts` in the style sheets.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::ui::dom::{document, focused, root_of};

const PROPERTY: &str = "--ui-toasts";

/// Reserves what the region takes, anew with each change of `on`; nothing while another region shows the toasts.
#[hook]
pub(super) fn use_room<T: PartialEq + 'static>(region: &NodeRef, shows: bool, on: T) {
    let page = use_mut_ref(|| None::<HtmlElement>);
    let (region, reserved) = (region.clone(), page.clone());
    use_effect_with((shows, on), move |(shows, _)| {
        if let Some(region) = region.cast::<HtmlElement>().filter(|_| *shows)
            && let Some(page) = page_of(&region)
        {
            reserve(&page, region.offset_height());
            reserved.replace(Some(page));
            keep_focus_in_sight(&region);
        }
    });
    use_effect_with((), move |()| {
        move || {
            if let Some(page) = page.take() {
                reserve(&page, 0);
            }
        }
    });
}

/// Whose properties all of the application inherits: the document's element, or the one in the shadow root.
fn page_of(region: &HtmlElement) -> Option<HtmlElement> {
    let root = root_of(region);
    let page: Option<Element> = match root.dyn_ref::<web_sys::ShadowRoot>() {
        Some(root) => root.first_element_child(),
        None => document()?.document_element(),
    };
    page?.dyn_into().ok()
}

/// `height` in CSS pixels; 0 where there is no toast.
fn reserve(page: &HtmlElement, height: i32) {
    let room = match height {
        0 => page.style().remove_property(PROPERTY).map(drop),
        // The distances from the lower edge and to the page.
        _ => {
            let room = format!("calc({height}px + 2 * var(--ods-space-3))");
            page.style().set_property(PROPERTY, &room)
        }
    };
    if let Err(error) = room {
        log::error!("toasts get no room: {error:?}");
    }
}

fn keep_focus_in_sight(region: &HtmlElement) {
    let elsewhere = |element: &HtmlElement| !region.contains(Some(element));
    let Some(focused) = focused(region).filter(elsewhere) else {
        return;
    };
    let top = region.get_bounding_client_rect().top();
    if region.offset_height() > 0 && focused.get_bounding_client_rect().bottom() > top {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        focused.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
