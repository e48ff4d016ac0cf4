//! What surrounds a control: label above, hint and error below, linked to it by id.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::ui::Icon;

/// The ids of a field's parts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FieldIds {
    pub(super) control: AttrValue,
    pub(super) hint: AttrValue,
    pub(super) error: AttrValue,
}

#[hook]
pub(super) fn use_field_ids() -> FieldIds {
    let control = crate::ui::dom::use_id();
    FieldIds {
        hint: format!("{control}-hint").into(),
        error: format!("{control}-error").into(),
        control,
    }
}

impl FieldIds {
    /// The value of `aria-describedby`: the parts that are there.
    pub(super) fn described_by(
        &self,
        hint: Option<&AttrValue>,
        error: Option<&AttrValue>,
    ) -> Option<AttrValue> {
        match (hint, error) {
            (None, None) => None,
            (Some(_), None) => Some(self.hint.clone()),
            (None, Some(_)) => Some(self.error.clone()),
            (Some(_), Some(_)) => Some(format!("{} {}", self.error, self.hint).into()),
        }
    }
}

/// What stands around a control, besides its ids.
pub(super) struct FieldFrame<'a> {
    pub(super) label: &'a AttrValue,
    pub(super) required: bool,
    pub(super) hint: Option<&'a AttrValue>,
    pub(super) error: Option<&'a AttrValue>,
    /// What may take the place of a refused value, from [`super::correction::corrections`].
    pub(super) corrections: Html,
}

pub(super) fn field_frame(
    i18n: &I18n,
    ids: &FieldIds,
    frame: FieldFrame<'_>,
    control: Html,
) -> Html {
    let invalid = frame.error.is_some().then_some("is-invalid");
    html! {
        <div class={classes!("ui-field", invalid)}>
            <label class="ui-field__label" for={&ids.control}>
                { frame.label }
                if frame.required {
                    <span class="ui-field__required" aria-hidden="true" title={i18n.t("ui_required")}>{ "*" }</span>
                }
            </label>
            { control }
            { field_notes(ids, frame.hint, frame.error) }
            { frame.corrections }
        </div>
    }
}

/// The error's place is always there, so that a screen reader hears it arrive.
pub(super) fn field_notes(
    ids: &FieldIds,
    hint: Option<&AttrValue>,
    error: Option<&AttrValue>,
) -> Html {
    html! {
        <div class="ui-field__notes">
            <div id={&ids.error} class="ui-field__error" aria-live="polite">
                if let Some(error) = error {
                    { Icon::Error.view() }
                    <span>{ error }</span>
                }
            </div>
            if let Some(hint) = hint {
                <p id={&ids.hint} class="ui-field__hint">{ hint }</p>
            }
        </div>
    }
}
