//! "What happens on … at …?", answered from what is on the screen, saved or not.

use std::rc::Rc;

use chrono::Datelike;
use yew::prelude::*;

use super::texts::{condition_text, day_name, policy_text, target_text};
use crate::i18n::{I18n, use_i18n};
use crate::moment::local_now;
use crate::state::use_state;
use crate::telephony::time_condition::{Answer, Day, Minute, Policy, Schedule, Target};
use crate::ui::{SelectField, TextField, card};

#[derive(Properties, PartialEq)]
pub(super) struct QuestionProps {
    pub(super) schedule: Rc<Schedule>,
}

/// Asks about now, until something else is asked.
#[component]
pub(super) fn Question(props: &QuestionProps) -> Html {
    let i18n = use_i18n();
    let day = use_state(today);
    let time = use_state(now);
    let asked = Minute::typed(&time);
    let error = asked.as_ref().err();
    let error = error.map(|error| AttrValue::from(i18n.tp(error.key(), &error.params())));
    let answer = asked.map(|minute| answer_text(&i18n, &props.schedule.answer(*day, minute)));
    let days = props.schedule.owner().feature.days().iter();
    let days = days.map(|day| (day.as_wire().into(), day_name(&i18n, *day).into()));
    let onday = {
        let day = day.setter();
        Callback::from(move |value: String| {
            if let Ok(asked) = Day::from_wire(&value) {
                day.set(asked);
            }
        })
    };
    let ontime = {
        let time = time.setter();
        Callback::from(move |value| time.set(value))
    };
    let content = html! {
        <div class="question">
            <SelectField
                label={i18n.t("time_condition_question_day")}
                value={day.as_wire()}
                options={days.collect::<Vec<(AttrValue, AttrValue)>>()}
                onchange={onday}
            />
            <TextField
                label={i18n.t("time_condition_question_time")}
                value={(*time).clone()}
                oninput={ontime}
                {error}
            />
            <p class="question__answer" role="status">{ answer.unwrap_or_default() }</p>
        </div>
    };
    card(i18n.t("time_condition_question"), content)
}

/// The day in the browser's time zone.
fn today() -> Day {
    Day::of_weekday(local_now().weekday())
}

/// The time in the browser's time zone, as it is typed.
fn now() -> String {
    let minute = Minute::of_time(local_now().time());
    minute.unwrap_or(Minute::START_OF_DAY).to_string()
}

fn answer_text(i18n: &I18n, answer: &Answer<'_>) -> String {
    let leads = |target: Option<&Target>| {
        target.map_or_else(
            || i18n.t("time_condition_no_target"),
            |target| target_text(i18n, target),
        )
    };
    match answer {
        Answer::SwitchedOff(_) => i18n.t("time_condition_answer_off"),
        Answer::Closed { target } => i18n.tp(
            "time_condition_answer_closed",
            &[("target", leads(*target))],
        ),
        Answer::Matched { condition, .. } => {
            let params = [("condition", condition_text(i18n, condition))];
            i18n.tp("time_condition_answer_matched", &params)
        }
        Answer::NotMatched => i18n.t("time_condition_answer_not_matched"),
        Answer::Unconditional => i18n.t("time_condition_answer_unconditional"),
        Answer::Open { others, .. } if !others.is_empty() => {
            i18n.t("time_condition_answer_several")
        }
        Answer::Open {
            condition, target, ..
        } => match condition.policy() {
            Some(Policy::Available) => i18n.t("time_condition_answer_open"),
            policy => {
                let params = [
                    ("policy", policy_text(i18n, policy)),
                    ("target", leads(*target)),
                ];
                i18n.tp("time_condition_answer_slot", &params)
            }
        },
    }
}
