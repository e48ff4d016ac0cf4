//! The form of a member: its number, and how its phone rings.

use std::rc::Rc;

use yew::prelude::*;

use super::state::Action;
use super::texts::{amount_error, status_name};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::checked::submit_checked;
use crate::pages::shared::service::Destinations;
use crate::state::{State, use_state};
use crate::telephony::hunting::{
    AgentDraft, AgentErrors, AgentNumberError, AgentStatus, AgentValues, AmountError, HuntingGroup,
    MemberKey,
};
use crate::telephony::number::PhoneNumber;
use crate::ui::{ComboField, FormModal, SelectField, TextField, Tone, banner};

#[derive(Properties, PartialEq)]
pub(super) struct AgentModalProps {
    pub(super) group: Rc<HuntingGroup>,
    pub(super) member: MemberKey,
    pub(super) destinations: Destinations,
    /// Whether it may be in other queues, with the same values.
    pub(super) is_shared: bool,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn AgentModal(props: &AgentModalProps) -> Html {
    let i18n = use_i18n();
    let index = props.group.roster.index(&props.member);
    let before = index.and_then(|index| props.group.roster.members().get(index));
    let before = before.map(|member| member.values.clone());
    let opened = use_memo((), |()| before.clone());
    let usual = || AgentValues::usual(PhoneNumber::from_wire(""), "");
    let draft = use_state(|| AgentDraft::from(&before.clone().unwrap_or_else(usual)));
    let attempted = use_state(|| false);
    let checked = draft.check(before.as_ref(), &props.group.roster.numbers(index));
    let (onaction, member) = (props.onaction.clone(), props.member.clone());
    let take = move |values| onaction.emit(Action::Change(member.clone(), values));
    let (onsubmit, errors) = submit_checked(&attempted, checked, &props.onclose, take);
    let errors = errors.unwrap_or_default();
    let name = opened.as_ref().as_ref();
    let name = name.map_or_else(String::new, |values| values.number.to_string());
    html! {
        <FormModal
            title={i18n.tp("hunting_edit", &[("name", name)])}
            {onsubmit}
            onclose={props.onclose.clone()}
            disabled={before.is_none()}
        >
            <div class="fields">
                if props.is_shared {
                    { banner(Tone::Information, i18n.t("hunting_shared")) }
                }
                { fields(&i18n, &draft, &errors, &props.destinations) }
            </div>
        </FormModal>
    }
}

fn fields(
    i18n: &I18n,
    draft: &State<AgentDraft>,
    errors: &AgentErrors,
    destinations: &Destinations,
) -> Html {
    let number_error = errors.number.as_ref().map(|error| match error {
        AgentNumberError::Number(error) => i18n.tp(error.key(), &error.params()),
        AgentNumberError::Taken(taken) => i18n.tp(
            "hunting_error_taken",
            &[("number", taken.number.to_string())],
        ),
    });
    let corrections = errors.number.as_ref().map(AgentNumberError::suggestions);
    let onstatus = draft.on_edit(|draft, value: String| {
        draft.status = AgentStatus::from_wire(&value);
    });
    let status = |status: AgentStatus| {
        let value = AttrValue::from(status.as_wire().to_owned());
        (value, status_name(i18n, &status).into())
    };
    html! {
        <>
            <ComboField
                label={i18n.t("hunting_number")}
                value={draft.number.clone()}
                oninput={draft.on_edit(|draft, value| draft.number = value)}
                error={number_error.map(AttrValue::from)}
                corrections={corrections.unwrap_or_default()}
                hint={Some(AttrValue::from(destinations.hint(i18n, &draft.number)))}
                suggestions={destinations.suggestions(&draft.number)}
                required={true}
            />
            <TextField
                label={i18n.t("description")}
                value={draft.description.clone()}
                oninput={draft.on_edit(|draft, value| draft.description = value)}
            />
            <SelectField
                label={i18n.t("status")}
                value={draft.status.as_wire().to_owned()}
                options={AgentStatus::ALL.map(status).to_vec()}
                onchange={onstatus}
            />
            <div class="hours">
                { amount(i18n, "hunting_ringing", &draft.timeout, errors.timeout.as_ref(),
                    draft.on_edit(|draft, value| draft.timeout = value)) }
                { amount(i18n, "hunting_rest", &draft.wrap_up, errors.wrap_up.as_ref(),
                    draft.on_edit(|draft, value| draft.wrap_up = value)) }
                { amount(i18n, "hunting_calls", &draft.simultaneous, errors.simultaneous.as_ref(),
                    draft.on_edit(|draft, value| draft.simultaneous = value)) }
            </div>
        </>
    }
}

/// A field for a number of seconds, calls or callers; `label` is a key.
pub(super) fn amount(
    i18n: &I18n,
    label: &str,
    value: &str,
    error: Option<&AmountError>,
    oninput: Callback<String>,
) -> Html {
    html! {
        <TextField
            label={i18n.t(label)}
            value={value.to_owned()}
            {oninput}
            error={error.map(|error| AttrValue::from(amount_error(i18n, error)))}
            inputmode="numeric"
            required={true}
        />
    }
}
