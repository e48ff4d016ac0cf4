//! Several lines of text.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::frame::{FieldFrame, field_frame, use_field_ids};
use crate::i18n::use_i18n;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TextAreaFieldProps {
    pub label: AttrValue,
    pub value: AttrValue,
    pub oninput: Callback<String>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub required: bool,
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub readonly: bool,
    #[prop_or(4)]
    pub rows: u32,
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    #[prop_or_default]
    pub mono: bool,
}

#[component]
pub fn TextAreaField(props: &TextAreaFieldProps) -> Html {
    let i18n = use_i18n();
    let ids = use_field_ids();
    let oninput = props
        .oninput
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let control = html! {
        <textarea
            id={ids.control.clone()}
            class={classes!("ui-input", props.mono.then_some("ui-input--mono"))}
            value={props.value.clone()}
            rows={props.rows.to_string()}
            placeholder={props.placeholder.clone()}
            disabled={props.disabled}
            readonly={props.readonly}
            aria-required={props.required.then_some("true")}
            aria-invalid={props.error.is_some().then_some("true")}
            aria-describedby={ids.described_by(props.hint.as_ref(), props.error.as_ref())}
            {oninput}
        />
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
