//! A button that copies a text and says so.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::{Button, ButtonKind, Icon};
use crate::i18n::use_i18n;
use crate::state::use_state;

const ANSWER_SHOWN_MS: u32 = 4_000;

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

/// What came of the last press, and of which text: another one has not been copied.
#[derive(Clone, PartialEq)]
struct Answer {
    text: AttrValue,
    outcome: Outcome,
    /// Tells a press from the one before, so that each is answered for as long.
    press: u32,
}

#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let i18n = use_i18n();
    let answer = use_state(|| None::<Answer>);
    let presses = use_mut_ref(|| 0);
    let onclick = {
        let answer = answer.setter();
        use_callback(props.text.clone(), move |_: MouseEvent, text| {
            let (answer, text) = (answer.clone(), text.clone());
            *presses.borrow_mut() += 1;
            let press = *presses.borrow();
            spawn_local(async move {
                let outcome = copy(&text).await;
                answer.set(Some(Answer {
                    text,
                    outcome,
                    press,
                }));
            });
        })
    };
    {
        let forget = answer.setter();
        use_effect_with((*answer).clone(), move |answer| {
            let shown = answer.as_ref();
            let timer = shown.map(|_| Timeout::new(ANSWER_SHOWN_MS, move || forget.set(None)));
            move || drop(timer)
        });
    }
    let answered = answer.as_ref().filter(|answer| answer.text == props.text);
    let (icon, answer) = match answered.map(|answer| answer.outcome) {
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
