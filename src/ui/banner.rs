//! A message that stays in the page: an explanation, a warning, a failure.

use yew::prelude::*;

use super::Tone;

/// An explanation is a note; a critical message is an alert, read out when it appears.
pub fn banner(tone: Tone, text: impl Into<Html>) -> Html {
    view(tone, None, text.into())
}

pub fn titled_banner(tone: Tone, title: impl Into<AttrValue>, text: impl Into<Html>) -> Html {
    view(tone, Some(title.into()), text.into())
}

fn view(tone: Tone, title: Option<AttrValue>, text: Html) -> Html {
    let role = match tone {
        Tone::Critical => "alert",
        Tone::Warning => "status",
        Tone::Neutral | Tone::Success | Tone::Information => "note",
    };
    html! {
        <div class={classes!("ui-banner", format!("ui-banner--{}", tone.name()))} {role}>
            { tone.icon().view() }
            <div class="ui-banner__body">
                if let Some(title) = title {
                    <p class="ui-banner__title">{ title }</p>
                }
                <div class="ui-banner__text">{ text }</div>
            </div>
        </div>
    }
}
