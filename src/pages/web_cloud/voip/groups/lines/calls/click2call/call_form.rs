//! What is typed and ticked before a call: the number, and that its cautions are accepted.

use yew::prelude::*;

use crate::api::ApiError;
use crate::api::click2call::FIELDS;
use crate::data::error_text;
use crate::i18n::I18n;
use crate::state::{State, use_state_eq};
use crate::telephony::click2call::{CalledNumber, CalledNumberError, Caution};
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceId;
use crate::ui::{CheckField, Field, TextField, TextKind, Tone, banner, use_field};

#[derive(Clone, PartialEq)]
pub(super) struct CallForm {
    line: PhoneNumber,
    /// The number of an earlier call of which nobody knows whether it was placed.
    doubt: Option<AttrValue>,
    number: Field,
    /// The number whose cautions the user has accepted.
    accepted: State<Option<CalledNumber>>,
    is_attempted: State<bool>,
}

/// An empty form.
#[hook]
pub(super) fn use_call_form(line: &ServiceId, doubt: Option<AttrValue>) -> CallForm {
    CallForm {
        line: PhoneNumber::from_wire(&line.service_name),
        doubt,
        number: use_field(""),
        accepted: use_state_eq(|| None),
        is_attempted: use_state_eq(|| false),
    }
}

impl CallForm {
    fn check(&self) -> Result<CalledNumber, CalledNumberError> {
        CalledNumber::parse(self.number.value(), &self.line)
    }

    /// The number to be called; nothing while it is wrong or its cautions are not accepted, which the form
    /// says from now on.
    pub(super) fn submit(&self) -> Option<CalledNumber> {
        self.number.touch();
        self.is_attempted.set(true);
        let number = self.check().ok()?;
        let is_plain = !self.is_in_doubt(&number) && number.cautions(&self.line).is_empty();
        (is_plain || self.is_accepted(&number)).then_some(number)
    }

    /// Whether an earlier call to this very number may have been placed.
    pub(super) fn is_in_doubt(&self, number: &CalledNumber) -> bool {
        self.doubt.as_deref() == Some(number.international().as_str())
    }

    fn is_accepted(&self, number: &CalledNumber) -> bool {
        self.accepted.as_ref() == Some(number)
    }

    /// Puts a refusal at the number if it is about it.
    pub(super) fn refuse(&self, i18n: &I18n, error: &ApiError) {
        if is_at_field(error) {
            self.number.set_server_error(Some(error_text(i18n, error)));
        }
    }

    /// A new start.
    pub(super) fn reset(&self) {
        self.number.reset("");
        self.accepted.set(None);
        self.is_attempted.set(false);
    }

    pub(super) fn view(&self, i18n: &I18n, is_busy: bool) -> Html {
        let checked = self.check();
        let own = checked.as_ref().err().filter(|_| *self.is_attempted);
        let corrections = own.map(CalledNumberError::suggestions);
        let own = own.map(|error| i18n.tp(error.key(), &error.params()));
        let (attempted, set) = (self.is_attempted.setter(), self.number.set.clone());
        let oninput = Callback::from(move |text| {
            attempted.set(false);
            set.emit(text);
        });
        html! {
            <>
                <p>{ i18n.tp("click2call_rings_first", &[("line", self.line.as_wire())]) }</p>
                <TextField
                    label={i18n.t("click2call_number")}
                    value={self.number.value().to_owned()}
                    {oninput}
                    error={self.number.error_to_show(own)}
                    corrections={corrections.unwrap_or_default()}
                    hint={Some(AttrValue::from(i18n.t("click2call_number_hint")))}
                    kind={TextKind::Tel}
                    required={true}
                    autofocus={true}
                    disabled={is_busy}
                />
                <div role="status" class="told">
                    { for checked.ok().map(|number| self.cautions(i18n, number)) }
                </div>
            </>
        }
    }

    /// What is to be known before this number is called, and the box that says that it is.
    fn cautions(&self, i18n: &I18n, number: CalledNumber) -> Html {
        let texts = self.warnings(i18n, &number);
        if texts.is_empty() {
            return html! {};
        }
        let is_accepted = self.is_accepted(&number);
        let is_missing = *self.is_attempted && !is_accepted;
        let label = i18n.tp("click2call_accept", &[("number", number.international())]);
        let accepted = self.accepted.setter();
        let onchange =
            Callback::from(move |ticked: bool| accepted.set(ticked.then(|| number.clone())));
        html! {
            <>
                { banner(Tone::Warning, html! { for text in texts { <p>{ text }</p> } }) }
                <CheckField
                    {label}
                    checked={is_accepted}
                    {onchange}
                    error={is_missing.then(|| AttrValue::from(i18n.t("click2call_accept_first")))}
                />
            </>
        }
    }

    fn warnings(&self, i18n: &I18n, number: &CalledNumber) -> Vec<String> {
        let earlier = self.is_in_doubt(number).then(|| {
            let named = [("number", number.international())];
            i18n.tp("click2call_earlier", &named)
        });
        let text = |caution: Caution| match caution {
            Caution::Premium => i18n.t("click2call_premium"),
            Caution::Foreign => i18n.t("click2call_foreign"),
        };
        let cautions = number.cautions(&self.line).into_iter().map(text);
        earlier.into_iter().chain(cautions).collect()
    }
}

/// Whether the number's field says why the call was refused.
pub(super) fn is_at_field(error: &ApiError) -> bool {
    error.field(FIELDS).is_some()
}
