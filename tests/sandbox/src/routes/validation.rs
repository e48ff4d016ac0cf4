//! The page where a person grants or refuses a consumer key; plain HTML, no script.

use axum::{
    Form, Router,
    extract::{Query, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
    routing::get,
};
use serde::Deserialize;

use crate::{
    app::App,
    world::{AccessRule, Credential, CredentialStatus, World},
};

const STYLE: &str = "body{font:16px/1.5 system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem}\
    button{font:inherit;padding:.5rem 1rem;margin-right:.5rem}";

pub(super) fn routes() -> Router<App> {
    Router::new().route("/auth/validate", get(ask).post(decide))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asked {
    credential_token: String,
}

#[derive(Deserialize)]
struct Decision {
    grant: bool,
}

async fn ask(State(app): State<App>, Query(asked): Query<Asked>) -> Response {
    app.world(|world| match pending(world, &asked) {
        Some(credential) => {
            let rules = credential.rules.clone();
            let key = credential.application.clone().unwrap_or_default();
            let name = world
                .application(&key)
                .map_or(key.as_str(), |known| known.name.as_str());
            page(StatusCode::OK, &question(name, &rules))
        }
        None => nothing_to_decide(),
    })
}

async fn decide(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    Form(decision): Form<Decision>,
) -> Response {
    app.world(|world| {
        let leads_back = decision.grant || world.settings.refusal_redirects;
        let Some(credential) = pending(world, &asked) else {
            return nothing_to_decide();
        };
        credential.status = match decision.grant {
            true => CredentialStatus::Validated,
            false => CredentialStatus::Refused,
        };
        match &credential.redirection {
            Some(address) if leads_back => Redirect::to(address).into_response(),
            _ => page(StatusCode::OK, outcome(decision.grant)),
        }
    })
}

fn pending<'w>(world: &'w mut World, asked: &Asked) -> Option<&'w mut Credential> {
    world.credentials.iter_mut().find(|known| {
        known.validation_token.as_ref() == Some(&asked.credential_token)
            && known.status == CredentialStatus::PendingValidation
    })
}

fn question(application: &str, rules: &[AccessRule]) -> String {
    let rules: String = rules
        .iter()
        .map(|rule| {
            format!(
                "<li><code>{} {}</code></li>",
                rule.method,
                escape(&rule.path)
            )
        })
        .collect();
    format!(
        "<p>L’application <strong>{}</strong> demande à pouvoir appeler&nbsp;:</p><ul>{rules}</ul>\
         <form method=\"post\"><button name=\"grant\" value=\"true\">Autoriser</button>\
         <button name=\"grant\" value=\"false\">Refuser</button></form>",
        escape(application),
    )
}

/// Where nothing leads back, this page is the end.
fn outcome(granted: bool) -> &'static str {
    match granted {
        true => "<p>Accès autorisé. Vous pouvez fermer cette page.</p>",
        false => "<p>Accès refusé. Vous pouvez fermer cette page.</p>",
    }
}

fn nothing_to_decide() -> Response {
    page(
        StatusCode::NOT_FOUND,
        "<p>Cette demande n’existe pas ou a déjà reçu une réponse.</p>",
    )
}

fn page(status: StatusCode, content: &str) -> Response {
    let html = format!(
        "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>Demande d’accès</title>\
         <link rel=\"icon\" href=\"data:,\"><style>{STYLE}</style><main><h1>Demande d’accès</h1>{content}</main></html>"
    );
    let policy =
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'";
    let headers = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, Html(html)).into_response()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
