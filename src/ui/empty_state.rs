//! What stands where a list would: why it is empty, and what to do about it.

use yew::prelude::*;

use super::{Icon, IconView};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct EmptyStateProps {
    #[prop_or(Icon::Search)]
    pub icon: Icon,
    pub title: AttrValue,
    /// A sentence, and the action that fills the list.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    html! {
        <div class="ui-empty">
            <span class="ui-empty__icon"><IconView icon={props.icon} /></span>
            <p class="ui-empty__title">{ &props.title }</p>
            <div class="ui-empty__text">{ props.children.clone() }</div>
        </div>
    }
}
