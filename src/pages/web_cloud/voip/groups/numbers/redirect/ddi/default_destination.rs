//! The default destination, edited in its place.

use std::rc::Rc;

use futures_util::future::LocalBoxFuture;
use yew::prelude::*;

use super::rule_form::destination_hint;
use super::writes::block_key;
use crate::api::ddi::{self, BlockId};
use crate::api::{Api, ApiError, Receipt};
use crate::data::{
    Failure, Setting, SettingWrites, close_when_done, error_text, form_error, use_changes,
};
use crate::i18n::{I18n, use_i18n};
use crate::pages::web_cloud::voip::service::Destinations;
use crate::pages::web_cloud::voip::service::rules::explain;
use crate::telephony::change::{Change, Plan};
use crate::telephony::ddi::Block;
use crate::telephony::number::PhoneNumber;
use crate::ui::{Button, ButtonKind, ComboField};

/// The default destination of one block.
struct DefaultDestination {
    id: BlockId,
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
    pub(super) id: BlockId,
    pub(super) block: Rc<Block>,
    pub(super) destinations: Destinations,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn DefaultDestinationForm(props: &DefaultDestinationFormProps) -> Html {
    let i18n = use_i18n();
    let before = use_memo((), |()| {
        let number = props.block.default_destination.as_ref();
        number.map(PhoneNumber::to_string)
    });
    let typed = use_state(|| (*before).clone().unwrap_or_default());
    let attempted = use_state(|| false);
    let changes = use_changes(SettingWrites::new(DefaultDestination {
        id: props.id.clone(),
    }));
    let checked = props.block.check_default_destination(&typed);
    let onsubmit = {
        let (changes, attempted, before) = (changes.clone(), attempted.clone(), before.clone());
        let (checked, onclose) = (checked.clone(), props.onclose.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            attempted.set(true);
            let Ok(destination) = checked.clone() else {
                return;
            };
            let change = Change::Update {
                before: (*before).clone(),
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
    let (at_field, elsewhere) = split_error(&i18n, changes.state().failure());
    let own = checked.err().filter(|_| *attempted);
    let error = own.map(|error| explain(&i18n, &error)).or(at_field);
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
            <ComboField
                label={i18n.t("ddi_default")}
                value={(*typed).clone()}
                {oninput}
                {error}
                hint={Some(destination_hint(&i18n, &props.block, &props.destinations, &typed))}
                suggestions={props.destinations.suggestions(&typed)}
            />
            <div>
                { form_error(&i18n, "doing_default", elsewhere) }
            </div>
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
fn split_error(i18n: &I18n, failure: Option<Failure>) -> (Option<AttrValue>, Option<Failure>) {
    let names_field = |failure: &Failure| {
        let field = failure.error.field(&["defaultDestination", "destination"]);
        field.is_some()
    };
    match failure {
        Some(failure) if names_field(&failure) => {
            (Some(error_text(i18n, &failure.error).into()), None)
        }
        other => (None, other),
    }
}
