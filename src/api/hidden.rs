//! The secrets in use, to be hidden in whatever the API or the browser says of a request.

use super::credentials::{Credentials, Secret};

/// Shorter ones would be found in any sentence.
const SHORTEST_LEN: usize = 6;

#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Hidden(Vec<Secret>);

impl Hidden {
    pub(super) fn of(credentials: Option<&Credentials>) -> Self {
        let secrets = match credentials {
            Some(Credentials::Bearer { token }) => vec![token.clone()],
            Some(Credentials::Signed {
                application_secret,
                consumer_key,
                ..
            }) => vec![application_secret.clone(), consumer_key.clone()],
            Some(Credentials::Cookie) | None => Vec::new(),
        };
        Self(secrets)
    }

    /// The text with dots in the place of each secret.
    pub(super) fn hide(&self, text: String) -> String {
        let known = self.0.iter().map(Secret::expose);
        known
            .filter(|secret| secret.len() >= SHORTEST_LEN)
            .fold(text, |text, secret| text.replace(secret, "…"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_secret_in_use_is_left_in_a_text() {
        let signed = Credentials::Signed {
            application_key: "public".into(),
            application_secret: Secret::new("hidden-1"),
            consumer_key: Secret::new("hidden-2"),
        };
        let hidden = Hidden::of(Some(&signed));
        let text = hidden.hide("public hidden-1, hidden-2: no".to_owned());
        assert_eq!(text, "public …, …: no");
        assert_eq!(Hidden::default().hide("x".to_owned()), "x");
    }
}
