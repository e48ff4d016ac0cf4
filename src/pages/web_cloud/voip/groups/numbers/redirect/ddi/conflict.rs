//! Somebody else changed the rule that is being edited: both versions are shown, nothing is guessed.

use yew::prelude::*;

use super::status_badge::status_badge;
use crate::i18n::I18n;
use crate::telephony::ddi::Rule;
use crate::ui::{Tone, data_list, titled_banner};

/// `opened` is the rule as it was when the form was opened, `current` as it is on the server now (`None`
/// if it is gone).
pub(super) fn conflict_notice(i18n: &I18n, opened: &Rule, current: Option<&Rule>) -> Html {
    if current == Some(opened) {
        return html! { <div role="alert" /> };
    }
    let text = match current {
        None => html! { <p>{ i18n.t("ddi_conflict_deleted") }</p> },
        Some(rule) => {
            let items: Vec<(AttrValue, Html)> = vec![
                (
                    i18n.t("ddi_destination").into(),
                    html! { rule.destination.to_string() },
                ),
                (
                    i18n.t("description").into(),
                    html! { rule.description.clone() },
                ),
                (i18n.t("status").into(), status_badge(i18n, &rule.status)),
            ];
            html! {
                <>
                    <p>{ i18n.t("ddi_conflict_changed") }</p>
                    { data_list(items) }
                </>
            }
        }
    };
    html! {
        <div role="alert">
            { titled_banner(Tone::Warning, i18n.t("ddi_conflict_title"), text) }
        </div>
    }
}
