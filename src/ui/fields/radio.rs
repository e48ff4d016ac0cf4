//! One of a few, all in sight, each with a sentence where its name is not enough.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::frame::{field_notes, use_field_ids};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RadioOption {
    pub value: AttrValue,
    pub label: AttrValue,
    pub detail: Option<AttrValue>,
}

impl RadioOption {
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            detail: None,
        }
    }

    pub fn detail(mut self, detail: impl Into<AttrValue>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct RadioGroupProps {
    /// Names the group.
    pub label: AttrValue,
    pub value: AttrValue,
    pub options: Vec<RadioOption>,
    pub onchange: Callback<String>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub disabled: bool,
}

#[component]
pub fn RadioGroup(props: &RadioGroupProps) -> Html {
    let ids = use_field_ids();
    let described_by = ids.described_by(props.hint.as_ref(), props.error.as_ref());
    let onchange = props
        .onchange
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <fieldset class="ui-field ui-radios" aria-describedby={described_by} disabled={props.disabled}>
            <legend class="ui-field__label">{ &props.label }</legend>
            <div class="ui-radios__options">
                for option in &props.options {
                    <label key={option.value.as_str()} class="ui-check">
                        <input
                            type="radio"
                            name={ids.control.clone()}
                            value={option.value.clone()}
                            checked={option.value == props.value}
                            onchange={onchange.clone()}
                        />
                        <span>
                            { &option.label }
                            if let Some(detail) = &option.detail {
                                <small class="ui-check__detail">{ detail }</small>
                            }
                        </span>
                    </label>
                }
            </div>
            { field_notes(&ids, props.hint.as_ref(), props.error.as_ref()) }
        </fieldset>
    }
}
