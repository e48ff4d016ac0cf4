//! The row of actions above a list.

use yew::prelude::*;

pub fn toolbar(content: Html) -> Html {
    html! { <div class="ui-toolbar">{ content }</div> }
}

/// Pushes what follows it to the other end of a [`toolbar`].
pub fn spacer() -> Html {
    html! { <span class="ui-toolbar__spacer"></span> }
}
