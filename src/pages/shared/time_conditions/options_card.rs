//! On or off, how long the phone rings, and where each slot leads.

use std::rc::Rc;

use yew::prelude::*;

use super::state::Action;
use super::texts::{slot_text, status_text, target_text, timeout_text};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::checked::submit_checked;
use crate::pages::shared::service::Destinations;
use crate::pages::shared::target::{TargetChoice, target_fieldset};
use crate::state::{State, use_state};
use crate::telephony::number::NumberError;
use crate::telephony::time_condition::{
    Feature, MAX_TIMEOUT, MIN_TIMEOUT, Options, OptionsDraft, OptionsErrors, Schedule, Slot,
    Status, TIMEOUT_STEP, TargetKind,
};
use crate::ui::{
    Button, ComboField, FormModal, Icon, SelectField, SwitchField, Tone, badge, card, data_list,
};

/// The options as they are, with a button to edit them; nothing where the service has none.
pub(super) fn options_card(i18n: &I18n, schedule: &Schedule, onedit: Callback<MouseEvent>) -> Html {
    let Some(options) = schedule.options() else {
        return html! { <div hidden=true /> };
    };
    let tone = match options.status {
        Status::Enabled => Tone::Success,
        Status::Disabled => Tone::Neutral,
        Status::Other(_) => Tone::Warning,
    };
    let status = status_text(i18n, &options.status);
    let mut items: Vec<(AttrValue, Html)> = vec![(i18n.t("status").into(), badge(tone, status))];
    if let Some(seconds) = options.timeout {
        let text = timeout_text(i18n, seconds);
        items.push((i18n.t("time_condition_timeout").into(), html! { text }));
    }
    for slot in Slot::ALL {
        let text = target_text(i18n, options.target(slot));
        items.push((slot_text(i18n, slot).into(), html! { text }));
    }
    let content = html! {
        <>
            { data_list(items) }
            <div>
                <Button icon={Some(Icon::Edit)} onclick={onedit}>{ i18n.t("time_condition_edit_options") }</Button>
            </div>
        </>
    };
    card(i18n.t("time_condition_options"), content)
}

#[derive(Properties, PartialEq)]
pub(super) struct OptionsModalProps {
    pub(super) schedule: Rc<Schedule>,
    pub(super) options: Options,
    pub(super) destinations: Destinations,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn OptionsModal(props: &OptionsModalProps) -> Html {
    let i18n = use_i18n();
    let opened = use_memo((), |()| props.options.clone());
    let draft = use_state(|| OptionsDraft::from(&*opened));
    let attempted = use_state(|| false);
    let (onaction, before) = (props.onaction.clone(), opened.clone());
    let take = move |options| {
        let edit = Box::new(((*before).clone(), options));
        onaction.emit(Action::SetOptions(edit));
    };
    let (onsubmit, errors) = submit_checked(&attempted, draft.check(&opened), &props.onclose, take);
    let errors = errors.unwrap_or_default();
    let feature = &props.schedule.owner().feature;
    let onswitch = draft.on_edit(|draft, enabled| draft.enabled = enabled);
    html! {
        <FormModal title={i18n.t("time_condition_edit_options")} {onsubmit} onclose={props.onclose.clone()}>
            <div class="fields">
                <SwitchField
                    label={i18n.t("status")}
                    checked={draft.enabled}
                    onchange={onswitch}
                />
                if feature.has_ring_timeout() {
                    { timeout_field(&i18n, &draft, &errors) }
                }
                for slot in Slot::ALL {
                    { target_fields(&i18n, props, &opened, &draft, slot, &errors) }
                }
            </div>
        </FormModal>
    }
}

fn timeout_field(i18n: &I18n, draft: &State<OptionsDraft>, errors: &OptionsErrors) -> Html {
    let choices = (MIN_TIMEOUT..=MAX_TIMEOUT).step_by(TIMEOUT_STEP.into());
    let choices = choices.map(|seconds| {
        let text = timeout_text(i18n, seconds);
        (seconds.to_string().into(), text.into())
    });
    let unset = (AttrValue::from(""), i18n.t("time_condition_unset").into());
    let options: Vec<(AttrValue, AttrValue)> = [unset].into_iter().chain(choices).collect();
    let error = errors
        .timeout
        .map(|error| i18n.tp(error.key(), &error.params()));
    let onchange = draft.on_edit(|draft, value: String| {
        draft.timeout = value.parse().ok();
    });
    html! {
        <SelectField
            label={i18n.t("time_condition_timeout")}
            value={draft.timeout.map_or_else(String::new, |seconds| seconds.to_string())}
            {options}
            {onchange}
            error={error.map(AttrValue::from)}
        />
    }
}

fn target_fields(
    i18n: &I18n,
    props: &OptionsModalProps,
    opened: &Options,
    draft: &State<OptionsDraft>,
    slot: Slot,
    errors: &OptionsErrors,
) -> Html {
    let target = draft.target(slot);
    let kind = target
        .kind
        .as_ref()
        .map_or("", TargetKind::as_wire)
        .to_owned();
    let onkind = draft.on_edit(move |draft, value: String| {
        let kind = Some(value).filter(|value| !value.is_empty());
        draft.target_mut(slot).kind = kind.map(|value| TargetKind::from_wire(&value));
    });
    let onnumber = draft.on_edit(move |draft, value| {
        draft.target_mut(slot).number = value;
    });
    let error = errors.target(slot);
    let corrections = error.map(NumberError::suggestions);
    let error = error.map(|error| AttrValue::from(i18n.tp(error.key(), &error.params())));
    let number = html! {
        if !kind.is_empty() {
            <ComboField
                label={i18n.t("time_condition_target")}
                value={target.number.clone()}
                oninput={onnumber}
                {error}
                corrections={corrections.unwrap_or_default()}
                suggestions={props.destinations.suggestions(&target.number)}
            />
        }
    };
    let choice = TargetChoice {
        label: i18n.t("time_condition_leads_to"),
        value: kind,
        options: kinds(i18n, props, opened.target(slot).kind.is_none()),
        onchange: onkind,
    };
    target_fieldset(slot_text(i18n, slot), choice, number)
}

/// A line's slot always leads somewhere, so that only one that does not yet may stay so.
fn kinds(i18n: &I18n, props: &OptionsModalProps, is_unset: bool) -> Vec<(AttrValue, AttrValue)> {
    let may_be_unset = is_unset || props.schedule.owner().feature != Feature::Sip;
    let unset = may_be_unset.then(|| ("".into(), i18n.t("time_condition_no_target").into()));
    let kinds = [
        ("number".into(), i18n.t("time_condition_number").into()),
        (
            "voicemail".into(),
            i18n.t("time_condition_voicemail").into(),
        ),
    ];
    unset.into_iter().chain(kinds).collect()
}
