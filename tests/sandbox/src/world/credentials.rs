//! Who may call: applications, their consumer keys, bearer tokens, and the person behind them.

use chrono::{DateTime, Utc};
use serde::Serialize;

/// The answer of `GET /me`, in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Me {
    /// Customer identifier, such as `md12345-ovh`.
    pub nichandle: String,
    /// First name.
    pub firstname: String,
    /// Family name.
    pub name: String,
    /// Address for mail.
    pub email: String,
    /// Company; may be null.
    pub organisation: Option<String>,
    /// ISO 3166 code, such as `FR`.
    pub country: String,
    /// `fr_FR`.
    pub language: String,
    /// `FR`.
    pub ovh_subsidiary: String,
    /// `complete` or `incomplete`.
    pub state: String,
}

/// A registered application.
#[derive(Clone)]
pub struct Application {
    /// Number shown in `applicationId`.
    pub id: u64,
    /// `X-Ovh-Application`.
    pub key: String,
    /// Signs requests; never sent.
    pub secret: String,
    /// Shown to the person who validates a consumer key.
    pub name: String,
}

/// A method and a path that may be called; `*` stands for any run of characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccessRule {
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: String,
    /// `/telephony/*`; does not cover `/telephony` itself.
    pub path: String,
}

impl AccessRule {
    /// A rule.
    #[must_use]
    pub fn new(method: &str, path: &str) -> Self {
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
        }
    }

    /// Rules that cover everything.
    #[must_use]
    pub fn everything() -> Vec<Self> {
        ["GET", "POST", "PUT", "DELETE"]
            .map(|method| Self::new(method, "/*"))
            .to_vec()
    }

    /// Whether the call is allowed by this rule.
    #[must_use]
    pub fn covers(&self, method: &str, path: &str) -> bool {
        self.method == method && wildcard_matches(&self.path, path)
    }
}

/// Where a credential stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CredentialStatus {
    /// Asked for; the person has not decided yet.
    PendingValidation,
    /// May be used.
    Validated,
    /// The person said no.
    Refused,
    /// No longer valid, by time, sign-out or fault.
    Expired,
}

/// A bearer token or a consumer key.
#[derive(Clone)]
pub struct Credential {
    /// Public number.
    pub credential_id: u64,
    /// The secret itself: what stands in the header.
    pub token: String,
    /// Key of the application whose consumer key this is; `None` for a bearer token.
    pub application: Option<String>,
    /// What it may call.
    pub rules: Vec<AccessRule>,
    /// Where it stands.
    pub status: CredentialStatus,
    /// When it was asked for.
    pub creation: DateTime<Utc>,
    /// When it ends; `None` for never.
    pub expiration: Option<DateTime<Utc>>,
    /// When it was last let in.
    pub last_use: Option<DateTime<Utc>>,
    /// Names the credential in the validation page's address.
    pub validation_token: Option<String>,
    /// Where the person goes after deciding.
    pub redirection: Option<String>,
}

fn wildcard_matches(pattern: &str, path: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else {
        return pattern == path;
    };
    let Some(tail) = path.strip_prefix(head) else {
        return false;
    };
    let starts = tail
        .char_indices()
        .map(|(start, _)| start)
        .chain([tail.len()]);
    starts
        .filter_map(|start| tail.get(start..))
        .any(|tail| wildcard_matches(rest, tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_run_of_characters() {
        let covers = |pattern, path| AccessRule::new("GET", pattern).covers("GET", path);
        assert!(covers("/*", "/me"));
        assert!(covers("/telephony/*", "/telephony/ba/line"));
        assert!(!covers("/telephony/*", "/telephony"));
        assert!(covers("/telephony/*/line/*", "/telephony/ba/line/0033"));
        assert!(!covers("/telephony/*/line", "/telephony/ba/line/0033"));
        assert!(covers("/me*", "/me"));
    }

    #[test]
    fn a_rule_is_for_its_own_method() {
        assert!(!AccessRule::new("GET", "/*").covers("PUT", "/me"));
    }
}
