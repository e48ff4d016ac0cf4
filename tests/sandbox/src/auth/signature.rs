//! `"$1$" + sha1_hex(secret+consumerKey+METHOD+url+body+timestamp)`, joined by plus signs.

use sha1::{Digest, Sha1};

/// What a signature covers.
#[derive(Clone, Copy)]
pub(super) struct Signed<'a> {
    pub(super) secret: &'a str,
    pub(super) consumer_key: &'a str,
    pub(super) method: &'a str,
    /// The full address with its query, byte for byte as sent.
    pub(super) url: &'a str,
    /// The raw body, empty when there is none.
    pub(super) body: &'a [u8],
    /// Unix seconds, as the header spells them.
    pub(super) timestamp: &'a str,
}

pub(super) fn signature(signed: &Signed<'_>) -> String {
    let mut digest = Sha1::new();
    for part in [
        signed.secret,
        signed.consumer_key,
        signed.method,
        signed.url,
    ] {
        digest.update(part);
        digest.update("+");
    }
    digest.update(signed.body);
    digest.update("+");
    digest.update(signed.timestamp);
    let hex: String = digest
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("$1${hex}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sign(method: &str, body: &str) -> String {
        signature(&Signed {
            secret: "9ufkBmLaTQ9nz5yMUlg79taH0GNnzDjk",
            consumer_key: "5mBuy6SUQcRw2ZUxg0cG68BoDKpED4KY",
            method,
            url: "https://api.eu.ovhcloud.com/1.0/auth",
            body: body.as_bytes(),
            timestamp: "1457018875",
        })
    }

    #[test]
    fn gives_the_signatures_of_the_published_clients() {
        let body = r#"{"a":"b","c":"d"}"#;
        assert_eq!(
            sign("GET", ""),
            "$1$52992e595b398f6aba591ee5925b379081614ced"
        );
        assert_eq!(
            sign("POST", body),
            "$1$ea0e0d82447373a3ddf5947065f1d519ca0bcaf2"
        );
        assert_eq!(
            sign("PUT", body),
            "$1$0fdc3ed192ffbf3d1be414dbb733bbb7729500ee"
        );
        assert_eq!(
            sign("DELETE", ""),
            "$1$f685c165fa9da88b294b5fd2504588588105f994"
        );
    }
}
