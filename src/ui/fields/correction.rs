//! Right spellings of a refused value, each of which takes its place in one press.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::frame::FieldIds;
use crate::i18n::I18n;
use crate::ui::dom::root_of;
use crate::ui::{Button, ButtonKind};

/// A button for each spelling; the press goes the way of what is typed, and the focus back to the field.
pub(super) fn corrections(
    i18n: &I18n,
    ids: &FieldIds,
    values: &[String],
    oninput: &Callback<String>,
) -> Html {
    if values.is_empty() {
        return html! {};
    }
    let button = |value: &String| {
        let (control, value) = (ids.control.clone(), value.clone());
        let label = i18n.tp("ui_use_instead", &[("value", &value)]);
        let onclick = oninput.reform(move |event: MouseEvent| {
            focus_field(&event, &control);
            value.clone()
        });
        html! { <Button {onclick} kind={ButtonKind::Secondary}>{ label }</Button> }
    };
    html! {
        <div class="ui-field__corrections">{ for values.iter().map(button) }</div>
    }
}

/// The button goes away with the error, and would take the focus with it.
fn focus_field(event: &MouseEvent, control: &str) {
    let button = event.target_unchecked_into::<HtmlElement>();
    let field = root_of(&button).query_selector(&format!("#{control}"));
    let field = field.ok().flatten();
    let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
    if let Some(Err(error)) = field.map(|field| field.focus()) {
        log::warn!("the field does not take the focus: {error:?}");
    }
}
