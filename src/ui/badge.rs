//! A short state or type in a coloured pill; its words carry the meaning, never its colour alone.

use yew::prelude::*;

use super::Tone;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BadgeProps {
    #[prop_or_default]
    pub tone: Tone,
    /// For badges with a colour of their own, from the page's sheet.
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    let tone = format!("ui-badge--{}", props.tone.name());
    html! {
        <span class={classes!("ui-badge", tone, props.class.clone())}>{ props.children.clone() }</span>
    }
}
