//! The fields of an extension, checked as one types: the same for adding and editing.

use yew::prelude::*;

use super::badges::type_name;
use super::targets::Targets;
use crate::api::{ApiError, Problem, short_extensions};
use crate::i18n::I18n;
use crate::pages::shared::rules::{explain, unread_notice};
use crate::state::{State, use_state};
use crate::telephony::ddi::DestinationError;
use crate::telephony::given::Unread;
use crate::telephony::short_extension::{
    DestinationType, Draft, DraftErrors, ExtensionError, ShortExtension, ShortExtensions,
};
use crate::ui::{ComboField, Field, SelectField, SwitchField, TextField, use_field};

/// The values of the choice between on and off.
const ON: &str = "on";
const OFF: &str = "off";

/// What is typed about an extension.
#[derive(Clone, PartialEq)]
pub(super) struct ExtensionFields {
    extension: Field,
    /// As the API spells it.
    destination_type: Field,
    destination: Field,
    description: Field,
    /// `None` until the user chooses, where it could not be read.
    enabled: State<Option<bool>>,
}

/// The fields of a form, as they are at its opening.
#[hook]
pub(super) fn use_extension_fields(start: Draft) -> ExtensionFields {
    ExtensionFields {
        extension: use_field(start.extension),
        destination_type: use_field(start.destination_type.as_wire()),
        destination: use_field(start.destination),
        description: use_field(start.description),
        enabled: use_state(|| start.enabled),
    }
}

impl ExtensionFields {
    fn kind(&self) -> DestinationType {
        DestinationType::from_wire(self.destination_type.value())
    }

    /// The extension that is typed, or everything that is wrong with it.
    pub(super) fn check(
        &self,
        list: &ShortExtensions,
        editing: Option<&ShortExtension>,
    ) -> Result<ShortExtension, DraftErrors> {
        let draft = Draft {
            extension: self.extension.value().to_owned(),
            destination: self.destination.value().to_owned(),
            destination_type: self.kind(),
            description: self.description.value().to_owned(),
            enabled: *self.enabled,
        };
        list.check(&draft, editing)
    }

    /// From now on each field shows what is wrong with it.
    pub(super) fn touch(&self) {
        let kind = &self.destination_type;
        for field in [&self.extension, kind, &self.destination, &self.description] {
            field.touch();
        }
    }

    /// The field that a refusal is about.
    pub(super) fn field(&self, error: &ApiError, is_new: bool) -> Option<Field> {
        let field = match error.field(short_extensions::FIELDS) {
            Some("extension") => &self.extension,
            Some("destination") => &self.destination,
            Some("destinationType") => &self.destination_type,
            Some("description") => &self.description,
            // What is added is in the way of nothing but its own extension.
            None if is_new && error.problem == Problem::Conflict => &self.extension,
            _ => return None,
        };
        Some(field.clone())
    }
}

