//! Somebody else changed the rule that is being edited: both versions are shown, nothing is guessed.

use yew::prelude::*;

use super::status_badge::status_badge;
use crate::i18n::use_i18n;
use crate::telephony::ddi::Rule;
use crate::ui::{Tone, data_list, titled_banner};

#[derive(Properties, PartialEq)]
pub(super) struct ConflictNoticeProps {
    /// As it was when the form was opened.
    pub(super) opened: Rule,
    /// As it is on the server now; `None` if it is gone.
    pub(super) current: Option<Rule>,
    /// While a save is under way, a difference is the save itself.
    pub(super) hidden: bool,
}

#[component]
pub(super) fn ConflictNotice(props: &ConflictNoticeProps) -> Html {
    let i18n = use_i18n();
    let is_same = props.current.as_ref() == Some(&props.opened);
    if props.hidden || is_same {
        return html! { <div role="alert" /> };
    }
    let text = match &props.current {
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
                (i18n.t("status").into(), status_badge(&i18n, &rule.status)),
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
