//! What stands where a list would: why it is empty, and what to do about it.

use yew::prelude::*;

use super::Icon;

/// `text` is a sentence, and the action that fills the list; it may be empty.
pub fn empty_state(icon: Icon, title: impl Into<AttrValue>, text: impl Into<Html>) -> Html {
    html! {
        <div class="ui-empty">
            <span class="ui-empty__icon">{ icon.view() }</span>
            <p class="ui-empty__title">{ title.into() }</p>
            <div class="ui-empty__text">{ text.into() }</div>
        </div>
    }
}
