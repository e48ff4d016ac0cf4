//! A short state or type in a coloured pill; its words carry the meaning, never its colour alone.

use yew::prelude::*;

use super::Tone;

pub fn badge(tone: Tone, text: impl Into<AttrValue>) -> Html {
    let class = classes!("ui-badge", format!("ui-badge--{}", tone.name()));
    html! { <span {class}>{ text.into() }</span> }
}
