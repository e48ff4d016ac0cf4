//! What stands over a list of which some items could not be read.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::ui::{Tone, banner};

/// How many could not be read; nothing is shown where all could.
pub fn unreadable_notice(i18n: &I18n, count: usize) -> Html {
    html! {
        <div hidden={count == 0}>
            if count > 0 {
                { banner(Tone::Warning, i18n.tn("unreadable_items", count)) }
            }
        </div>
    }
}
