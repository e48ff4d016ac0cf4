//! Trying Click-to-Call: one call, sent once, by the user's own decision.

use std::rc::Rc;

use yew::prelude::*;

use super::call_form::{CallForm, is_at_field, use_call_form};
use super::placed::{CallReport, Doubt, doubt, outcome, placed};
use super::writes::{CallWrites, PlacedCall};
use crate::api::ApiError;
use crate::data::{Changes, Failure, field_error, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::state::{State, use_state_eq};
use crate::telephony::change::{Change, Outcome, Plan};
use crate::telephony::service::ServiceId;
use crate::ui::{FormModal, use_focus_kept};

#[derive(Properties, PartialEq)]
pub(super) struct TestCallModalProps {
    pub(super) line: ServiceId,
    /// The number of an earlier call of which nobody knows whether it was placed.
    pub(super) doubt: Option<AttrValue>,
    pub(super) ondoubt: Callback<Option<AttrValue>>,
    pub(super) onclose: Callback<()>,
}

/// The window's parts, as the call has come.
#[derive(Default)]
struct Parts {
    /// What became of the call.
    told: Html,
    fields: Html,
    error: Html,
    /// Why nothing can be sent now.
    blocked: Option<&'static str>,
}

#[component]
pub(super) fn TestCallModal(props: &TestCallModalProps) -> Html {
    let i18n = use_i18n();
    let form = use_call_form(&props.line, props.doubt.clone());
    let report = use_state_eq(|| None::<Rc<CallReport>>);
    let writes = use_memo(props.line.clone(), |line| CallWrites::new(line.clone()));
    let changes = use_changes((*writes).clone());
    let place = use_node_ref();
    use_focus_kept(&place, (*report).clone());
    let finished = finished(&i18n, props, &form, &report);
    let onlook = look_again(&changes, &report, &finished);
    let onback = {
        let (form, report) = (form.clone(), report.setter());
        Callback::from(move |_: MouseEvent| {
            form.reset();
            report.set(None);
        })
    };
    let is_busy = changes.state().is_running();
    let parts = match report.as_deref().and_then(outcome) {
        Some((_, Outcome::Done(call))) => Parts {
            told: placed(&i18n, call.subject(), onback),
            blocked: Some("click2call_is_placed"),
            ..Parts::default()
        },
        Some((number, Outcome::Unknown(error))) => {
            let is_compared = writes.is_compared();
            let unknown = Doubt {
                number,
                error,
                is_compared,
                is_busy,
            };
            Parts {
                told: doubt(&i18n, &unknown, onlook, onback),
                blocked: Some("click2call_doubt"),
                ..Parts::default()
            }
        }
        other => Parts {
            fields: form.view(&i18n, is_busy),
            error: other.map_or_else(Html::default, |(_, outcome)| refused(&i18n, outcome)),
            ..Parts::default()
        },
    };
    let onsubmit = onsubmit(&form, &changes, finished);
    html! {
        <FormModal
            title={i18n.t("click2call_test")}
            submit_label={Some(AttrValue::from(i18n.t("click2call_call")))}
            cancel_label={parts.blocked.map(|_| AttrValue::from(i18n.t("ui_close")))}
            onclose={props.onclose.clone()}
            {onsubmit}
            busy={is_busy}
            disabled={parts.blocked.is_some()}
            disabled_reason={parts.blocked.map(|reason| AttrValue::from(i18n.t(reason)))}
            error={parts.error}
        >
            <div ref={place} tabindex="-1" class="step">
                <div role="status" class="told">{ parts.told }</div>
                <div class="fields">{ parts.fields }</div>
            </div>
        </FormModal>
    }
}

fn onsubmit(
    form: &CallForm,
    changes: &Changes<CallWrites>,
    finished: Callback<Rc<CallReport>>,
) -> Callback<()> {
    let (form, changes) = (form.clone(), changes.clone());
    Callback::from(move |()| {
        if let Some(number) = form.submit() {
            let after = PlacedCall::to(number);
            changes.run(Plan::from(Change::Create { after }), finished.clone());
        }
    })
}

/// Keeps what became of the call: for this window, its field, and the next time that it opens.
fn finished(
    i18n: &I18n,
    props: &TestCallModalProps,
    form: &CallForm,
    report: &State<Option<Rc<CallReport>>>,
) -> Callback<Rc<CallReport>> {
    let (i18n, form, report) = (i18n.clone(), form.clone(), report.setter());
    let ondoubt = props.ondoubt.clone();
    Callback::from(move |sent: Rc<CallReport>| {
        match outcome(&sent) {
            Some((called, Outcome::Done(_))) if form.is_in_doubt(called) => ondoubt.emit(None),
            Some((called, Outcome::Unknown(_))) => {
                ondoubt.emit(Some(called.international().into()));
            }
            Some((_, Outcome::Failed(error) | Outcome::NotSent(Some(error)))) => {
                form.refuse(&i18n, error);
            }
            _ => {}
        }
        report.set(Some(sent));
    })
}

/// Reads the history once more; nothing is sent.
fn look_again(
    changes: &Changes<CallWrites>,
    report: &State<Option<Rc<CallReport>>>,
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

/// Why the call was refused, unless the field says so.
fn refused(i18n: &I18n, outcome: &Outcome<PlacedCall, ApiError>) -> Html {
    let (Outcome::Failed(error) | Outcome::NotSent(Some(error))) = outcome else {
        return html! {};
    };
    let failure = Some(Failure::refused(error));
    field_error(i18n, "doing_call", failure, is_at_field(error))
}
