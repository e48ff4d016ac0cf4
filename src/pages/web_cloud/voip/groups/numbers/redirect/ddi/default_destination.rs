//! The default destination, edited in its place.

use std::rc::Rc;

use futures_util::future::LocalBoxFuture;
use yew::prelude::*;

use super::rule_form::destination_hint;
use super::writes::block_key;
use crate::api::ddi;
use crate::api::{Api, ApiError, Receipt};
use crate::data::{QueryKey, Setting, SettingWrites, use_submit};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::{conflict_notice, explain};
use crate::pages::shared::service::Destinations;
use crate::state::use_state_eq;
use crate::telephony::change::Change;
use crate::telephony::ddi::{Block, DestinationError};
use crate::telephony::given::Given;
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceId;
use crate::ui::{Button, ButtonKind, ComboField, use_field};

/// The default destination of one block.
struct DefaultDestination {
    id: ServiceId,
}

impl DefaultDestination {
    async fn current(&self, api: &Api) -> Result<Given, ApiError> {
        let block = ddi::block(api, &self.id).await?;
        Ok(given(&block.default_destination))
    }
}

impl Setting for DefaultDestination {
    fn read<'a>(&'a self, api: &'a Api) -> LocalBoxFuture<'a, Result<Given, ApiError>> {
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

    fn touches(&self) -> QueryKey {
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
    let typed = use_field(given(&opened).text());
    // Nothing is reproached while one types.
    let is_attempted = use_state_eq(|| false);
    let checked = props.block.check_default_destination(typed.value());
    let submit = {
        let (field, refused, checked) = (typed.clone(), typed.clone(), checked.clone());
        let (before, attempted) = (given(current), is_attempted.setter());
        use_submit(
            SettingWrites::new(DefaultDestination {
                id: props.id.clone(),
            }),
            move || {
                field.touch();
                attempted.set(true);
                let destination = checked.clone().ok()?;
                Some(Change::Update {
                    // What is saved comes after what is there now, which the conflict notice has shown.
                    before: before.clone(),
                    after: destination.to_string().into(),
                })
            },
            move |error| {
                let named = error.field(&["defaultDestination", "destination"]);
                named.map(|_| refused.clone())
            },
            props.onclose.reform(|_| ()),
        )
    };
    let is_busy = submit.is_busy;
    let onsubmit = submit
        .onsubmit
        .reform(|event: SubmitEvent| event.prevent_default());
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let onkeydown = {
        let onclose = props.onclose.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.default_prevented() && !is_busy {
                onclose.emit(());
            }
        })
    };
    // While a save is under way, a difference is the save itself.
    let shown = if is_busy { &opened } else { current };
    let conflict = conflict_notice(&i18n, "ddi_default_conflict", &*opened, Some(shown), |it| {
        let number = match given(it) {
            Given::Text(number) => number,
            Given::Null => i18n.t("ddi_no_default"),
            Given::Unreadable => i18n.t("value_unreadable"),
        };
        vec![(i18n.t("ddi_default").into(), html! { number })]
    });
    let oninput = {
        let (set, attempted) = (typed.set.clone(), is_attempted.setter());
        Callback::from(move |text| {
            attempted.set(false);
            set.emit(text);
        })
    };
    let own = checked.err().filter(|_| *is_attempted);
    let corrections = own.as_ref().map(DestinationError::suggestions);
    let own = own.map(|error| explain(&i18n, &error).to_string());
    html! {
        <form class="inline-form" {onsubmit} {onkeydown} novalidate=true>
            { conflict.view }
            <ComboField
                label={i18n.t("ddi_default")}
                value={typed.value().to_owned()}
                {oninput}
                error={typed.error_to_show(own)}
                corrections={corrections.unwrap_or_default()}
                hint={Some(destination_hint(&i18n, &props.block, &props.destinations, typed.value()))}
                suggestions={props.destinations.suggestions(typed.value())}
            />
            <div>{ submit.error(&i18n, "doing_default", conflict.is_shown) }</div>
            <div class="inline-form__actions">
                <Button kind={ButtonKind::Primary} submit={true} busy={is_busy}>
                    { i18n.t("ui_save") }
                </Button>
                <Button kind={ButtonKind::Secondary} onclick={cancel} disabled={is_busy}>{ i18n.t("ui_cancel") }</Button>
            </div>
        </form>
    }
}

/// As a setting; an empty number is one that could not be read.
fn given(number: &Option<PhoneNumber>) -> Given {
    match number {
        Some(number) if number.as_wire().is_empty() => Given::Unreadable,
        Some(number) => number.to_string().into(),
        None => Given::Null,
    }
}
