//! Another session changed what is being edited or deleted: both versions are shown, nothing is guessed.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::ui::{Tone, data_list, titled_banner};

/// What stands in a form about another session's change.
pub struct ConflictNotice {
    pub is_shown: bool,
    pub view: Html,
}

/// Names and values, as a notice lists them.
type Items = Vec<(AttrValue, Html)>;

impl ConflictNotice {
    fn none() -> Self {
        Self {
            is_shown: false,
            // Always there, so that a screen reader hears what arrives in it.
            view: html! { <div role="alert" /> },
        }
    }

    fn new(i18n: &I18n, title: &str, text: Html) -> Self {
        Self {
            is_shown: true,
            view: html! {
                <div role="alert">
                    { titled_banner(Tone::Warning, i18n.t(title), text) }
                </div>
            },
        }
    }
}

/// For a form. `opened` is the thing as it was when the form was opened, `current` as it is on the server now (`None`
/// if it is gone), of which `items` gives what is in the form; `title` is the key of the notice's title.
pub fn conflict_notice<T: PartialEq>(
    i18n: &I18n,
    title: &str,
    opened: &T,
    current: Option<&T>,
    items: impl FnOnce(&T) -> Items,
) -> ConflictNotice {
    if current == Some(opened) {
        return ConflictNotice::none();
    }
    let text = match current.map(items) {
        None => html! { <p>{ i18n.t("ddi_conflict_deleted") }</p> },
        Some(items) => html! {
            <>
                <p>{ i18n.t("ddi_conflict_changed") }</p>
                { data_list(items) }
            </>
        },
    };
    ConflictNotice::new(i18n, title, text)
}

/// For the question before a delete: what the user saw, and what is there now. What is gone needs no notice: there is
/// nothing left to delete.
pub fn delete_notice<T: PartialEq>(
    i18n: &I18n,
    title: &str,
    opened: &T,
    current: Option<&T>,
    items: impl Fn(&T) -> Items,
) -> ConflictNotice {
    let Some(current) = current.filter(|current| *current != opened) else {
        return ConflictNotice::none();
    };
    let both = items(opened).into_iter().zip(items(current));
    let both = both.map(|((label, before), (_, after))| (label, before_after(before, after)));
    let text = html! {
        <>
            <p>{ i18n.t("conflict_not_deleted") }</p>
            { data_list(both.collect()) }
        </>
    };
    ConflictNotice::new(i18n, title, text)
}

fn before_after(before: Html, after: Html) -> Html {
    if before == after {
        return after;
    }
    html! {
        <span class="before-after">
            <del>{ before }</del>
            <span aria-hidden="true">{ " → " }</span>
            <ins>{ after }</ins>
        </span>
    }
}
