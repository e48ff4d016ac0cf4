//! `/auth`: asking for a consumer key, and giving one back.

use serde::{Deserialize, Serialize};

use super::client::Api;
use super::credentials::Secret;
use super::error::{ApiError, Problem};
use super::header::HeaderValue;
use super::request::{Method, Request};

/// One thing that a consumer key may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccessRule {
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: &'static str,
    /// May end in `*`.
    pub path: String,
}

/// A consumer key that is worth nothing until its owner has validated it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PendingAccess {
    pub consumer_key: Secret,
    /// The page on which the owner signs in and agrees.
    pub validation_url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CredentialRequest<'a> {
    access_rules: &'a [AccessRule],
    redirection: &'a str,
}

impl PendingAccess {
    /// The validation page, if it is one that a browser may be sent to.
    pub fn validation_address(&self) -> Option<&str> {
        let url = self.validation_url.as_str();
        let is_web = url.starts_with("https://") || url.starts_with("http://");
        is_web.then_some(url)
    }
}

/// What this application needs: to read and write telephony, and to say who is signed in.
pub fn telephony_rules() -> Vec<AccessRule> {
    let rule = |method, path: &str| AccessRule {
        method,
        path: path.to_owned(),
    };
    let on_telephony = |method| [rule(method, "/telephony"), rule(method, "/telephony/*")];
    ["GET", "POST", "PUT", "DELETE"]
        .into_iter()
        .flat_map(on_telephony)
        .chain([rule("GET", "/me"), rule("POST", "/auth/logout")])
        .collect()
}

/// `POST /auth/credential`: asks for a consumer key; the owner comes back to `redirection`.
pub async fn ask(
    api: &Api,
    application_key: &str,
    rules: &[AccessRule],
    redirection: &str,
) -> Result<PendingAccess, ApiError> {
    let request = Request::new(Method::Post, &["auth", "credential"]);
    let key = HeaderValue::new(application_key);
    let key = key.map_err(|_| request.problem(Problem::Invalid).not_sent())?;
    let request = request
        .header("X-Ovh-Application", key)
        .json(&CredentialRequest {
            access_rules: rules,
            redirection,
        })?;
    api.send(&request).await?.json(&request)
}

/// `POST /auth/logout`: makes the API forget the credential in use.
pub async fn log_out(api: &Api) -> Result<(), ApiError> {
    let request = Request::new(Method::Post, &["auth", "logout"]);
    api.send(&request).await.map(drop)
}
