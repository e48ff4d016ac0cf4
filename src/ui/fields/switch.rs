//! On or off, in effect as soon as its form is.

use yew::prelude::*;

use super::frame::{field_notes, use_field_ids};
use crate::i18n::use_i18n;
use crate::ui::dom::ticked;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SwitchFieldProps {
    pub label: AttrValue,
    pub checked: bool,
    pub onchange: Callback<bool>,
    /// "Actif" when absent.
    #[prop_or_default]
    pub on_text: Option<AttrValue>,
    /// "Inactif" when absent.
    #[prop_or_default]
    pub off_text: Option<AttrValue>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub disabled: bool,
}

#[component]
pub fn SwitchField(props: &SwitchFieldProps) -> Html {
    let i18n = use_i18n();
    let ids = use_field_ids();
    let state = if props.checked {
        props
            .on_text
            .clone()
            .unwrap_or_else(|| i18n.t("ui_on").into())
    } else {
        props
            .off_text
            .clone()
            .unwrap_or_else(|| i18n.t("ui_off").into())
    };
    html! {
        <div class="ui-field">
            <label class="ui-field__label" for={ids.control.clone()}>{ &props.label }</label>
            <div class="ui-switch">
                <input
                    id={ids.control.clone()}
                    type="checkbox"
                    role="switch"
                    checked={props.checked}
                    disabled={props.disabled}
                    aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={ids.described_by(props.hint.as_ref(), props.error.as_ref())}
                    onchange={props.onchange.reform(ticked)}
                />
                <label for={ids.control.clone()} aria-hidden="true">{ state }</label>
            </div>
            { field_notes(&ids, props.hint.as_ref(), props.error.as_ref()) }
        </div>
    }
}
