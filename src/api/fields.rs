//! The body of a write, field by field: only those that changed.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

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
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
