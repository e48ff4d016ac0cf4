//! The signature of a request: `X-Ovh-Signature`.

use std::fmt::Write;

use sha1::{Digest, Sha1};

/// What is signed: the exact text that goes over the wire.
pub(super) struct SignedParts<'a> {
    pub(super) application_secret: &'a str,
    pub(super) consumer_key: &'a str,
    pub(super) method: &'a str,
    /// Absolute, with its query.
    pub(super) url: &'a str,
    /// Empty where there is none.
    pub(super) body: &'a str,
    /// Unix seconds, by the API's clock.
    pub(super) timestamp: i64,
}

/// `$1$` and the SHA-1 of the parts joined by `+`, in hexadecimal.
pub(super) fn sign(parts: &SignedParts<'_>) -> String {
    let text = format!(
        "{}+{}+{}+{}+{}+{}",
        parts.application_secret,
        parts.consumer_key,
        parts.method,
        parts.url,
        parts.body,
        parts.timestamp
    );
    format!("$1${}", digest(&text))
}

/// The SHA-1 of a text, in hexadecimal.
pub fn digest(text: &str) -> String {
    let digest = Sha1::digest(text.as_bytes());
    digest.iter().fold(String::new(), |mut written, byte| {
        // Writing to a String cannot fail.
        let _ = write!(written, "{byte:02x}");
        written
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature(method: &str, body: &str) -> String {
        sign(&SignedParts {
            application_secret: "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk",
            consumer_key: "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY",
            method,
            url: "https://api.eu.ovhcloud.com/1.0/auth",
            body,
            timestamp: 1_457_018_875,
        })
    }

    #[test]
    fn signatures_are_those_of_the_published_vectors() {
        let body = r#"{"a":"b","c":"d"}"#;
        assert_eq!(
            signature("GET", ""),
            "$1$52992e595b398f6aba591ee5925b379081614ced"
        );
        assert_eq!(
            signature("POST", body),
            "$1$ea0e0d82447373a3ddf5947065f1d519ca0bcaf2"
        );
        assert_eq!(
            signature("PUT", body),
            "$1$0fdc3ed192ffbf3d1be414dbb733bbb7729500ee"
        );
        assert_eq!(
            signature("DELETE", ""),
            "$1$f685c165fa9da88b294b5fd2504588588105f994"
        );
    }
}