pub(super) fn extension_form(
    i18n: &I18n,
    fields: &ExtensionFields,
    list: &ShortExtensions,
    targets: &Targets,
    editing: Option<&ShortExtension>,
) -> Html {
    let errors = fields.check(list, editing).err().unwrap_or_default();
    let corrections = errors.destination.as_ref();
    let corrections = corrections.map(DestinationError::suggestions);
    let destination_error = errors
        .destination
        .map(|error| explain(i18n, &error).to_string());
    let description_error = errors
        .description
        .map(|error| explain(i18n, &error).to_string());
    let unread = |is_unread: bool| is_unread.then(|| explain(i18n, &Unread).to_string());
    let destination_error = destination_error.or(unread(errors.unread.destination));
    let description_error = description_error.or(unread(errors.unread.description));
    let type_error = unread(errors.unread.destination_type);
    let full = errors.full.map(|full| explain(i18n, &full));
    let kind = fields.kind();
    let typed = fields.destination.value();
    html! {
        <div class="fields">
            if let Some(rule) = editing {
                <p class="rule-identity"><strong>{ &rule.extension }</strong></p>
                { unread_notice(i18n, "values_unread", rule.unread().name_keys()) }
            } else {
                { extension_field(i18n, fields, list, errors.extension) }
            }
            <SelectField
                label={i18n.t("short_type")}
                value={fields.destination_type.value().to_owned()}
                options={types(i18n, editing)}
                onchange={fields.destination_type.set.clone()}
                error={fields.destination_type.error_to_show(type_error)}
                required={true}
            />
            <ComboField
                label={i18n.t("ddi_destination")}
                value={typed.to_owned()}
                oninput={fields.destination.set.clone()}
                error={fields.destination.error_to_show(destination_error)}
                corrections={corrections.unwrap_or_default()}
                hint={Some(AttrValue::from(targets.hint(i18n, &kind, typed)))}
                suggestions={targets.suggestions(&kind, typed)}
                required={true}
                autofocus={editing.is_some()}
            />
            <TextField
                label={i18n.t("description")}
                value={fields.description.value().to_owned()}
                oninput={fields.description.set.clone()}
                error={fields.description.error_to_show(description_error)}
            />
            { status_field(i18n, fields, editing) }
            <div role="alert">{ for full.map(|text| html! { <p class="form-error">{ text }</p> }) }</div>
        </div>
    }
}

fn extension_field(
    i18n: &I18n,
    fields: &ExtensionFields,
    list: &ShortExtensions,
    error: Option<ExtensionError>,
) -> Html {
    let error = error.map(|error| explain(i18n, &error).to_string());
    html! {
        <TextField
            label={i18n.t("ddi_extension")}
            value={fields.extension.value().to_owned()}
            oninput={fields.extension.set.clone()}
            error={fields.extension.error_to_show(error)}
            hint={extension_hint(i18n, list)}
            inputmode="numeric"
            required={true}
            autofocus={true}
        />
    }
}

/// A switch; a choice with nothing chosen where nobody knows how the switch stands.
fn status_field(i18n: &I18n, fields: &ExtensionFields, editing: Option<&ShortExtension>) -> Html {
    let (setter, enabled) = (fields.enabled.setter(), *fields.enabled);
    if editing.is_none_or(|rule| rule.enabled.is_some()) {
        let onchange = Callback::from(move |checked| setter.set(Some(checked)));
        let checked = enabled.unwrap_or_default();
        return html! { <SwitchField label={i18n.t("status")} {checked} {onchange} /> };
    }
    let option = |value: &'static str, text: &str| (value.into(), i18n.t(text).into());
    let options: Vec<(AttrValue, AttrValue)> = vec![
        option("", "value_choose"),
        option(ON, "ui_on"),
        option(OFF, "ui_off"),
    ];
    let value = enabled.map_or("", |enabled| if enabled { ON } else { OFF });
    let onchange = Callback::from(move |value: String| {
        setter.set((!value.is_empty()).then_some(value == ON));
    });
    // Nobody types the extension of one that exists: it is touched by an attempt to save.
    let is_missing = enabled.is_none() && fields.extension.touched();
    let error = is_missing.then(|| explain(i18n, &Unread));
    html! {
        <SelectField label={i18n.t("status")} {value} {options} {onchange} {error} required={true} />
    }
}

/// The known types; before them nothing, where the type could not be read.
fn types(i18n: &I18n, editing: Option<&ShortExtension>) -> Vec<(AttrValue, AttrValue)> {
    let option = |kind: DestinationType| {
        let value = AttrValue::from(kind.as_wire().to_owned());
        (value, type_name(i18n, &kind).into())
    };
    let is_unread = editing.is_some_and(|rule| rule.unread().destination_type);
    let nothing = is_unread.then(|| ("".into(), i18n.t("value_choose").into()));
    let known = DestinationType::KNOWN.map(option);
    nothing.into_iter().chain(known).collect()
}

fn extension_hint(i18n: &I18n, list: &ShortExtensions) -> Option<AttrValue> {
    let range = list.range.as_ref()?;
    let params = [("min", &range.min), ("max", &range.max)];
    Some(i18n.tp("short_extension_hint", &params).into())
}
