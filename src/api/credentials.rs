//! What proves to the API who is calling. The secrets print as dots, so that no log can hold one.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A text that must never be shown: a token, an application secret, a consumer key.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself, for a header, a signature or the tab's own storage only.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What proves to the API who is calling: the two ways of signing in, and the session of the manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Credentials {
    /// `Authorization: Bearer …`
    Bearer { token: Secret },
    /// An application that signs each request, and the consumer key that a user has validated for it.
    #[serde(rename_all = "camelCase")]
    Signed {
        application_key: String,
        application_secret: Secret,
        consumer_key: Secret,
    },
    /// The manager's own session: a cookie, which the browser sends and no program sees.
    Cookie,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_holds_no_secret() {
        let credentials = Credentials::Signed {
            application_key: "public".into(),
            application_secret: Secret::new("hidden-1"),
            consumer_key: Secret::new("hidden-2"),
        };
        let printed = format!("{credentials:?}");
        assert!(printed.contains("public") && !printed.contains("hidden"));
        assert_eq!(Secret::new("hidden-3").to_string(), "…");
    }
}
