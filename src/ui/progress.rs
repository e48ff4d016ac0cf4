//! Work under way: a bar that counts, and a thin one for calls that turn out slow.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::i18n::{I18n, use_i18n};
use crate::state::use_state_eq;

/// `value` of `max` things are done.
pub fn progress_bar(i18n: &I18n, label: impl Into<AttrValue>, value: usize, max: usize) -> Html {
    let label = label.into();
    let count = format!("{} / {}", i18n.number(value), i18n.number(max));
    html! {
        <div class="ui-progress">
            <div class="ui-progress__head">
                <span>{ &label }</span>
                <span class="ui-progress__count">{ count }</span>
            </div>
            <progress aria-label={label} value={value.to_string()} max={max.max(1).to_string()} />
        </div>
    }
}

/// How long a call may last before it is worth a sign of life.
const PATIENCE_MS: u32 = 300;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SlowIndicatorProps {
    pub active: bool,
}

/// A thin moving bar that takes no room, shown once `active` has lasted for 300 ms.
#[component]
pub fn SlowIndicator(props: &SlowIndicatorProps) -> Html {
    let i18n = use_i18n();
    let slow = use_state_eq(|| false);
    {
        let slow = slow.setter();
        use_effect_with(props.active, move |active| {
            let timer = active.then(|| {
                let slow = slow.clone();
                Timeout::new(PATIENCE_MS, move || slow.set(true))
            });
            move || {
                drop(timer);
                slow.set(false);
            }
        });
    }
    let shown = props.active && *slow;
    html! {
        <div class={classes!("ui-slow", shown.then_some("is-shown"))} role="status">
            <span class="visually-hidden">{ shown.then(|| i18n.t("ui_loading")) }</span>
        </div>
    }
}
