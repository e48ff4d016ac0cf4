//! The focus stays with an entry that moves, even where its button had to be made anew in another day.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::props::WeekEntry;
use super::span::Span;
use crate::ui::dom::focused;

/// Where the focus belongs once the entries have changed.
#[derive(Clone)]
pub(super) struct Focus {
    wanted: Rc<RefCell<Option<(AttrValue, usize)>>>,
    /// Says aloud where a moved entry has come to.
    pub(super) live: NodeRef,
}

impl Focus {
    /// On the entry of that id; if it is gone, on the add button of its column.
    pub(super) fn keep(&self, id: &AttrValue, span: Span) {
        *self.wanted.borrow_mut() = Some((id.clone(), span.column));
    }

    fn restore(&self, frame: &Element, entries: &[WeekEntry]) {
        let Some((id, column)) = self.wanted.take() else {
            return;
        };
        let button =
            buttons(frame, ".ui-week__entry").find(|it| entry_id(it) == Some(id.as_str().into()));
        if let Some(live) = self.live.cast::<Element>() {
            let entry = entries.iter().find(|entry| entry.id == id);
            live.set_text_content(entry.map(|entry| entry.name.as_str()));
        }
        let add = || buttons(frame, ".ui-week__head button").nth(column);
        let Some(button) = button.or_else(add) else {
            return;
        };
        let has_it = button.matches(":focus").unwrap_or_default();
        // A focus that was taken elsewhere meanwhile stays there.
        if !has_it && focused(frame).is_some() {
            return;
        }
        if let Err(error) = button.focus() {
            log::warn!("an entry cannot be focused: {error:?}");
        }
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        button.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

#[hook]
pub(super) fn use_focus(frame: &NodeRef, entries: &Rc<[WeekEntry]>) -> Focus {
    let focus = Focus {
        wanted: use_mut_ref(Option::default),
        live: use_node_ref(),
    };
    let (frame, restored) = (frame.clone(), focus.clone());
    use_effect_with(Rc::clone(entries), move |entries| {
        if let Some(frame) = frame.cast::<Element>() {
            restored.restore(&frame, entries);
        }
    });
    focus
}

/// The id of the entry that a button shows.
pub(super) fn entry_id(button: &Element) -> Option<String> {
    button.get_attribute("data-id")
}

fn buttons(frame: &Element, selector: &str) -> impl Iterator<Item = HtmlElement> {
    let found = frame.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, |found| found.length());
    (0..count).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}
