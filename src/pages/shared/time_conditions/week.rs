//! The week: each condition where it stands, drawn, moved and resized.

use std::rc::Rc;

use yew::prelude::*;

use super::dialog::Dialog;
use super::state::Action;
use super::texts::{day_name, policy_kind, policy_text, when_text};
use crate::i18n::{I18n, use_i18n};
use crate::telephony::time_condition::{Condition, ConditionId, Day, Hours, Minute, Schedule};
use crate::ui::{WeekColumn, WeekEntry, WeekGrid};

/// How many letters of a day of the week are shown where there is no room for all.
const SHORT: usize = 3;

#[derive(Properties, PartialEq)]
pub(super) struct WeekProps {
    pub(super) schedule: Rc<Schedule>,
    pub(super) onaction: Callback<Action>,
    pub(super) ondialog: Callback<Dialog>,
}

#[component]
pub(super) fn Week(props: &WeekProps) -> Html {
    let i18n = use_i18n();
    let days = props.schedule.owner().feature.days();
    let columns = use_memo((i18n.clone(), days), |(i18n, days)| -> Rc<[WeekColumn]> {
        days.iter().map(|day| column(i18n, *day)).collect()
    });
    let entries = use_memo(
        (i18n.clone(), props.schedule.clone()),
        |(i18n, schedule)| -> Rc<[WeekEntry]> {
            let visible = schedule.visible().into_iter();
            visible.filter_map(|it| entry(i18n, days, it)).collect()
        },
    );
    let ondialog = props.ondialog.clone();
    let schedule = props.schedule.clone();
    let oncreate = Callback::from(move |(place, drawn): (usize, Option<(u16, u16)>)| {
        let day = days.get(place).copied().unwrap_or(Day::Monday);
        let drawn = drawn.and_then(|(from, to)| hours(from, to));
        ondialog.emit(Dialog::add(&schedule, day, drawn));
    });
    let onaction = props.onaction.clone();
    let onchange = Callback::from(move |(id, place, from, to): (AttrValue, usize, u16, u16)| {
        if let (Some(day), Some(hours)) = (days.get(place).copied(), hours(from, to)) {
            let id = ConditionId::from(id.as_str());
            onaction.emit(Action::Move { id, day, hours });
        }
    });
    let (ondialog, schedule) = (props.ondialog.clone(), props.schedule.clone());
    let onopen = Callback::from(move |id: AttrValue| {
        if let Some(condition) = schedule.condition(&ConditionId::from(id.as_str())) {
            ondialog.emit(Dialog::edit(condition));
        }
    });
    let ondialog = props.ondialog.clone();
    let onremove = Callback::from(move |id: AttrValue| {
        ondialog.emit(Dialog::Delete(ConditionId::from(id.as_str())));
    });
    html! {
        <WeekGrid
            label={i18n.t("time_condition_week")}
            columns={(*columns).clone()}
            entries={(*entries).clone()}
            {oncreate}
            {onchange}
            {onopen}
            {onremove}
        />
    }
}

fn hours(from: u16, to: u16) -> Option<Hours> {
    Hours::new(Minute::new(from)?, Minute::new(to)?).ok()
}

fn column(i18n: &I18n, day: Day) -> WeekColumn {
    let name = day_name(i18n, day);
    let short = match day {
        Day::Holiday => i18n.t("time_condition_holiday_short"),
        _ => name.chars().take(SHORT).collect(),
    };
    WeekColumn {
        short: short.into(),
        add: i18n.tp("time_condition_add_on", &[("day", &name)]).into(),
        name: name.into(),
    }
}

fn entry(i18n: &I18n, days: &[Day], condition: &Condition) -> Option<WeekEntry> {
    let is_changed = condition.has_changes();
    // An extension's conditions have no policy, and yet a word that is seen: the name has it too.
    let text = policy_text(i18n, condition.policy());
    let mut name = format!("{} · {text}", when_text(i18n, condition));
    if is_changed {
        name = format!("{name} · {}", i18n.t("time_condition_unsaved"));
    }
    Some(WeekEntry {
        id: condition.id().as_str().to_owned().into(),
        column: days.iter().position(|day| *day == condition.day())?,
        from: condition.from().minutes(),
        to: condition.to().minutes(),
        kind: policy_kind(condition.policy()),
        text: text.into(),
        name: name.into(),
        is_changed,
    })
}
