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
        Ok(Self::of(Value::deserialize(deserializer)?))
    }
}

impl Id {
    pub(super) fn of(value: Value) -> Self {
        Self(match value {
            Value::String(text) => text,
            other => whole(&other).map(|id| id.to_string()).unwrap_or_default(),
        })
    }
}

/// A whole number from 0, also where it is written `100.0`.
fn whole(value: &Value) -> Option<u64> {
    let exact = || {
        let number = value.as_f64()?;
        // Above it a float has no whole numbers of its own any more.
        let is_whole = (0.0..=9_007_199_254_740_992.0).contains(&number) && number.fract() == 0.0;
        is_whole.then_some(number as u64)
    };
    value.as_u64().or_else(exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_texts_are_identifiers() {
        let ids: Vec<Id> = serde_json::from_str(r#"[12, "b-2", 1.5, null, 100.0]"#).unwrap();
        let texts: Vec<&str> = ids.iter().map(|id| id.0.as_str()).collect();
        assert_eq!(texts, ["12", "b-2", "", "", "100"]);
    }
}
