//! The fields of a rule, checked as one types: the same for adding and editing.

use std::rc::Rc;

use yew::prelude::*;

use crate::api::{ApiError, ddi};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::{explain, unread_notice};
use crate::pages::shared::service::Destinations;
use crate::state::{State, use_state};
use crate::telephony::ddi::{
    Block, DestinationError, DraftErrors, Extension, NewRule, Rule, RuleDraft, RuleId,
};
use crate::telephony::number::PhoneNumber;
use crate::ui::{ComboField, Field, SwitchField, TextField, use_field};

/// What is typed about a rule.
#[derive(Clone, PartialEq)]
pub(super) struct RuleFields {
    extension: Field,
    destination: Field,
    description: Field,
    active: State<bool>,
}

/// The fields of a form, as they are at its opening.
#[hook]
pub(super) fn use_rule_fields(start: RuleDraft) -> RuleFields {
    RuleFields {
        extension: use_field(start.extension),
        destination: use_field(start.destination),
        description: use_field(start.description),
        active: use_state(|| start.active),
    }
}

impl RuleFields {
    fn draft(&self) -> RuleDraft {
        RuleDraft {
            extension: self.extension.value().trim().to_owned(),
            destination: self.destination.value().to_owned(),
            description: self.description.value().to_owned(),
            active: *self.active,
        }
    }

    /// The rule that is typed, or everything that is wrong with it.
    pub(super) fn check(
        &self,
        block: &Block,
        editing: Option<&RuleId>,
    ) -> Result<NewRule, DraftErrors> {
        block.check(&self.draft(), editing)
    }

    /// From now on each field shows what is wrong with it.
    pub(super) fn touch(&self) {
        for field in [&self.extension, &self.destination, &self.description] {
            field.touch();
        }
    }

    /// The field that a refusal names.
    pub(super) fn field(&self, error: &ApiError) -> Option<Field> {
        let field = match error.field(ddi::FIELDS)? {
            "extension" => &self.extension,
            "destination" => &self.destination,
            "description" => &self.description,
            _ => return None,
        };
        Some(field.clone())
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct RuleFormProps {
    pub(super) block: Rc<Block>,
    pub(super) destinations: Destinations,
    pub(super) fields: RuleFields,
    /// The rule that is edited; its extension cannot be changed.
    #[prop_or_default]
    pub(super) editing: Option<Rule>,
}

#[component]
pub(super) fn RuleForm(props: &RuleFormProps) -> Html {
    let i18n = use_i18n();
    let fields = &props.fields;
    let editing = props.editing.as_ref().map(|rule| &rule.id);
    let errors = fields
        .check(&props.block, editing)
        .err()
        .unwrap_or_default();
    let own = |error: Option<AttrValue>| error.map(|text| text.to_string());
    let corrections = errors.destination.as_ref();
    let corrections = corrections.map(DestinationError::suggestions);
    let destination_error = errors.destination.map(|error| explain(&i18n, &error));
    let description_error = errors.description.map(|error| explain(&i18n, &error));
    let status_error = errors.status.map(|error| explain(&i18n, &error));
    let full = errors.block.map(|error| explain(&i18n, &error));
    html! {
        <div class="fields">
            if let Some(rule) = &props.editing {
                <p class="rule-identity">
                    <strong>{ rule.extension.to_string() }</strong>
                    <span>{ rule.full_number.to_string() }</span>
                </p>
                { unread_notice(&i18n, "values_unread_kept", unread(rule)) }
            } else {
                <TextField
                    label={i18n.t("ddi_extension")}
                    value={fields.extension.value().to_owned()}
                    oninput={fields.extension.set.clone()}
                    error={fields.extension.error_to_show(own(errors.extension.map(|error| explain(&i18n, &error))))}
                    hint={Some(extension_hint(&i18n, &props.block, fields.extension.value()))}
                    inputmode="numeric"
                    required={true}
                    autofocus={true}
                />
            }
            <ComboField
                label={i18n.t("ddi_destination")}
                value={fields.destination.value().to_owned()}
                oninput={fields.destination.set.clone()}
                error={fields.destination.error_to_show(own(destination_error))}
                corrections={corrections.unwrap_or_default()}
                hint={Some(destination_hint(&i18n, &props.block, &props.destinations, fields.destination.value()))}
                suggestions={props.destinations.suggestions(fields.destination.value())}
                required={true}
                autofocus={props.editing.is_some()}
            />
            <TextField
                label={i18n.t("description")}
                value={fields.description.value().to_owned()}
                oninput={fields.description.set.clone()}
                error={fields.description.error_to_show(own(description_error))}
            />
            if props.editing.is_some() {
                { status_switch(&i18n, &fields.active, status_error) }
            }
            <div role="alert">{ for full.map(|text| html! { <p class="form-error">{ text }</p> }) }</div>
        </div>
    }
}

/// The keys of the values that could not be read.
fn unread(rule: &Rule) -> impl Iterator<Item = &'static str> {
    let destination = rule.destination.as_wire().is_empty();
    let description = rule.description.is_unreadable();
    let keys = [
        (destination, "ddi_destination"),
        (description, "description"),
    ];
    let unread = keys.into_iter().filter(|(is_unread, _)| *is_unread);
    unread.map(|(_, key)| key)
}

fn status_switch(i18n: &I18n, active: &State<bool>, error: Option<AttrValue>) -> Html {
    let setter = active.setter();
    let onchange = Callback::from(move |checked| setter.set(checked));
    html! {
        <SwitchField
            label={i18n.t("status")}
            checked={**active}
            {onchange}
            {error}
        />
    }
}

/// What is said of a typed destination; a number of the block itself is no external one.
pub(super) fn destination_hint(
    i18n: &I18n,
    block: &Block,
    destinations: &Destinations,
    typed: &str,
) -> AttrValue {
    match PhoneNumber::parse(typed) {
        Ok(number) if block.range.contains(&number) => {
            let params = [("number", number.international())];
            i18n.tp("ddi_destination_is_own", &params)
        }
        _ => destinations.hint(i18n, typed),
    }
    .into()
}

/// The full number that a typed extension stands for.
fn extension_hint(i18n: &I18n, block: &Block, typed: &str) -> AttrValue {
    let full_number = Extension::parse(typed)
        .ok()
        .and_then(|extension| block.range.full_number(&extension));
    match full_number {
        Some(number) => i18n
            .tp("ddi_full_number_is", &[("number", number.to_string())])
            .into(),
        None => i18n
            .tp("ddi_extension_hint", &[("range", block.range.to_string())])
            .into(),
    }
}
