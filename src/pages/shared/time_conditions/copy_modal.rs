//! Copying all conditions of a day to other days.

use std::rc::Rc;

use yew::prelude::*;

use super::state::Action;
use super::texts::day_name;
use crate::i18n::use_i18n;
use crate::state::use_state;
use crate::telephony::time_condition::{Day, Schedule};
use crate::ui::{CheckField, FormModal, SelectField};

#[derive(Properties, PartialEq)]
pub(super) struct CopyDayModalProps {
    pub(super) schedule: Rc<Schedule>,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn CopyDayModal(props: &CopyDayModalProps) -> Html {
    let i18n = use_i18n();
    let from = use_state(|| Day::Monday);
    let to = use_state(Vec::<Day>::new);
    let all = props.schedule.owner().feature.days();
    let days = all
        .iter()
        .map(|day| (day.as_wire().into(), day_name(&i18n, *day).into()));
    let onfrom = {
        let from = from.setter();
        Callback::from(move |value: String| {
            if let Ok(day) = Day::from_wire(&value) {
                from.set(day);
            }
        })
    };
    let targets: Vec<Day> = to.iter().copied().filter(|day| *day != *from).collect();
    let onsubmit = {
        let (from, to) = (*from, targets.clone());
        let (onaction, onclose) = (props.onaction.clone(), props.onclose.clone());
        Callback::from(move |()| {
            onaction.emit(Action::CopyDay {
                from,
                to: to.clone(),
            });
            onclose.emit(());
        })
    };
    let on_tick = |day: Day| {
        let to = to.clone();
        Callback::from(move |ticked: bool| {
            let mut days = (*to).clone();
            days.retain(|it| *it != day);
            days.extend(ticked.then_some(day));
            to.set(days);
        })
    };
    html! {
        <FormModal
            title={i18n.t("time_condition_copy_day")}
            submit_label={Some(AttrValue::from(i18n.t("ui_copy")))}
            {onsubmit}
            disabled={targets.is_empty() || props.schedule.of_day(*from).is_empty()}
            onclose={props.onclose.clone()}
        >
            <div class="fields">
                <SelectField
                    label={i18n.t("time_condition_copy_from")}
                    value={from.as_wire()}
                    options={days.collect::<Vec<(AttrValue, AttrValue)>>()}
                    onchange={onfrom}
                />
                <fieldset class="days">
                    <legend class="ui-field__label">{ i18n.t("time_condition_copy_to") }</legend>
                    for day in all.iter().copied().filter(|day| *day != *from) {
                        <CheckField
                            key={day.as_wire()}
                            label={day_name(&i18n, day)}
                            checked={targets.contains(&day)}
                            onchange={on_tick(day)}
                        />
                    }
                </fieldset>
                <p class="note">{ i18n.t("time_condition_will_skip") }</p>
            </div>
        </FormModal>
    }
}
