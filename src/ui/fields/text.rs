//! A line of text.

use yew::prelude::*;

use super::correction::corrections;
use super::frame::{FieldFrame, field_frame, use_field_ids};
use crate::i18n::use_i18n;
use crate::ui::dom::typed;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextKind {
    #[default]
    Text,
    Password,
    Tel,
    Search,
    /// A day, `2026-12-25`, by the browser's own calendar.
    Date,
    /// A time of the day, `08:30`.
    Time,
}

impl TextKind {
    fn attribute(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Password => "password",
            Self::Tel => "tel",
            Self::Search => "search",
            Self::Date => "date",
            Self::Time => "time",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TextFieldProps {
    pub label: AttrValue,
    pub value: AttrValue,
    pub oninput: Callback<String>,
    #[prop_or_default]
    pub onblur: Callback<FocusEvent>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Spellings that may take the place of a value that is refused, offered below the error.
    #[prop_or_default]
    pub corrections: Vec<String>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub required: bool,
    #[prop_or_default]
    pub disabled: bool,
    /// Gets the focus when its modal opens.
    #[prop_or_default]
    pub autofocus: bool,
    #[prop_or_default]
    pub name: Option<AttrValue>,
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    #[prop_or(AttrValue::Static("off"))]
    pub autocomplete: AttrValue,
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// In UTF-16 code units, as browsers count.
    #[prop_or_default]
    pub maxlength: Option<u32>,
    #[prop_or_default]
    pub kind: TextKind,
    /// In a fixed-width face: numbers, keys, codes.
    #[prop_or_default]
    pub mono: bool,
}

#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let i18n = use_i18n();
    let ids = use_field_ids();
    let control = html! {
        <input
            id={ids.control.clone()}
            class={classes!("ui-input", props.mono.then_some("ui-input--mono"))}
            type={props.kind.attribute()}
            value={props.value.clone()}
            name={props.name.clone()}
            inputmode={props.inputmode.clone()}
            autocomplete={props.autocomplete.clone()}
            placeholder={props.placeholder.clone()}
            maxlength={props.maxlength.map(|max| max.to_string())}
            disabled={props.disabled}
            data-autofocus={props.autofocus.then_some("")}
            aria-required={props.required.then_some("true")}
            aria-invalid={props.error.is_some().then_some("true")}
            aria-describedby={ids.described_by(props.hint.as_ref(), props.error.as_ref())}
            onblur={props.onblur.clone()}
            oninput={props.oninput.reform(typed)}
        />
    };
    let frame = FieldFrame {
        label: &props.label,
        required: props.required,
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
        corrections: match &props.error {
            Some(_) => corrections(&i18n, &ids, &props.corrections, &props.oninput),
            None => html! {},
        },
    };
    field_frame(&i18n, &ids, frame, control)
}
