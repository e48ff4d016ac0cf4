//! Identifiers, which the API writes as numbers here and as texts there.
//!
//! Printing any JSON value would bring the printing of floating-point numbers, and its 17 kB of
//! tables, into the WASM; an identifier is never one.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// An identifier as text, whatever the API writes; empty for what is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Id(pub(super) String);

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match Value::deserialize(deserializer)? {
            Value::String(text) => text,
            other => other.as_u64().map(|id| id.to_string()).unwrap_or_default(),
        };
        Ok(Self(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_texts_are_identifiers() {
        let ids: Vec<Id> = serde_json::from_str(r#"[12, "b-2", 1.5, null]"#).unwrap();
        let texts: Vec<&str> = ids.iter().map(|id| id.0.as_str()).collect();
        assert_eq!(texts, ["12", "b-2", "", ""]);
    }
}
