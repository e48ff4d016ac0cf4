//! One of a short list, by the browser's own menu.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::frame::{FieldFrame, field_frame, use_field_ids};
use crate::i18n::use_i18n;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SelectFieldProps {
    pub label: AttrValue,
    pub value: AttrValue,
    /// Value and text. A `value` that is not among them shows as itself, so that nothing is changed silently.
    pub options: Vec<(AttrValue, AttrValue)>,
    pub onchange: Callback<String>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub required: bool,
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub name: Option<AttrValue>,
}

impl SelectFieldProps {
    fn all_options(&self) -> Vec<(AttrValue, AttrValue)> {
        let unknown = !self.options.iter().any(|(value, _)| *value == self.value);
        let own = unknown.then(|| (self.value.clone(), self.value.clone()));
        own.into_iter()
            .chain(self.options.iter().cloned())
            .collect()
    }
}

#[component]
pub fn SelectField(props: &SelectFieldProps) -> Html {
    let i18n = use_i18n();
    let ids = use_field_ids();
    let onchange = props
        .onchange
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let control = html! {
        <select
            id={ids.control.clone()}
            class="ui-input ui-select"
            name={props.name.clone()}
            disabled={props.disabled}
            aria-required={props.required.then_some("true")}
            aria-invalid={props.error.is_some().then_some("true")}
            aria-describedby={ids.described_by(props.hint.as_ref(), props.error.as_ref())}
            {onchange}
        >
            for (value, text) in props.all_options() {
                <option key={value.as_str()} value={value.clone()} selected={value == props.value}>
                    { text }
                </option>
            }
        </select>
    };
    let frame = FieldFrame {
        label: &props.label,
        required: props.required,
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
        corrections: html! {},
    };
    field_frame(&i18n, &ids, frame, control)
}
