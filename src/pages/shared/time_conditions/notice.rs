//! What there is to say of the last action: a refusal, skipped days, what somebody else changed.

use yew::prelude::*;

use super::state::Notice;
use super::texts::{condition_text, day_name, edit_error_text};
use crate::i18n::I18n;
use crate::telephony::time_condition::{ReloadConflict, Skipped};
use crate::ui::{Icon, Tone, icon_button, titled_banner};

/// Nothing is lost by what it says: the edits stand below it.
pub(super) fn notice_banner(
    i18n: &I18n,
    notice: Option<&Notice>,
    onclose: Callback<MouseEvent>,
) -> Html {
    let banner = notice.map(|notice| {
        let (key, lines) = content(i18n, notice);
        let text = html! {
            <div class="notice">
                <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                { icon_button(Icon::Close, i18n.t("time_condition_notice_close"), onclose) }
            </div>
        };
        titled_banner(Tone::Warning, i18n.t(key), text)
    });
    html! { <div role="alert">{ for banner }</div> }
}

fn content(i18n: &I18n, notice: &Notice) -> (&'static str, Vec<String>) {
    match notice {
        Notice::Refused(error) => ("time_condition_refused", vec![edit_error_text(i18n, error)]),
        Notice::Skipped(skipped) => {
            let line = |it: &Skipped| {
                let params = [
                    ("day", day_name(i18n, it.day)),
                    ("why", edit_error_text(i18n, &it.why)),
                ];
                i18n.tp("time_condition_skipped_day", &params)
            };
            let lines = skipped.iter().map(line);
            ("time_condition_skipped", lines.collect())
        }
        Notice::Conflicts(conflicts) => {
            let lines = conflicts.iter().map(|it| conflict(i18n, it));
            ("time_condition_conflicts", lines.collect())
        }
    }
}

fn conflict(i18n: &I18n, conflict: &ReloadConflict) -> String {
    match conflict {
        ReloadConflict::Changed { before, now, .. } => {
            let params = [
                ("before", condition_text(i18n, before)),
                ("now", condition_text(i18n, now)),
            ];
            i18n.tp("time_condition_conflict_changed", &params)
        }
        ReloadConflict::Deleted { before, .. } => {
            let params = [("before", condition_text(i18n, before))];
            i18n.tp("time_condition_conflict_deleted", &params)
        }
        ReloadConflict::Overlap { with, .. } => {
            let params = [("with", condition_text(i18n, with))];
            i18n.tp("time_condition_conflict_overlap", &params)
        }
        ReloadConflict::Options { .. } => i18n.t("time_condition_conflict_options"),
    }
}
