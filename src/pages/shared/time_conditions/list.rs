//! The same conditions as a plain list, with what is to be deleted, and the week in short.

use std::rc::Rc;

use yew::prelude::*;

use super::dialog::Dialog;
use super::state::Action;
use super::texts::{day_name, day_names, hours_text, policy_text, policy_tone, when_text};
use crate::i18n::{I18n, use_i18n};
use crate::telephony::time_condition::{Condition, Schedule, State};
use crate::ui::{
    Column, Icon, LongTable, TableContent, Tone, badge, danger_icon_button, empty_state,
    icon_button,
};

#[derive(Properties, PartialEq)]
pub(super) struct ListProps {
    pub(super) schedule: Rc<Schedule>,
    pub(super) onaction: Callback<Action>,
    pub(super) ondialog: Callback<Dialog>,
}

#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let i18n = use_i18n();
    let columns = use_memo(
        (
            i18n.clone(),
            props.onaction.clone(),
            props.ondialog.clone(),
            props.schedule.owner().feature.has_policies(),
        ),
        |(i18n, onaction, ondialog, has_policies)| columns(i18n, onaction, ondialog, *has_policies),
    );
    let rows = use_memo(props.schedule.clone(), |schedule| {
        let mut rows = schedule.conditions().to_vec();
        rows.sort_by_key(|condition| (condition.day(), condition.hours()));
        Rc::new(rows)
    });
    let empty = empty_state(
        Icon::Calendar,
        i18n.t("time_condition_none_title"),
        html! { <p>{ i18n.t("time_condition_none_text") }</p> },
    );
    html! {
        <>
            { summary(&i18n, &props.schedule) }
            <LongTable
                caption={i18n.t("time_condition_list")}
                content={TableContent::new(&columns, &rows, |it: &Condition| it.id().to_string())}
                {empty}
            />
        </>
    }
}

/// What is the same on several days, said once.
fn summary(i18n: &I18n, schedule: &Schedule) -> Html {
    html! {
        <ul class="schedule__summary" aria-label={i18n.t("time_condition_summary")}>
            for group in schedule.groups() {
                <li>
                    <strong>{ day_names(i18n, &group.days) }</strong>
                    { " " }
                    { hours_text(i18n, group.hours) }
                    { " · " }
                    { policy_text(i18n, group.policy.as_ref()) }
                </li>
            }
        </ul>
    }
}

fn columns(
    i18n: &I18n,
    onaction: &Callback<Action>,
    ondialog: &Callback<Dialog>,
    has_policies: bool,
) -> Rc<Vec<Column<Condition>>> {
    let (days, hours, policies, states, actions) = (
        i18n.clone(),
        i18n.clone(),
        i18n.clone(),
        i18n.clone(),
        i18n.clone(),
    );
    let (onaction, ondialog) = (onaction.clone(), ondialog.clone());
    let mut columns = vec![
        Column::new(
            "day",
            i18n.t("voip_time_condition_condition_popover_days"),
            move |it: &Condition| html! { day_name(&days, it.day()) },
        )
        .strong(),
        Column::new(
            "hours",
            i18n.t("voip_time_condition_condition_popover_time_slot"),
            move |it: &Condition| html! { hours_text(&hours, it.hours()) },
        ),
    ];
    if has_policies {
        let header = i18n.t("voip_time_condition_condition_popover_policy");
        columns.push(Column::new("policy", header, move |it: &Condition| {
            badge(
                policy_tone(it.policy()),
                policy_text(&policies, it.policy()),
            )
        }));
    }
    columns.push(Column::new(
        "state",
        i18n.t("status"),
        move |it: &Condition| match state(it) {
            Some((tone, key)) => badge(tone, states.t(key)),
            None => html! {},
        },
    ));
    columns.push(
        Column::new("actions", i18n.t("actions"), move |it: &Condition| {
            buttons(&actions, it, &onaction, &ondialog)
        })
        .actions(),
    );
    Rc::new(columns)
}

fn state(condition: &Condition) -> Option<(Tone, &'static str)> {
    match condition.state() {
        State::ToDelete => Some((Tone::Critical, "time_condition_to_delete")),
        State::ToCreate | State::Draft => Some((Tone::Success, "time_condition_to_create")),
        State::Ok if condition.has_changes() => Some((Tone::Warning, "time_condition_changed")),
        State::Ok => None,
    }
}

fn buttons(
    i18n: &I18n,
    condition: &Condition,
    onaction: &Callback<Action>,
    ondialog: &Callback<Dialog>,
) -> Html {
    let named = [("what", when_text(i18n, condition))];
    let id = condition.id().clone();
    if condition.state() == State::ToDelete {
        let onrestore = onaction.reform(move |_| Action::Restore(id.clone()));
        return icon_button(
            Icon::Undo,
            i18n.tp("time_condition_restore", &named),
            onrestore,
        );
    }
    let edit = Dialog::edit(condition);
    let onedit = ondialog.reform(move |_| edit.clone());
    let ondelete = ondialog.reform(move |_| Dialog::Delete(id.clone()));
    html! {
        <>
            { icon_button(Icon::Edit, i18n.tp("time_condition_edit", &named), onedit) }
            { danger_icon_button(Icon::Trash, i18n.tp("time_condition_remove", &named), ondelete) }
        </>
    }
}
