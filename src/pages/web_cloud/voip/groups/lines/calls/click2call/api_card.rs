//! The block "Comment utiliser": what a program sends, and the whole program in four languages.

use std::rc::Rc;

use yew::prelude::*;

use crate::api::click2call::call_path;
use crate::config::Config;
use crate::i18n::{I18n, use_i18n};
use crate::state::{State, use_state_eq};
use crate::telephony::click2call::{Example, Sample};
use crate::telephony::service::ServiceId;
use crate::ui::{Button, CopyButton, card, data_list};

const SAMPLE_NUMBER: &str = "+33123456789";

#[derive(Properties, PartialEq)]
pub(super) struct Click2CallApiCardProps {
    pub(super) line: ServiceId,
}

#[component]
pub(super) fn Click2CallApiCard(props: &Click2CallApiCardProps) -> Html {
    let i18n = use_i18n();
    let config = use_context::<Rc<Config>>().unwrap_or_default();
    let chosen = use_state_eq(|| Example::Curl);
    let (api, path) = (config.absolute_api_base_url(), call_path(&props.line));
    let text = chosen.text(&Sample {
        api,
        path: &path,
        called_number: SAMPLE_NUMBER,
        application_key: &i18n.t("click2call_your_application_key"),
        application_secret: &i18n.t("click2call_your_application_secret"),
        consumer_key: &i18n.t("click2call_your_consumer_key"),
    });
    let content = html! {
        <>
            { data_list(request(&i18n, &format!("{api}{path}"))) }
            <p class="note">{ i18n.t("click2call_keys_note") }</p>
            <div class="toolbar__group" role="group" aria-label={i18n.t("click2call_languages")}>
                for example in Example::ALL {
                    <Button
                        pressed={Some(*chosen == example)}
                        onclick={choose(&chosen, example)}
                    >
                        { example.name() }
                    </Button>
                }
            </div>
            { code(&i18n, *chosen, text) }
        </>
    };
    card(i18n.t("click2call_usage"), content)
}

fn choose(chosen: &State<Example>, example: Example) -> Callback<MouseEvent> {
    let setter = chosen.setter();
    Callback::from(move |_| setter.set(example))
}

fn request(i18n: &I18n, url: &str) -> Vec<(AttrValue, Html)> {
    let endpoint = html! {
        <span class="copyable">
            <code>{ format!("POST {url}") }</code>
            <CopyButton text={url.to_owned()} label={Some(AttrValue::from(i18n.t("click2call_copy_endpoint")))} />
        </span>
    };
    let parameter = html! {
        <>
            <code>{ "calledNumber" }</code>
            { " " }
            { i18n.t("click2call_parameter_text") }
        </>
    };
    vec![
        (i18n.t("click2call_endpoint").into(), endpoint),
        (i18n.t("click2call_parameter").into(), parameter),
    ]
}

/// The program; it scrolls by the keyboard too, where it is wider than the page.
fn code(i18n: &I18n, example: Example, text: String) -> Html {
    let named = |key: &str| i18n.tp(key, &[("language", example.name())]);
    html! {
        <div class="code-example">
            <pre key={example.name()} tabindex="0" role="region" aria-label={named("click2call_example")}>
                <code>{ text.clone() }</code>
            </pre>
            <CopyButton
                key="copy"
                {text}
                label={Some(AttrValue::from(named("click2call_copy_example")))}
            />
        </div>
    }
}
