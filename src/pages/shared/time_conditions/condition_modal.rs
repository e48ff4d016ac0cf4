//! One condition: its day, its hours, where the calls go, and the other days that it is repeated on.

mod draft;

use std::rc::Rc;

use yew::prelude::*;

use self::draft::Draft;
use super::repeat::Repeat;
use super::state::Action;
use super::texts::{condition_text, day_name, policy_with_target};
use crate::i18n::{I18n, use_i18n};
use crate::state::{State, use_state};
use crate::telephony::time_condition::{
    ConditionId, Day, EditError, Hours, Policy, Schedule, TimeError,
};
use crate::ui::{
    Button, ButtonKind, CheckField, FormModal, Icon, SelectField, TextField, Tone, titled_banner,
};

/// What the form is opened with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Start {
    /// The condition that is edited; none for a new one.
    pub(super) id: Option<ConditionId>,
    pub(super) day: Day,
    pub(super) hours: Hours,
    pub(super) policy: Policy,
}

#[derive(Properties, PartialEq)]
pub(super) struct ConditionModalProps {
    pub(super) schedule: Rc<Schedule>,
    pub(super) start: Start,
    pub(super) onaction: Callback<Action>,
    pub(super) ondelete: Callback<ConditionId>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn ConditionModal(props: &ConditionModalProps) -> Html {
    let i18n = use_i18n();
    let draft = use_state(|| Draft::new(&props.start));
    let is_new = props.start.id.is_none();
    let onsubmit = on_submit(props, &draft);
    let title = i18n.t(if is_new {
        "voip_time_condition_condition_add_popover_title"
    } else {
        "voip_time_condition_condition_edit_popover_title"
    });
    let ondelete = {
        let (id, ondelete) = (props.start.id.clone(), props.ondelete.clone());
        Callback::from(move |_: MouseEvent| id.iter().for_each(|id| ondelete.emit(id.clone())))
    };
    html! {
        <FormModal {title} {onsubmit} onclose={props.onclose.clone()}>
            { fields(&i18n, props, &draft) }
            if !is_new {
                <div>
                    <Button kind={ButtonKind::Danger} icon={Some(Icon::Trash)} onclick={ondelete}>
                        { i18n.t("delete") }
                    </Button>
                </div>
            }
        </FormModal>
    }
}

fn on_submit(props: &ConditionModalProps, draft: &State<Draft>) -> Callback<()> {
    let (schedule, start, draft) = (props.schedule.clone(), props.start.clone(), draft.clone());
    let (onaction, onclose) = (props.onaction.clone(), props.onclose.clone());
    Callback::from(move |()| {
        let mut tried = (*draft).clone();
        tried.attempted = true;
        draft.set(tried.clone());
        let Ok(hours) = tried.hours() else { return };
        let (day, days, policy) = (tried.day, tried.days(), tried.policy);
        let free = |day: &Day| {
            schedule
                .conflicts(*day, hours, start.id.as_ref())
                .is_empty()
        };
        match &start.id {
            // Where its own day is taken, nothing of it is saved; a repeat may skip a day.
            Some(id) if is_in_the_way(&schedule, id, day, hours, &policy) => return,
            Some(id) => onaction.emit(Action::Edit {
                id: id.clone(),
                day,
                hours,
                policy,
                copies: days,
            }),
            None if !days.iter().any(free) => return,
            None => onaction.emit(Action::Add {
                days,
                hours,
                policy,
            }),
        }
        onclose.emit(());
    })
}

/// Whether others keep a condition from being so; where it stands as it was loaded, they do not.
fn is_in_the_way(
    schedule: &Schedule,
    id: &ConditionId,
    day: Day,
    hours: Hours,
    policy: &Policy,
) -> bool {
    let verdict = schedule.clone().change(id, day, hours, policy);
    matches!(verdict, Err(EditError::Overlap { .. }))
}

fn fields(i18n: &I18n, props: &ConditionModalProps, draft: &State<Draft>) -> Html {
    let feature = &props.schedule.owner().feature;
    let days = feature.days().iter();
    let days = days.map(|day| (day.as_wire().into(), day_name(i18n, *day).into()));
    let repeats = Repeat::ALL
        .into_iter()
        .map(|it| (it.value().into(), i18n.t(it.key()).into()));
    let onday = draft.on_edit(|draft, value: String| {
        if let Ok(day) = Day::from_wire(&value) {
            draft.day = day;
        }
    });
    let onrepeat = draft.on_edit(|draft, value: String| {
        draft.repeat = Repeat::from_value(&value);
    });
    let onpolicy = draft.on_edit(|draft, value: String| {
        draft.policy = Policy::from_wire(&value);
    });
    html! {
        <div class="fields">
            <SelectField
                label={i18n.t("voip_time_condition_condition_popover_days")}
                value={draft.day.as_wire()}
                options={days.collect::<Vec<(AttrValue, AttrValue)>>()}
                onchange={onday}
            />
            { hours_fields(i18n, draft) }
            if feature.has_policies() {
                <SelectField
                    label={i18n.t("voip_time_condition_condition_popover_policy")}
                    value={draft.policy.as_wire().to_owned()}
                    options={policies(i18n, &props.schedule)}
                    hint={leads_nowhere(i18n, &props.schedule, &draft.policy)}
                    onchange={onpolicy}
                />
            }
            <SelectField
                label={i18n.t("voip_time_condition_condition_popover_repeater")}
                value={draft.repeat.value()}
                options={repeats.collect::<Vec<(AttrValue, AttrValue)>>()}
                onchange={onrepeat}
            />
            if draft.repeat == Repeat::Chosen {
                { chosen_days(i18n, feature.days(), draft) }
            }
            <div role="alert">{ conflicts(i18n, props, draft) }</div>
        </div>
    }
}

fn hours_fields(i18n: &I18n, draft: &State<Draft>) -> Html {
    let errors = draft.hours().err().unwrap_or_default();
    let text = |error: Option<TimeError>| {
        let error = error.filter(|_| draft.attempted)?;
        Some(AttrValue::from(i18n.tp(error.key(), &error.params())))
    };
    let onfrom = draft.on_edit(|draft, value| draft.from = value);
    let onto = draft.on_edit(|draft, value| draft.to = value);
    html! {
        <fieldset class="hours">
            <legend class="ui-field__label">{ i18n.t("voip_time_condition_condition_popover_time_slot") }</legend>
            <TextField
                label={i18n.t("voip_time_condition_condition_popover_time_slot_from")}
                value={draft.from.clone()}
                oninput={onfrom}
                error={text(errors.from)}
                required={true}
                autofocus={true}
            />
            <TextField
                label={i18n.t("voip_time_condition_condition_popover_time_slot_to")}
                value={draft.to.clone()}
                oninput={onto}
                error={text(errors.to)}
                required={true}
            />
        </fieldset>
    }
}

fn policies(i18n: &I18n, schedule: &Schedule) -> Vec<(AttrValue, AttrValue)> {
    let all = Policy::ALL.iter();
    all.map(|policy| {
        let text = policy_with_target(i18n, policy, schedule.options());
        (policy.as_wire().to_owned().into(), text.into())
    })
    .collect()
}

/// Said of a slot that has no destination yet.
fn leads_nowhere(i18n: &I18n, schedule: &Schedule, policy: &Policy) -> Option<AttrValue> {
    let target = schedule.options()?.target(policy.slot()?);
    let hint = || i18n.t("time_condition_leads_nowhere").into();
    target.kind.is_none().then(hint)
}

fn chosen_days(i18n: &I18n, days: &[Day], draft: &State<Draft>) -> Html {
    html! {
        <fieldset class="days">
            <legend class="ui-field__label">{ i18n.t("time_condition_days") }</legend>
            for day in days.iter().copied() {
                <CheckField
                    key={day.as_wire()}
                    label={day_name(i18n, day)}
                    checked={day == draft.day || draft.chosen.contains(&day)}
                    disabled={day == draft.day}
                    onchange={draft.on_edit(move |draft, chosen| draft.choose(day, chosen))}
                />
            }
        </fieldset>
    }
}

/// What is in the way, as one types: the conditions, day by day.
fn conflicts(i18n: &I18n, props: &ConditionModalProps, draft: &Draft) -> Html {
    let Ok(hours) = draft.hours() else {
        return html! {};
    };
    let (schedule, own) = (&props.schedule, props.start.id.as_ref());
    let days = draft.days();
    let found = days
        .iter()
        .flat_map(|day| schedule.conflicts(*day, hours, own));
    let found: Vec<Html> = found
        .map(|condition| html! { <li>{ condition_text(i18n, condition) }</li> })
        .collect();
    if found.is_empty() {
        return html! {};
    }
    let skips = (days.len() > 1).then(|| html! { <p>{ i18n.t("time_condition_will_skip") }</p> });
    let text = html! { <><ul>{ for found }</ul><div>{ for skips }</div></> };
    let title = i18n.t("voip_time_condition_condition_popover_time_slot_overlap");
    titled_banner(Tone::Warning, title, text)
}
