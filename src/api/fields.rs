//! The fields of what is read, whatever form the API gives them, and of what is written: only those that changed.

use std::borrow::Cow;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value as Json;
use serde_json::value::RawValue;

use super::id::Id;
use crate::telephony::given::Given;

/// A JSON object whose fields are known at run time only.
#[derive(Default)]
pub(super) struct Fields<'a>(Vec<(Cow<'static, str>, Value<'a>)>);

/// What a field may hold; a number that is not whole would bring the printing of floats.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Value<'a> {
    Text(&'a str),
    Number(u32),
    Flag(bool),
    Null,
}

impl<'a> Fields<'a> {
    pub(super) fn set(&mut self, name: impl Into<Cow<'static, str>>, value: Value<'a>) {
        self.0.push((name.into(), value));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These fields, and then those.
    pub(super) fn and(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }

    /// Sets the field if what it shall hold is not what it held.
    pub(super) fn set_text(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        before: Option<&str>,
        after: &'a str,
    ) {
        if before != Some(after) {
            self.set(name, Value::Text(after));
        }
    }

    /// Sets a text that may be null if it is not what it was, or for something new; one that could not be read is
    /// not written.
    pub(super) fn set_given(
        &mut self,
        name: &'static str,
        before: Option<&Given>,
        after: &'a Given,
    ) {
        match after {
            _ if before == Some(after) => {}
            Given::Text(text) => self.set(name, Value::Text(text)),
            Given::Null if before.is_some() => self.set(name, Value::Null),
            Given::Null | Given::Unreadable => {}
        }
    }

    /// [`Self::set_text`] of a text that is never empty: an empty one could not be read, and is not written.
    pub(super) fn set_word(&mut self, name: &'static str, before: Option<&str>, after: &'a str) {
        if !after.is_empty() {
            self.set_text(name, before, after);
        }
    }
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// A whole number from 0: `100`, `100.0`, `"100"` or `"100.0"`; `None` for anything else. For `deserialize_with`.
pub(super) fn whole<'de, D, N>(deserializer: D) -> Result<Option<N>, D::Error>
where
    D: Deserializer<'de>,
    N: TryFrom<u64>,
{
    let wire = Option::<Id>::deserialize(deserializer)?;
    Ok(wire.and_then(|id| whole_of(&id.0)))
}

/// See [`whole`].
pub(super) fn whole_of<N: TryFrom<u64>>(text: &str) -> Option<N> {
    let text = text.trim();
    let whole = match text.split_once('.') {
        Some((whole, rest)) if rest.bytes().all(|digit| digit == b'0') => whole,
        _ => text,
    };
    N::try_from(whole.parse().ok()?).ok()
}

/// A flag: `true`, `"true"`, `1` or `"1"`, and the same for false; `None` for anything else. For `deserialize_with`.
pub(super) fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
    let wire = Json::deserialize(deserializer)?;
    let number = wire.as_u64().map(|number| number.to_string());
    let text = wire.as_str().map(str::to_ascii_lowercase).or(number);
    let read = match text.as_deref() {
        Some("true" | "1") => Some(true),
        Some("false" | "0") => Some(false),
        _ => None,
    };
    Ok(wire.as_bool().or(read))
}

/// A text, or a whole number in its place; `None` for anything else. For `deserialize_with`.
pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(text_of(Json::deserialize(deserializer)?))
}

fn text_of(wire: Json) -> Option<String> {
    match wire {
        Json::String(text) => Some(text),
        other => Some(Id::of(other).0).filter(|text| !text.is_empty()),
    }
}

/// An object below another; `None` for one that makes no sense. For `deserialize_with`.
pub(super) fn object<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let wire = Box::<RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(wire.get()).ok())
}

/// A text of which it matters whether there is none or whether it cannot be read. For `deserialize_with`.
pub(super) fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Given, D::Error> {
    let wire = Json::deserialize(deserializer)?;
    if wire.is_null() {
        return Ok(Given::Null);
    }
    Ok(text_of(wire).map_or(Given::Unreadable, Given::Text))
}

/// The identifier by which an item is written: without one, the item cannot be read. For `deserialize_with`.
pub(super) fn known_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
    let id = Id::deserialize(deserializer)?;
    if id.0.is_empty() {
        return Err(D::Error::custom("no identifier"));
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize, Default)]
    #[serde(default)]
    struct Wire {
        #[serde(deserialize_with = "whole")]
        whole: Option<u32>,
        #[serde(deserialize_with = "flag")]
        flag: Option<bool>,
        #[serde(deserialize_with = "text")]
        text: Option<String>,
        #[serde(deserialize_with = "given")]
        given: Given,
    }

    fn read(json: &str) -> Wire {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn whole_numbers_come_in_four_forms() {
        for form in ["100", "100.0", "\"100\"", "\"100.0\"", "\" 100 \""] {
            let wire = read(&format!(r#"{{"whole": {form}}}"#));
            assert_eq!(wire.whole, Some(100), "{form}");
        }
        for odd in [
            "null",
            "-1",
            "1.5",
            "\"x\"",
            "\"\"",
            "\"1.5\"",
            "true",
            "[]",
            "{}",
            "5000000000",
        ] {
            let wire = read(&format!(r#"{{"whole": {odd}}}"#));
            assert_eq!(wire.whole, None, "{odd}");
        }
        assert_eq!(read("{}").whole, None);
    }

    #[test]
    fn flags_and_texts_may_come_as_something_else() {
        for form in ["true", "\"true\"", "1", "\"1\""] {
            let wire = read(&format!(r#"{{"flag": {form}}}"#));
            assert_eq!(wire.flag, Some(true), "{form}");
        }
        assert_eq!(read(r#"{"flag": 0}"#).flag, Some(false));
        assert_eq!(read(r#"{"flag": "maybe"}"#).flag, None);
        assert_eq!(read(r#"{"text": 42}"#).text.as_deref(), Some("42"));
        assert_eq!(read(r#"{"text": {}}"#).text, None);
    }

    #[test]
    fn a_text_that_cannot_be_read_is_not_taken_for_none() {
        for none in ["{}", r#"{"given": null}"#] {
            assert!(matches!(read(none).given, Given::Null), "{none}");
        }
        for odd in ["{}", "[1]", "1.5", "true"] {
            let wire = read(&format!(r#"{{"given": {odd}}}"#));
            assert_eq!(wire.given, Given::Unreadable, "{odd}");
        }
        for (text, read_as) in [("\"\"", ""), ("\"é\"", "é"), ("42", "42")] {
            let wire = read(&format!(r#"{{"given": {text}}}"#));
            assert_eq!(wire.given, read_as.into());
        }
    }

    #[test]
    fn an_item_has_an_identifier() {
        let read = |json: &str| {
            let id = known_id(&mut serde_json::Deserializer::from_str(json));
            id.ok().map(|id| id.0)
        };
        assert_eq!(read("12").as_deref(), Some("12"));
        for none in ["null", "\"\"", "{}", "1.5"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
