//! A long list of which only what is in sight exists: thousands of entries scroll like ten.

mod scroller;

use std::ops::Range;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::style::use_sheet;
use crate::state::use_state_eq;
use scroller::{use_geometry, use_scroll_to, use_viewport, walk};

/// Rows rendered beyond each edge, so that scrolling and tabbing find them there.
const OVERSCAN: usize = 8;

#[derive(Clone, PartialEq, Properties)]
#[allow(
    unpredictable_function_pointer_comparisons,
    reason = "functions that share an address do the same; one that has two costs a render"
)]
pub struct VirtualListProps<T: Clone + PartialEq + 'static> {
    /// Names the list.
    pub label: AttrValue,
    pub items: Rc<Vec<T>>,
    /// In CSS pixels, the same for all.
    pub row_height: u32,
    /// What a row shows: stable, from `use_callback`.
    pub render: Callback<T, Html>,
    pub row_key: fn(&T) -> String,
    /// Brought into sight when it changes.
    #[prop_or_default]
    pub scroll_to_index: Option<usize>,
}

/// Takes the height that its parent gives it. The arrow keys move the focus from row to row.
#[component]
pub fn VirtualList<T: Clone + PartialEq + 'static>(props: &VirtualListProps<T>) -> Html {
    let sheet = use_sheet(scroller::sheet);
    let (scroller, list) = (use_node_ref(), use_node_ref());
    let height = use_viewport(&scroller);
    let first = use_state_eq(|| 0_usize);
    let count = props.items.len();
    let window = window(*first, height, props.row_height, count);
    use_geometry(&list, window.start, count, props.row_height);
    use_scroll_to(&scroller, props.scroll_to_index, props.row_height);
    let onscroll = {
        let first = first.setter();
        let row_height = props.row_height.max(1);
        Callback::from(move |event: Event| {
            let top = event.target_unchecked_into::<Element>().scroll_top();
            let top = u32::try_from(top).unwrap_or_default();
            first.set((top / row_height) as usize);
        })
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| walk(&event));
    html! {
        <div class={classes!("ui-virtual", sheet)} ref={scroller} {onscroll} {onkeydown}>
            <ul ref={list} role="list" aria-label={props.label.clone()}>
                for (index, item) in window.clone().zip(props.items.get(window).unwrap_or_default()) {
                    <VirtualRow<T>
                        key={(props.row_key)(item)}
                        item={item.clone()}
                        render={props.render.clone()}
                        position={index + 1}
                        {count}
                    />
                }
            </ul>
        </div>
    }
}

/// The rows to render, from the first in sight.
fn window(first: usize, height: u32, row_height: u32, count: usize) -> Range<usize> {
    let in_sight = height.div_ceil(row_height.max(1)) as usize + 1;
    // A list that was filtered meanwhile may be shorter than where it was scrolled to.
    let first = first.min(count.saturating_sub(in_sight));
    let start = first.saturating_sub(OVERSCAN);
    start..(first + in_sight + OVERSCAN).min(count)
}

#[derive(Clone, PartialEq, Properties)]
struct VirtualRowProps<T: Clone + PartialEq + 'static> {
    item: T,
    render: Callback<T, Html>,
    position: usize,
    count: usize,
}

#[component]
fn VirtualRow<T: Clone + PartialEq + 'static>(props: &VirtualRowProps<T>) -> Html {
    html! {
        <li
            class="ui-virtual__row"
            aria-setsize={props.count.to_string()}
            aria-posinset={props.position.to_string()}
        >
            { props.render.emit(props.item.clone()) }
        </li>
    }
}
