//! A button that copies a text and says so.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::{Button, ButtonKind, Icon};
use crate::i18n::use_i18n;

const ANSWER_SHOWN_MS: u32 = 2_000;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CopyButtonProps {
    pub text: AttrValue,
    /// The accessible name where "Copier" alone does not say what: "Copier l'identifiant".
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or(ButtonKind::Ghost)]
    pub kind: ButtonKind,
}

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Copied,
    Refused,
}

#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let i18n = use_i18n();
    let outcome = use_state_eq(|| None::<Outcome>);
    let onclick = {
        let outcome = outcome.setter();
        use_callback(props.text.clone(), move |_: MouseEvent, text| {
            let (outcome, text) = (outcome.clone(), text.clone());
            spawn_local(async move { outcome.set(Some(copy(&text).await)) });
        })
    };
    {
        let forget = outcome.setter();
        use_effect_with(*outcome, move |outcome| {
            let timer = outcome.map(|_| Timeout::new(ANSWER_SHOWN_MS, move || forget.set(None)));
            move || drop(timer)
        });
    }
    let (icon, answer) = match *outcome {
        None => (Icon::Copy, None),
        Some(Outcome::Copied) => (Icon::Check, Some(i18n.t("ui_copied"))),
        Some(Outcome::Refused) => (Icon::Error, Some(i18n.t("ui_copy_refused"))),
    };
    html! {
        <span class="ui-copy">
            <Button kind={props.kind} {icon} label={props.label.clone()} {onclick}>
                { answer.clone().unwrap_or_else(|| i18n.t("ui_copy")) }
            </Button>
            <span class="visually-hidden" role="status">{ answer }</span>
        </span>
    }
}

async fn copy(text: &str) -> Outcome {
    let Some(clipboard) = web_sys::window()
        .filter(web_sys::Window::is_secure_context)
        .map(|window| window.navigator().clipboard())
    else {
        return Outcome::Refused;
    };
    match JsFuture::from(clipboard.write_text(text)).await {
        Ok(_) => Outcome::Copied,
        Err(_) => Outcome::Refused,
    }
}
