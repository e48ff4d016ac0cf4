//! The default destination, edited in its place.

use std::rc::Rc;

use futures_util::future::LocalBoxFuture;
use yew::prelude::*;

use super::rule_form::destination_hint;
use super::writes::block_key;
use crate::api::ddi;
use crate::api::{Api, ApiError, Receipt};
use crate::data::{
    Failure, Setting, SettingWrites, close_when_done, error_text, field_error, use_changes,
};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::{conflict_notice, explain};
use crate::pages::shared::service::Destinations;
use crate::state::use_state;
use crate::telephony::change::{Change, Plan};
use crate::telephony::ddi::Block;
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceId;
use crate::ui::{Button, ButtonKind, ComboField};

/// The default destination of one block.
struct DefaultDestination {
    id: ServiceId,
}

impl DefaultDestination {
    async fn current(&self, api: &Api) -> Result<Option<String>, ApiError> {
        let block = ddi::block(api, &self.id).await?;
        Ok(block.default_destination.map(|number| number.to_string()))
    }
}

impl Setting for DefaultDestination {
    fn read<'a>(&'a self, api: &'a Api) -> LocalBoxFuture<'a, Result<Option<String>, ApiError>> {
        Box::pin(self.current(api))
    }

    fn write<'a>(
        &'a self,
        api: &'a Api,
        value: Option<&'a str>,
    ) -> LocalBoxFuture<'a, Result<Receipt, ApiError>> {
        Box::pin(ddi::set_default_destination(api, &self.id, value))
    }

    fn describe(&self, i18n: &I18n) -> (String, String) {
        (i18n.t("ddi_default_change"), i18n.t("ddi_default_changed"))
    }

    fn touches(&self) -> String {
        block_key(&self.id)
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct DefaultDestinationFormProps {
    pub(super) id: ServiceId,
    pub(super) block: Rc<Block>,
    pub(super) destinations: Destinations,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn DefaultDestinationForm(props: &DefaultDestinationFormProps) -> Html {
    let i18n = use_i18n();
    let opened = use_memo((), |()| props.block.default_destination.clone());
    let current = &props.block.default_destination;
    let wire = |number: &Option<PhoneNumber>| number.as_ref().map(PhoneNumber::to_string);
    let typed = use_state(|| wire(&opened).unwrap_or_default());
    let attempted = use_state(|| false);
    let changes = use_changes(SettingWrites::new(DefaultDestination {
        id: props.id.clone(),
    }));
    let checked = props.block.check_default_destination(&typed);
    let onsubmit = {
        let (changes, attempted, before) = (changes.clone(), attempted.clone(), wire(current));
        let (checked, onclose) = (checked.clone(), props.onclose.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempted.set(true);
            let Ok(destination) = checked.clone() else {
                return;
            };
            let change = Change::Update {
                // What is saved comes after what is there now, which the conflict notice has shown.
                before: before.clone(),
                after: Some(destination.to_string()),
            };
            if change.changes_nothing() {
                return onclose.emit(());
            }
            changes.run_unchanged(Plan::from(change), close_when_done(&onclose));
        })
    };
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let onkeydown = {
        let (changes, onclose) = (changes.clone(), props.onclose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let is_free = !event.default_prevented() && !changes.state().is_running();
            if event.key() == "Escape" && is_free {
                onclose.emit(());
            }
        })
    };
    // While a save is under way, a difference is the save itself.
    let shown = if changes.state().is_running() {
        &opened
    } else {
        current
    };
    let conflict = conflict_notice(&i18n, "ddi_default_conflict", &*opened, Some(shown), |it| {
        let told = wire(it).unwrap_or_else(|| i18n.t("ddi_no_default"));
        vec![(i18n.t("ddi_default").into(), html! { told })]
    });
    let failure = changes.state().failure();
    let at_field = failure.as_ref().filter(|failure| names_field(failure));
    let own = checked.err().filter(|_| *attempted);
    let refused = || at_field.map(|failure| error_text(&i18n, &failure.error).into());
    let error = own.map(|error| explain(&i18n, &error)).or_else(refused);
    let below = field_error(&i18n, "doing_default", failure.clone(), at_field.is_some());
    let oninput = {
        let (typed, attempted, changes) = (typed.setter(), attempted.setter(), changes.clone());
        Callback::from(move |text: String| {
            typed.set(text);
            attempted.set(false);
            changes.reset();
        })
    };
    html! {
        <form class="inline-form" {onsubmit} {onkeydown} novalidate=true>
            { conflict }
            <ComboField
                label={i18n.t("ddi_default")}
                value={(*typed).clone()}
                {oninput}
                {error}
                hint={Some(destination_hint(&i18n, &props.block, &props.destinations, &typed))}
                suggestions={props.destinations.suggestions(&typed)}
            />
            <div>{ below }</div>
            <div class="inline-form__actions">
                <Button kind={ButtonKind::Primary} submit={true} busy={changes.state().is_running()}>
                    { i18n.t("ui_save") }
                </Button>
                <Button kind={ButtonKind::Secondary} onclick={cancel} disabled={changes.state().is_running()}>{ i18n.t("ui_cancel") }</Button>
            </div>
        </form>
    }
}

/// A refusal that names the field stands at it, any other below the form.
fn names_field(failure: &Failure) -> bool {
    let field = failure.error.field(&["defaultDestination", "destination"]);
    field.is_some()
}
