//! The default destination, edited in its place.

use std::rc::Rc;

use yew::prelude::*;

use super::destinations::Destinations;
use super::texts::explain;
use super::writes::block_key;
use crate::api::ddi::{self, BlockId};
use crate::api::{Api, ApiError};
use crate::data::{
    Applied, Described, Failure, Writes, close_when_done, error_text, form_error, use_changes,
};
use crate::i18n::{I18n, use_i18n};
use crate::telephony::change::{Change, Plan};
use crate::telephony::ddi::Block;
use crate::telephony::number::PhoneNumber;
use crate::ui::{Button, ButtonKind, ComboField};

/// Writes the default destination of one block; `None` is none.
#[derive(Debug, Clone, PartialEq)]
struct DefaultDestinationWrites {
    id: BlockId,
}

impl Writes for DefaultDestinationWrites {
    type Item = Option<PhoneNumber>;
    type State = Option<PhoneNumber>;

    async fn apply(
        &self,
        api: &Api,
        change: &Change<Self::Item>,
    ) -> Result<Applied<Self::Item>, ApiError> {
        let destination = change.after().and_then(Option::as_ref);
        let receipt = ddi::set_default_destination(api, &self.id, destination).await?;
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<Self::State, ApiError> {
        Ok(ddi::block(api, &self.id).await?.default_destination)
    }

    fn find(&self, state: &Self::State, _change: &Change<Self::Item>) -> Option<Self::Item> {
        Some(state.clone())
    }

    fn is_same(&self, left: &Self::Item, right: &Self::Item) -> bool {
        left == right
    }

    fn describe(&self, i18n: &I18n, change: &Change<Self::Item>) -> Described {
        let shown = |number: &Self::Item| number.as_ref().map(PhoneNumber::to_string);
        Described {
            what: i18n.t("ddi_default_change"),
            done: i18n.t("ddi_default_changed"),
            before: change.before().and_then(shown),
            after: change.after().and_then(shown),
        }
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
    let before = use_memo((), |()| props.block.default_destination.clone());
    let typed = use_state(|| {
        before
            .as_ref()
            .as_ref()
            .map(PhoneNumber::to_string)
            .unwrap_or_default()
    });
    let attempted = use_state(|| false);
    let changes = use_changes(DefaultDestinationWrites {
        id: props.id.clone(),
    });
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
            if before.as_ref().as_ref() == Some(&destination) {
                return onclose.emit(());
            }
            let change = Change::Update {
                before: (*before).clone(),
                after: Some(destination),
            };
            changes.run(Plan::from(change), close_when_done(&onclose));
        })
    };
    let cancel = props.onclose.reform(|_: MouseEvent| ());
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
        <form class="inline-form" {onsubmit} novalidate=true>
            <ComboField
                label={i18n.t("ddi_default")}
                value={(*typed).clone()}
                {oninput}
                {error}
                hint={Some(AttrValue::from(props.destinations.hint(&i18n, &typed)))}
                suggestions={props.destinations.suggestions(&typed)}
                autofocus={true}
            />
            <div>
                { form_error(&i18n, "doing_default", elsewhere) }
            </div>
            <div class="inline-form__actions">
                <Button kind={ButtonKind::Primary} submit={true} busy={changes.state().is_running()}>
                    { i18n.t("ui_save") }
                </Button>
                <Button kind={ButtonKind::Secondary} onclick={cancel}>{ i18n.t("ui_cancel") }</Button>
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
