//! The row of actions above a list.

use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ToolbarProps {
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    html! { <div class="ui-toolbar">{ props.children.clone() }</div> }
}

/// Pushes what follows it to the other end of a [`Toolbar`].
#[component]
pub fn Spacer() -> Html {
    html! { <span class="ui-toolbar__spacer"></span> }
}
