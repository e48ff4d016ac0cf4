//! A message that stays in the page: an explanation, a warning, a failure.

use yew::prelude::*;

use super::{IconView, Tone};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BannerProps {
    #[prop_or(Tone::Information)]
    pub tone: Tone,
    #[prop_or_default]
    pub title: Option<AttrValue>,
    #[prop_or_default]
    pub children: Html,
}

/// An explanation is a note; a critical message is an alert, read out when it appears.
#[component]
pub fn Banner(props: &BannerProps) -> Html {
    let role = match props.tone {
        Tone::Critical => "alert",
        Tone::Warning => "status",
        Tone::Neutral | Tone::Success | Tone::Information => "note",
    };
    html! {
        <div class={classes!("ui-banner", format!("ui-banner--{}", props.tone.name()))} {role}>
            <IconView icon={props.tone.icon()} />
            <div class="ui-banner__body">
                if let Some(title) = &props.title {
                    <p class="ui-banner__title">{ title }</p>
                }
                <div class="ui-banner__text">{ props.children.clone() }</div>
            </div>
        </div>
    }
}
