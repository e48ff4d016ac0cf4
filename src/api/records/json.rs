//! JSON as it is written: numbers keep their digits, so that a price is read exactly and nothing brings the printing
//! of floats into the WASM.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// One value, its parts not read yet.
pub(super) enum Json<'a> {
    Null,
    Flag(bool),
    Number(&'a str),
    Text(String),
    List(Vec<&'a RawValue>),
    Object(Members<'a>),
}

/// The members of an object.
#[derive(Default)]
pub(super) struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Json<'a> {
    pub(super) fn of(raw: &'a RawValue) -> Self {
        let text = raw.get().trim();
        match text.as_bytes().first() {
            Some(b't' | b'f') => Self::Flag(text == "true"),
            Some(b'"') => Self::Text(serde_json::from_str(text).unwrap_or_default()),
            Some(b'[') => Self::List(serde_json::from_str(text).unwrap_or_default()),
            Some(b'{') => Self::Object(serde_json::from_str(text).unwrap_or_default()),
            Some(b'n') | None => Self::Null,
            Some(_) => Self::Number(text),
        }
    }

    /// A text, or the digits of a number in its place, `100` also of `100.0`.
    pub(super) fn into_text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(number) => Some(whole_digits(number).unwrap_or(number).to_owned()),
            _ => None,
        }
    }
}

impl<'a> Members<'a> {
    /// The members of an object that is written so.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// A member, or the member of a member: `logs.email`.
    pub(super) fn get(&self, path: &str) -> Option<&'a RawValue> {
        let (name, below) = match path.split_once('.') {
            Some((name, below)) => (name, Some(below)),
            None => (path, None),
        };
        let (_, raw) = self.0.iter().find(|(known, _)| known == name)?;
        match (below, Json::of(raw)) {
            (None, _) => Some(raw),
            (Some(below), Json::Object(members)) => members.get(below),
            (Some(_), _) => None,
        }
    }

    /// The text of a member, or of the number in its place.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        Json::of(self.get(path)?).into_text()
    }

    /// The elements of a list; none of a member that is null or not there.
    pub(super) fn list(&self, path: &str) -> Option<Vec<&'a RawValue>> {
        match self.get(path).map(Json::of) {
            None | Some(Json::Null) => Some(Vec::new()),
            Some(Json::List(elements)) => Some(elements),
            Some(_) => None,
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &'a RawValue)> {
        self.0.iter().map(|(name, raw)| (name.as_str(), *raw))
    }
}

/// `100` of `100`, `100.0` and `100.00`.
pub(super) fn whole_digits(number: &str) -> Option<&str> {
    let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_whole = !digits.is_empty() && are_digits(digits) && rest.bytes().all(|it| it == b'0');
    is_whole.then_some(whole)
}

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Collect)
    }
}
