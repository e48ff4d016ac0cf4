//! The shape of what is being loaded, so that nothing jumps when it arrives.

use yew::prelude::*;

use crate::i18n::I18n;

/// Some lines of text.
pub fn skeleton(i18n: &I18n, lines: usize) -> Html {
    html! {
        <div class="ui-skeleton" role="status">
            <span class="visually-hidden">{ i18n.t("ui_loading") }</span>
            { bars("ui-skeleton__line", lines) }
        </div>
    }
}

/// What stands for a whole table until its first rows are there.
pub fn table_skeleton(i18n: &I18n, rows: usize, columns: usize) -> Html {
    html! { <div class="ui-skeleton__table">{ skeleton_rows(i18n, rows + 1, columns) }</div> }
}

/// Grey rows, without a frame of their own.
pub(super) fn skeleton_rows(i18n: &I18n, rows: usize, columns: usize) -> Html {
    html! {
        <div class="ui-skeleton__rows" role="status">
            <span class="visually-hidden">{ i18n.t("ui_loading") }</span>
            <div aria-hidden="true">
                for row in 0..rows {
                    <div key={row} class="ui-skeleton__row">{ bars("ui-skeleton__cell", columns) }</div>
                }
            </div>
        </div>
    }
}

fn bars(class: &'static str, count: usize) -> Html {
    html! {
        <>
            for place in 0..count {
                <span key={place} {class} aria-hidden="true"></span>
            }
        </>
    }
}
