//! What another session did to the same things as the unsaved edits. The edits are kept.

use yew::prelude::*;

use super::state::Editor;
use super::texts::agent_name;
use crate::i18n::I18n;
use crate::telephony::hunting::{GroupConflict, RosterConflict};
use crate::ui::{Icon, Tone, icon_button, titled_banner};

/// The banner of the conflicts, until the user dismisses it.
pub(super) fn conflicts_notice(
    i18n: &I18n,
    editor: &Editor,
    onclose: Callback<MouseEvent>,
) -> Html {
    let line = |conflict: &GroupConflict| match conflict {
        GroupConflict::Settings => i18n.t("hunting_conflict_settings"),
        GroupConflict::Member(RosterConflict::Changed { now, .. }) => i18n.tp(
            "hunting_conflict_changed",
            &[("name", agent_name(&now.values))],
        ),
        GroupConflict::Member(RosterConflict::Gone { before }) => i18n.tp(
            "hunting_conflict_gone",
            &[("name", agent_name(&before.values))],
        ),
    };
    let banner = (!editor.conflicts.is_empty()).then(|| {
        let lines = editor
            .conflicts
            .iter()
            .map(|it| html! { <li>{ line(it) }</li> });
        let text = html! {
            <div class="notice">
                <ul>{ for lines }</ul>
                { icon_button(Icon::Close, i18n.t("time_condition_notice_close"), onclose) }
            </div>
        };
        titled_banner(Tone::Warning, i18n.t("hunting_conflicts"), text)
    });
    html! { <div role="alert">{ for banner }</div> }
}
