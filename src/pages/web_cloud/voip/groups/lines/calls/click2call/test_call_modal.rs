//! Trying Click-to-Call: one call, sent once, by the user's own decision.

use std::rc::Rc;

use yew::prelude::*;

use super::placed::{CallReport, Doubt, doubt, outcome, placed};
use super::writes::{CallWrites, PlacedCall};
use crate::api::ApiError;
use crate::api::click2call::{FIELDS, LineId};
use crate::data::{Changes, Failure, error_text, form_error, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::telephony::change::{Change, Outcome, Plan};
use crate::telephony::click2call::{CalledNumber, CalledNumberError, Caution};
use crate::telephony::number::PhoneNumber;
use crate::ui::{
    CheckField, Field, FormModal, TextField, TextKind, Tone, banner, use_field, use_focus_kept,
};

#[derive(Properties, PartialEq)]
pub(super) struct TestCallModalProps {
    pub(super) line: LineId,
    /// The number of an earlier call of which nobody knows whether it was placed.
    pub(super) doubt: Option<AttrValue>,
    pub(super) ondoubt: Callback<Option<AttrValue>>,
    pub(super) onclose: Callback<()>,
}

/// What is typed and ticked.
#[derive(Clone, PartialEq)]
struct Form {
    line: PhoneNumber,
    number: Field,
    /// The number whose cautions the user has accepted.
    accepted: UseStateHandle<Option<CalledNumber>>,
    is_attempted: UseStateHandle<bool>,
}

impl Form {
    fn check(&self) -> Result<CalledNumber, CalledNumberError> {
        CalledNumber::parse(self.number.value(), &self.line)
    }

    fn is_accepted(&self, number: &CalledNumber) -> bool {
        self.accepted.as_ref() == Some(number)
    }

    /// A new start, on which an accepted number is asked for again.
    fn reset(&self) {
        self.number.reset("");
        self.accepted.set(None);
        self.is_attempted.set(false);
    }
}

#[hook]
fn use_form(line: &LineId) -> Form {
    Form {
        line: PhoneNumber::from_wire(&line.service_name),
        number: use_field(""),
        accepted: use_state_eq(|| None),
        is_attempted: use_state_eq(|| false),
    }
}

#[component]
pub(super) fn TestCallModal(props: &TestCallModalProps) -> Html {
    let i18n = use_i18n();
    let form = use_form(&props.line);
    let report = use_state_eq(|| None::<Rc<CallReport>>);
    let writes = use_memo(props.line.clone(), |line| CallWrites::new(line.clone()));
    let changes = use_changes((*writes).clone());
    let place = use_node_ref();
    use_focus_kept(&place, (*report).clone());
    let finished = finished(&i18n, props, &form, &report);
    let onback = {
        let (form, report) = (form.clone(), report.setter());
        Callback::from(move |_: MouseEvent| {
            form.reset();
            report.set(None);
        })
    };
    let sent = report.as_deref().and_then(outcome);
    let is_busy = changes.state().is_running();
    let none = || html! {};
    let (told, typed, error, blocked) = match sent {
        Some((_, Outcome::Done(call))) => {
            let told = placed(&i18n, call.subject(), onback);
            (told, none(), none(), Some("click2call_is_placed"))
        }
        Some((number, Outcome::Unknown(error))) => {
            let unknown = Doubt {
                number,
                error,
                is_compared: writes.is_compared(),
                is_busy,
            };
            let onlook = look_again(&changes, &report, &finished);
            let told = doubt(&i18n, &unknown, onlook, onback);
            (told, none(), none(), Some("click2call_doubt"))
        }
        other => {
            let error = match other {
                Some((_, Outcome::Failed(error))) => refused(&i18n, error),
                _ => none(),
            };
            (none(), fields(&i18n, props, &form, is_busy), error, None)
        }
    };
    html! {
        <FormModal
            title={i18n.t("click2call_test")}
            submit_label={Some(AttrValue::from(i18n.t("click2call_call")))}
            cancel_label={blocked.map(|_| AttrValue::from(i18n.t("ui_close")))}
            onclose={props.onclose.clone()}
            onsubmit={onsubmit(props, &form, &changes, finished)}
            busy={is_busy}
            disabled={blocked.is_some()}
            disabled_reason={blocked.map(|reason| AttrValue::from(i18n.t(reason)))}
            {error}
        >
            <div ref={place} tabindex="-1" class="step">
                <div role="status" class="told">{ told }</div>
                <div class="fields">{ typed }</div>
            </div>
        </FormModal>
    }
}

/// Places the call that is typed, unless something is wrong with it or it was not accepted.
fn onsubmit(
    props: &TestCallModalProps,
    form: &Form,
    changes: &Changes<CallWrites>,
    finished: Callback<Rc<CallReport>>,
) -> Callback<()> {
    let (form, changes) = (form.clone(), changes.clone());
    let doubt = props.doubt.clone();
    Callback::from(move |()| {
        form.number.touch();
        form.is_attempted.set(true);
        let Ok(number) = form.check() else {
            return;
        };
        let is_plain = !is_in_doubt(&doubt, &number) && number.cautions(&form.line).is_empty();
        if is_plain || form.is_accepted(&number) {
            let after = PlacedCall::to(number);
            changes.run(Plan::from(Change::Create { after }), finished.clone());
        }
    })
}

/// Keeps what became of the call: for this window, its field, and the next time that it opens.
fn finished(
    i18n: &I18n,
    props: &TestCallModalProps,
    form: &Form,
    report: &UseStateHandle<Option<Rc<CallReport>>>,
) -> Callback<Rc<CallReport>> {
    let (i18n, number, report) = (i18n.clone(), form.number.clone(), report.setter());
    let (doubt, ondoubt) = (props.doubt.clone(), props.ondoubt.clone());
    Callback::from(move |sent: Rc<CallReport>| {
        match outcome(&sent) {
            Some((called, Outcome::Done(_))) if is_in_doubt(&doubt, called) => ondoubt.emit(None),
            Some((called, Outcome::Unknown(_))) => {
                ondoubt.emit(Some(called.international().into()));
            }
            Some((_, Outcome::Failed(error))) if is_at_field(error) => {
                number.set_server_error(Some(error_text(&i18n, error)));
            }
            _ => {}
        }
        report.set(Some(sent));
    })
}

/// Reads the history once more; nothing is sent.
fn look_again(
    changes: &Changes<CallWrites>,
    report: &UseStateHandle<Option<Rc<CallReport>>>,
    finished: &Callback<Rc<CallReport>>,
) -> Callback<MouseEvent> {
    let (changes, finished) = (changes.clone(), finished.clone());
    let sent = (**report).clone();
    Callback::from(move |_| {
        if let Some(sent) = sent.clone() {
            changes.settle(sent, finished.clone());
        }
    })
}

fn is_at_field(error: &ApiError) -> bool {
    error.field(FIELDS).is_some()
}

/// Whether an earlier call to this very number may have been placed.
fn is_in_doubt(doubt: &Option<AttrValue>, number: &CalledNumber) -> bool {
    doubt.as_deref() == Some(number.international().as_str())
}

/// Why the call was refused, unless the field says so.
fn refused(i18n: &I18n, error: &ApiError) -> Html {
    let failure = Failure {
        error: error.clone(),
        is_unknown: false,
    };
    let failure = Some(failure).filter(|failure| !is_at_field(&failure.error));
    form_error(i18n, "doing_call", failure)
}

fn fields(i18n: &I18n, props: &TestCallModalProps, form: &Form, is_busy: bool) -> Html {
    let checked = form.check();
    let own = checked.as_ref().err().filter(|_| *form.is_attempted);
    let own = own.map(|error| i18n.tp(error.key(), &error.params()));
    let (attempted, set) = (form.is_attempted.setter(), form.number.set.clone());
    let oninput = Callback::from(move |text| {
        attempted.set(false);
        set.emit(text);
    });
    html! {
        <>
            <p>{ i18n.tp("click2call_rings_first", &[("line", props.line.service_name.as_str())]) }</p>
            <TextField
                label={i18n.t("click2call_number")}
                value={form.number.value().to_owned()}
                {oninput}
                error={form.number.error_to_show(own)}
                hint={Some(AttrValue::from(i18n.t("click2call_number_hint")))}
                kind={TextKind::Tel}
                required={true}
                autofocus={true}
                disabled={is_busy}
            />
            <div role="status" class="told">{ cautions(i18n, props, form, checked.ok()) }</div>
        </>
    }
}

/// What is to be known before this number is called, and the box that says that it is.
fn cautions(
    i18n: &I18n,
    props: &TestCallModalProps,
    form: &Form,
    number: Option<CalledNumber>,
) -> Html {
    let Some(number) = number else {
        return html! {};
    };
    let text = |caution: Caution| match caution {
        Caution::Premium => i18n.t("click2call_premium"),
        Caution::Foreign => i18n.t("click2call_foreign"),
    };
    let called = number.international();
    let earlier = is_in_doubt(&props.doubt, &number)
        .then(|| i18n.tp("click2call_earlier", &[("number", called.as_str())]));
    let known = number.cautions(&form.line).into_iter().map(text);
    let texts: Vec<String> = earlier.into_iter().chain(known).collect();
    if texts.is_empty() {
        return html! {};
    }
    let is_accepted = form.is_accepted(&number);
    let is_missing = *form.is_attempted && !is_accepted;
    let label = i18n.tp("click2call_accept", &[("number", called)]);
    let accepted = form.accepted.setter();
    let onchange = Callback::from(move |ticked: bool| accepted.set(ticked.then(|| number.clone())));
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
