//! The form that asks for a token or for an application's keys: on the sign-in page, and over a page
//! whose session has expired.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::access_request::AccessRequest;
use super::field::filled;
use super::help::{keys_help, token_help};
use super::use_session;
use crate::api::{ApiError, Credentials, Secret};
use crate::config::Config;
use crate::i18n::{I18n, use_i18n};
use crate::state::{State, use_state};
use crate::ui::{Button, ButtonKind, RadioGroup, RadioOption, TextField, TextKind};

/// Which of the two ways of signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Method {
    #[default]
    Token,
    Application,
}

impl Method {
    const ALL: [(Self, &'static str, &'static str); 2] = [
        (Self::Token, "token", "sign_in_with_token"),
        (Self::Application, "application", "sign_in_with_application"),
    ];
}

/// What is typed.
#[derive(Debug, Clone, PartialEq, Default)]
struct Typed {
    method: Method,
    token: Secret,
    /// Public, but kept as the other fields are.
    application_key: Secret,
    application_secret: Secret,
    consumer_key: Secret,
}

impl Typed {
    /// `None` while a field is empty, or holds what cannot be sent.
    fn credentials(&self) -> Option<Credentials> {
        let filled = |text: &Secret| filled(text.expose()).ok();
        match self.method {
            Method::Token => filled(&self.token).map(|token| Credentials::Bearer {
                token: Secret::new(token),
            }),
            Method::Application => Some(Credentials::Signed {
                application_key: filled(&self.application_key)?,
                application_secret: Secret::new(filled(&self.application_secret)?),
                consumer_key: Secret::new(filled(&self.consumer_key)?),
            }),
        }
    }
}

#[derive(Clone, PartialEq)]
enum Attempt {
    None,
    /// A field is empty, or holds what cannot be sent.
    Incomplete,
    Checking,
    Refused(ApiError),
}

#[derive(Properties, PartialEq)]
pub(super) struct SignInFormProps {
    /// How an error reads; given from above because sentences about API errors live there.
    pub(super) explain: Callback<ApiError, Html>,
}

#[component]
pub(super) fn SignInForm(props: &SignInFormProps) -> Html {
    let i18n = use_i18n();
    let session = use_session();
    let config = use_context::<Rc<Config>>().unwrap_or_default();
    let attempt = use_state(|| Attempt::None);
    let typed = use_state(|| Typed {
        application_key: Secret::new(config.application_key.clone().unwrap_or_default()),
        ..Typed::default()
    });
    let onsubmit = {
        let (typed, attempt) = (typed.clone(), attempt.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *attempt == Attempt::Checking {
                return;
            }
            let Some(credentials) = typed.credentials() else {
                attempt.set(Attempt::Incomplete);
                return;
            };
            attempt.set(Attempt::Checking);
            let (session, attempt) = (session.clone(), attempt.clone());
            spawn_local(async move {
                if let Err(error) = session.sign_in(credentials).await {
                    attempt.set(Attempt::Refused(error));
                }
            });
        })
    };
    let is_checking = *attempt == Attempt::Checking;
    html! {
        <form {onsubmit} novalidate=true class="sign-in-form">
            { method_choice(&i18n, &typed) }
            {match typed.method {
                Method::Token => token_help(&i18n, &config),
                Method::Application => keys_help(&i18n, &config),
            }}
            { fields(&i18n, &typed, *attempt == Attempt::Incomplete) }
            <div role="alert">
                if let Attempt::Refused(error) = &*attempt {
                    { props.explain.emit(error.clone()) }
                }
            </div>
            <div class="sign-in-form__actions">
                <Button kind={ButtonKind::Primary} submit={true} busy={is_checking}>
                    { i18n.t("sign_in_submit") }
                </Button>
                if typed.method == Method::Application && config.application_key.is_some() {
                    <AccessRequest
                        application_key={typed.application_key.clone()}
                        application_secret={typed.application_secret.clone()}
                        explain={props.explain.clone()}
                    />
                }
            </div>
        </form>
    }
}

fn method_choice(i18n: &I18n, typed: &State<Typed>) -> Html {
    let options: Vec<RadioOption> = Method::ALL
        .iter()
        .map(|(_, value, label)| RadioOption::new(*value, i18n.t(label)))
        .collect();
    let current = Method::ALL
        .iter()
        .find(|(method, _, _)| *method == typed.method)
        .map_or("", |(_, value, _)| value);
    let typed = typed.clone();
    let onchange = Callback::from(move |value: String| {
        let chosen = Method::ALL.iter().find(|(_, known, _)| *known == value);
        if let Some((method, _, _)) = chosen {
            typed.set(Typed {
                method: *method,
                ..(*typed).clone()
            });
        }
    });
    html! {
        <RadioGroup label={i18n.t("sign_in_method")} value={current} {options} {onchange} />
    }
}

/// One field: its label, what it holds, and where what is typed goes.
type FieldOf = (
    &'static str,
    fn(&Typed) -> &Secret,
    fn(&mut Typed) -> &mut Secret,
);

const TOKEN: &[FieldOf] = &[("sign_in_token", |t| &t.token, |t| &mut t.token)];
const APPLICATION: &[FieldOf] = &[
    (
        "sign_in_application_key",
        |t| &t.application_key,
        |t| &mut t.application_key,
    ),
    (
        "sign_in_application_secret",
        |t| &t.application_secret,
        |t| &mut t.application_secret,
    ),
    (
        "sign_in_consumer_key",
        |t| &t.consumer_key,
        |t| &mut t.consumer_key,
    ),
];

fn fields(i18n: &I18n, typed: &State<Typed>, show_problems: bool) -> Html {
    let fields = match typed.method {
        Method::Token => TOKEN,
        Method::Application => APPLICATION,
    };
    let field = |(label, get, get_mut): &FieldOf| {
        let value = get(typed).expose().to_owned();
        let problem = filled(&value).err().filter(|_| show_problems);
        let get_mut = *get_mut;
        let typed = typed.clone();
        let oninput = Callback::from(move |text: String| {
            let mut next = (*typed).clone();
            *get_mut(&mut next) = Secret::new(text);
            typed.set(next);
        });
        // The application key is public; hiding it would only make it harder to check.
        let kind = match *label {
            "sign_in_application_key" => TextKind::Text,
            _ => TextKind::Password,
        };
        html! {
            <TextField
                key={*label}
                label={i18n.t(label)}
                {value}
                {oninput}
                {kind}
                autocomplete="off"
                required={true}
                autofocus={*label == "sign_in_token"}
                error={problem.map(|problem| AttrValue::from(problem.text(i18n)))}
            />
        }
    };
    html! { <div class="fields">{ for fields.iter().map(field) }</div> }
}
