//! Where calls go: of which kind that is, and what the kind needs.

use yew::prelude::*;

use crate::ui::SelectField;

/// The kinds to choose from.
pub struct TargetChoice {
    pub label: String,
    pub value: String,
    pub options: Vec<(AttrValue, AttrValue)>,
    pub onchange: Callback<String>,
}

/// The choice under its legend, and the field of what was chosen.
pub fn target_fieldset(legend: String, choice: TargetChoice, field: Html) -> Html {
    let TargetChoice {
        label,
        value,
        options,
        onchange,
    } = choice;
    html! {
        <fieldset class="target">
            <legend class="ui-field__label">{ legend }</legend>
            <SelectField {label} {value} {options} {onchange} />
            { field }
        </fieldset>
    }
}
