//! The sign-in page, shown in the place of whatever was asked for: the address is kept.

use yew::prelude::*;

use super::SignedOutBecause;
use super::form::SignInForm;
use crate::api::ApiError;
use crate::i18n::{I18n, use_i18n};
use crate::language::LanguageSwitch;
use crate::ui::{Tone, banner, plain_card, use_document_title};

#[derive(Properties, PartialEq)]
pub struct SignInPageProps {
    pub because: SignedOutBecause,
    pub explain: Callback<ApiError, Html>,
}

#[component]
pub fn SignInPage(props: &SignInPageProps) -> Html {
    let i18n = use_i18n();
    use_document_title(i18n.t("sign_in_title"));
    let notice = match props.because {
        SignedOutBecause::Never => None,
        SignedOutBecause::Left => Some((Tone::Success, "sign_in_left")),
        SignedOutBecause::TokenRefused => Some((Tone::Warning, "sign_in_token_refused")),
        SignedOutBecause::AccessNotValidated => {
            Some((Tone::Warning, "sign_in_access_not_validated"))
        }
        SignedOutBecause::ManagerSession => return session_ended(&i18n),
    };
    html! {
        <main class="sign-in">
            <div class="sign-in__language"><LanguageSwitch /></div>
            <h1>{ i18n.t("sign_in_title") }</h1>
            <p class="sign-in__lead">{ i18n.t("sign_in_lead") }</p>
            <div>
                if let Some((tone, key)) = notice {
                    { banner(tone, i18n.t(key)) }
                }
            </div>
            { plain_card(html! { <SignInForm explain={props.explain.clone()} /> }) }
            <p class="sign-in__note">{ i18n.t("sign_in_note") }</p>
        </main>
    }
}

/// The shell is leading to the sign-in page of the manager.
fn session_ended(i18n: &I18n) -> Html {
    html! {
        <main class="sign-in">
            <h1>{ i18n.t("session_ended_title") }</h1>
            <p class="sign-in__lead">{ i18n.t("session_ended_text") }</p>
        </main>
    }
}
