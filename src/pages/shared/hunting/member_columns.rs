//! The columns of the members' table.

use std::rc::Rc;

use yew::prelude::*;

use super::dialog::HuntingDialog;
use super::drag_handle::{DragHandle, drag_handle};
use super::member_row::MemberRow;
use super::state::Action;
use super::texts::{
    activity_name, activity_tone, agent_name, amount_text, status_name, status_tone,
};
use crate::i18n::I18n;
use crate::moment::Moment;
use crate::telephony::hunting::{AgentNow, AgentValues, MemberKey};
use crate::ui::{Column, Icon, Tone, badge, danger_icon_button, icon_button};

/// What can be done to a row; stable callbacks.
#[derive(Clone, PartialEq)]
pub(super) struct RowEvents {
    pub(super) onaction: Callback<Action>,
    pub(super) ondialog: Callback<HuntingDialog>,
    pub(super) onselect: Callback<MemberKey>,
    pub(super) handle: DragHandle,
}

pub(super) fn columns(i18n: &I18n, events: &RowEvents) -> Rc<Vec<Column<MemberRow>>> {
    let (placing, acting) = (i18n.clone(), i18n.clone());
    let (naming, stating, following) = (i18n.clone(), i18n.clone(), i18n.clone());
    let (onselect, moving, events) = (
        events.onselect.clone(),
        events.handle.clone(),
        events.clone(),
    );
    let text = |id, title: &str, text: fn(&AgentValues) -> String| {
        Column::new(
            id,
            i18n.t(title),
            move |row: &MemberRow| html! { text(&row.values) },
        )
    };
    Rc::new(vec![
        Column::new("position", i18n.t("hunting_position"), move |row| {
            position(&placing, row, &onselect, &moving)
        }),
        Column::new("number", i18n.t("hunting_number"), move |row| {
            number(&naming, row)
        })
        .strong(),
        text("description", "description", |values| {
            values.description.text().to_owned()
        }),
        Column::new("status", i18n.t("status"), move |row: &MemberRow| {
            let status = &row.values.status;
            badge(status_tone(status), status_name(&stating, status))
        }),
        Column::new("now", i18n.t("hunting_live"), move |row: &MemberRow| {
            row.now
                .as_ref()
                .map_or_else(|| html! { "–" }, |now| doing(&following, now))
        }),
        text("timeout", "hunting_ringing", |values| {
            amount_text(values.timeout)
        }),
        text("wrapUp", "hunting_rest", |values| {
            amount_text(values.wrap_up)
        }),
        text("calls", "hunting_calls", |values| {
            amount_text(values.simultaneous)
        }),
        Column::new("actions", i18n.t("actions"), move |row| {
            actions(&acting, row, &events)
        })
        .actions(),
    ])
}

fn selection(i18n: &I18n, row: &MemberRow, onselect: &Callback<MemberKey>) -> Html {
    let key = row.key.clone();
    html! {
        <input
            type="checkbox"
            aria-label={i18n.tp("hunting_select", &[("name", agent_name(&row.values))])}
            checked={row.is_selected}
            onchange={onselect.reform(move |_: Event| key.clone())}
        />
    }
}

fn position(
    i18n: &I18n,
    row: &MemberRow,
    onselect: &Callback<MemberKey>,
    moving: &DragHandle,
) -> Html {
    match row.place {
        Some(place) => html! {
            <span class="member-place">
                { selection(i18n, row, onselect) }
                { drag_handle(i18n, row, place, moving) }
            </span>
        },
        None => html! { "–" },
    }
}

fn number(i18n: &I18n, row: &MemberRow) -> Html {
    html! {
        <span class="member">
            <span>{ row.values.number.to_string() }</span>
            if row.is_external {
                { badge(Tone::Information, i18n.t("hunting_external")) }
            }
            if let Some(mark) = row.mark {
                { badge(Tone::Warning, i18n.t(mark)) }
            }
        </span>
    }
}

/// What an agent is doing, and since when.
fn doing(i18n: &I18n, now: &AgentNow) -> Html {
    let name = activity_name(i18n, &now.activity);
    let since =
        Some(i18n.moment_of(&Moment::from_wire(&now.since))).filter(|since| !since.is_empty());
    let since = since.map(|since| i18n.tp("hunting_live_from", &[("time", since)]));
    html! {
        <span class="member-now">
            { badge(activity_tone(&now.activity), name) }
            <small class="note">{ since }</small>
        </span>
    }
}

fn actions(i18n: &I18n, row: &MemberRow, events: &RowEvents) -> Html {
    let name = [("name", agent_name(&row.values))];
    let key = row.key.clone();
    if row.place.is_none() {
        let onclick = events
            .onaction
            .reform(move |_| Action::Restore(key.clone()));
        return icon_button(Icon::Undo, i18n.tp("hunting_restore", &name), onclick);
    }
    let edited = key.clone();
    let onedit = events
        .ondialog
        .reform(move |_| HuntingDialog::Edit(edited.clone()));
    let onremove = events
        .ondialog
        .reform(move |_| HuntingDialog::Remove(vec![key.clone()]));
    html! {
        <>
            { icon_button(Icon::Edit, i18n.tp("hunting_edit", &name), onedit) }
            { danger_icon_button(Icon::Trash, i18n.tp("hunting_remove", &name), onremove) }
        </>
    }
}
