//! A member as the table shows it, and the table's columns.

use std::rc::Rc;

use yew::prelude::*;

use super::editor::Dialog;
use super::handle::{Handle, handle};
use super::state::Action;
use super::texts::{activity_name, activity_tone, agent_name, status_name, status_tone};
use crate::i18n::I18n;
use crate::moment::Moment;
use crate::telephony::hunting::{AgentNow, AgentValues, Member, Removal};
use crate::telephony::number::PhoneNumber;
use crate::ui::{Column, Icon, Tone, badge, danger_icon_button, icon_button};

#[derive(Debug, Clone, PartialEq)]
pub(super) struct MemberRow {
    pub(super) values: AgentValues,
    /// Among those that stay, from 0; none for one that goes.
    pub(super) place: Option<usize>,
    pub(super) mark: Option<&'static str>,
    pub(super) now: Option<AgentNow>,
    pub(super) is_external: bool,
    pub(super) is_selected: bool,
    /// What is dragged would take its place.
    pub(super) is_over: bool,
}

/// What a save would do to a member: the key of its name.
pub(super) fn mark(member: &Member) -> Option<&'static str> {
    match member.removal {
        Some(Removal::FromQueue) => Some("hunting_mark_leaving"),
        Some(Removal::Altogether) => Some("hunting_mark_deleted"),
        None if member.id().is_none() => Some("hunting_mark_new"),
        None => member.has_changes().then_some("hunting_mark_edited"),
    }
}

/// What can be done to a row; stable callbacks.
#[derive(Clone, PartialEq)]
pub(super) struct RowEvents {
    pub(super) onaction: Callback<Action>,
    pub(super) ondialog: Callback<Dialog>,
    pub(super) onselect: Callback<PhoneNumber>,
    pub(super) handle: Handle,
}

pub(super) fn columns(i18n: &I18n, events: &RowEvents) -> Rc<Vec<Column<MemberRow>>> {
    let (placing, acting) = (i18n.clone(), i18n.clone());
    let (naming, telling, following) = (i18n.clone(), i18n.clone(), i18n.clone());
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
            values.description.clone()
        }),
        Column::new("status", i18n.t("status"), move |row: &MemberRow| {
            let status = &row.values.status;
            badge(status_tone(status), status_name(&telling, status))
        }),
        Column::new("now", i18n.t("hunting_live"), move |row: &MemberRow| {
            row.now
                .as_ref()
                .map_or_else(|| html! { "–" }, |now| doing(&following, now))
        }),
        text("timeout", "hunting_ringing", |values| {
            values.timeout.to_string()
        }),
        text("wrapUp", "hunting_rest", |values| {
            values.wrap_up.to_string()
        }),
        text("calls", "hunting_calls", |values| {
            values.simultaneous.to_string()
        }),
        Column::new("actions", i18n.t("actions"), move |row| {
            actions(&acting, row, &events)
        })
        .actions(),
    ])
}

fn selection(i18n: &I18n, row: &MemberRow, onselect: &Callback<PhoneNumber>) -> Html {
    let number = row.values.number.clone();
    html! {
        <input
            type="checkbox"
            aria-label={i18n.tp("hunting_select", &[("name", agent_name(&row.values))])}
            checked={row.is_selected}
            onchange={onselect.reform(move |_: Event| number.clone())}
        />
    }
}

fn position(
    i18n: &I18n,
    row: &MemberRow,
    onselect: &Callback<PhoneNumber>,
    moving: &Handle,
) -> Html {
    match row.place {
        Some(place) => html! {
            <span class="member-place">
                { selection(i18n, row, onselect) }
                { handle(i18n, row, place, moving) }
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
    let number = row.values.number.clone();
    if row.place.is_none() {
        let onclick = events
            .onaction
            .reform(move |_| Action::Restore(number.clone()));
        return icon_button(Icon::Undo, i18n.tp("hunting_restore", &name), onclick);
    }
    let edited = number.clone();
    let onedit = events
        .ondialog
        .reform(move |_| Dialog::Edit(edited.clone()));
    let onremove = events
        .ondialog
        .reform(move |_| Dialog::Remove(vec![number.clone()]));
    html! {
        <>
            { icon_button(Icon::Edit, i18n.tp("hunting_edit", &name), onedit) }
            { danger_icon_button(Icon::Trash, i18n.tp("hunting_remove", &name), onremove) }
        </>
    }
}
