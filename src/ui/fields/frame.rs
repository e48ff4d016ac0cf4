//! What surrounds a control: label above, hint and error below, linked to it by id.

use yew::prelude::*;

use crate::i18n::use_i18n;
use crate::ui::{Icon, IconView};

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

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct FieldFrameProps {
    pub(super) ids: FieldIds,
    pub(super) label: AttrValue,
    #[prop_or_default]
    pub(super) required: bool,
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
    #[prop_or_default]
    pub(super) error: Option<AttrValue>,
    pub(super) children: Html,
}

#[component]
pub(super) fn FieldFrame(props: &FieldFrameProps) -> Html {
    let i18n = use_i18n();
    let invalid = props.error.is_some().then_some("is-invalid");
    html! {
        <div class={classes!("ui-field", invalid)}>
            <label class="ui-field__label" for={props.ids.control.clone()}>
                { &props.label }
                if props.required {
                    <span class="ui-field__required" aria-hidden="true" title={i18n.t("ui_required")}>{ "*" }</span>
                }
            </label>
            { props.children.clone() }
            <FieldNotes ids={props.ids.clone()} hint={props.hint.clone()} error={props.error.clone()} />
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct FieldNotesProps {
    pub(super) ids: FieldIds,
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
    #[prop_or_default]
    pub(super) error: Option<AttrValue>,
}

/// The error's place is always there, so that a screen reader hears it arrive.
#[component]
pub(super) fn FieldNotes(props: &FieldNotesProps) -> Html {
    html! {
        <div class="ui-field__notes">
            <div id={props.ids.error.clone()} class="ui-field__error" aria-live="polite">
                if let Some(error) = &props.error {
                    <IconView icon={Icon::Error} />
                    <span>{ error }</span>
                }
            </div>
            if let Some(hint) = &props.hint {
                <p id={props.ids.hint.clone()} class="ui-field__hint">{ hint }</p>
            }
        </div>
    }
}
