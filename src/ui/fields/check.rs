//! A box to tick.

use yew::prelude::*;

use super::frame::{field_notes, use_field_ids};
use crate::ui::dom::ticked;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CheckFieldProps {
    pub label: AttrValue,
    pub checked: bool,
    pub onchange: Callback<bool>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub disabled: bool,
    /// The label is for screen readers only, as in a table's selection column.
    #[prop_or_default]
    pub hide_label: bool,
}

#[component]
pub fn CheckField(props: &CheckFieldProps) -> Html {
    let ids = use_field_ids();
    html! {
        <div class="ui-field">
            <label class="ui-check">
                <input
                    id={ids.control.clone()}
                    type="checkbox"
                    checked={props.checked}
                    disabled={props.disabled}
                    aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={ids.described_by(props.hint.as_ref(), props.error.as_ref())}
                    onchange={props.onchange.reform(ticked)}
                />
                <span class={props.hide_label.then_some("visually-hidden")}>{ &props.label }</span>
            </label>
            { field_notes(&ids, props.hint.as_ref(), props.error.as_ref()) }
        </div>
    }
}
