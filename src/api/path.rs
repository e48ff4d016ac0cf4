//! Paths of the API, built from segments so that no identifier can change the address it stands in.

use crate::telephony::service::ServiceId;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 3986 leaves bare in a segment.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// `["telephony", "a/b"]` as `/telephony/a%2Fb`.
pub(super) fn path(segments: &[&str]) -> String {
    segments
        .iter()
        .flat_map(|segment| ["/".to_owned(), encode(segment)])
        .collect()
}

/// The segments of what a service has: `["telephony", "ovhtel-1", "number", "0033…", "ddi"]`.
pub(super) fn service_path<'a>(id: &'a ServiceId, kind: &'a str, rest: &[&'a str]) -> Vec<&'a str> {
    let service = ["telephony", &id.billing_account, kind, &id.service_name];
    service.into_iter().chain(rest.iter().copied()).collect()
}

/// A name or a value of a parameter.
pub(super) fn encode_query(text: &str) -> String {
    utf8_percent_encode(text, SEGMENT).to_string()
}

fn encode(segment: &str) -> String {
    match segment {
        // A browser resolves these two before it sends, encoded or not.
        "." | ".." => format!("{segment}%20"),
        _ => utf8_percent_encode(segment, SEGMENT).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_stay_in_their_segment() {
        let hostile = path(&["telephony", "a/../b?c#d", "ligne é"]);
        assert_eq!(hostile, "/telephony/a%2F..%2Fb%3Fc%23d/ligne%20%C3%A9");
        assert_eq!(path(&["telephony", ".."]), "/telephony/..%20");
    }
}
