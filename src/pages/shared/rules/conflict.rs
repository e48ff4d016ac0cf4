//! Somebody else changed what is being edited: both versions are shown, nothing is guessed.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::ui::{Tone, data_list, titled_banner};

/// `opened` is the thing as it was when the form was opened, `current` as it is on the server now (`None`
/// if it is gone), of which `tell` says what is in the form; `title` is the key of its text.
pub fn conflict_notice<T: PartialEq>(
    i18n: &I18n,
    title: &str,
    opened: &T,
    current: Option<&T>,
    tell: impl FnOnce(&T) -> Vec<(AttrValue, Html)>,
) -> Html {
    if current == Some(opened) {
        return html! { <div role="alert" /> };
    }
    notice(i18n, title, current.map(tell))
}

fn notice(i18n: &I18n, title: &str, current: Option<Vec<(AttrValue, Html)>>) -> Html {
    let text = match current {
        None => html! { <p>{ i18n.t("ddi_conflict_deleted") }</p> },
        Some(items) => html! {
            <>
                <p>{ i18n.t("ddi_conflict_changed") }</p>
                { data_list(items) }
            </>
        },
    };
    html! {
        <div role="alert">
            { titled_banner(Tone::Warning, i18n.t(title), text) }
        </div>
    }
}
