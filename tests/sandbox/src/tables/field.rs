//! One field of a resource: what it holds, who writes it, what it is before anybody does.

use serde_json::Value;

use super::{Kind, Places};

/// A field as the API publishes it.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// On the wire.
    pub name: &'static str,
    /// Which values it takes.
    pub kind: Kind,
    /// Who writes it, and when.
    pub access: Access,
    /// Whether a creation without it is refused.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// What it is in a new object that does not name it.
    pub initial: Initial,
}

/// When a body may name a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// In no body.
    ReadOnly,
    /// At the creation only.
    Create,
    /// At the creation and in a change.
    Write,
}

/// A value to begin with.
#[derive(Debug, Clone, Copy)]
pub enum Initial {
    /// The field is not there.
    Absent,
    /// `null`.
    Null,
    /// A boolean.
    Flag(bool),
    /// A whole number.
    Long(i64),
    /// A text, in which `{serviceName}` stands for the service.
    Text(&'static str),
    /// No items.
    EmptyList,
}

impl Initial {
    pub(super) fn value(self, places: &Places<'_>) -> Option<Value> {
        match self {
            Self::Absent => None,
            Self::Null => Some(Value::Null),
            Self::Flag(flag) => Some(flag.into()),
            Self::Long(number) => Some(number.into()),
            Self::Text(text) => Some(places.fill(text).into()),
            Self::EmptyList => Some(Value::Array(Vec::new())),
        }
    }
}

impl Field {
    /// A field that is written at will and is not nullable.
    pub(super) const fn new(name: &'static str, kind: Kind) -> Self {
        Self {
            name,
            kind,
            access: Access::Write,
            required: false,
            nullable: false,
            initial: Initial::Absent,
        }
    }

    /// A boolean that begins as false.
    pub(super) const fn flag(name: &'static str) -> Self {
        Self::new(name, Kind::Flag).initially(Initial::Flag(false))
    }

    pub(super) const fn read_only(self) -> Self {
        Self {
            access: Access::ReadOnly,
            ..self
        }
    }

    pub(super) const fn at_creation(self) -> Self {
        Self {
            access: Access::Create,
            ..self
        }
    }

    pub(super) const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// May be null, and begins as null.
    pub(super) const fn nullable(self) -> Self {
        Self {
            nullable: true,
            initial: Initial::Null,
            ..self
        }
    }

    pub(super) const fn initially(self, initial: Initial) -> Self {
        Self { initial, ..self }
    }

    /// Whether the body of a creation may name it.
    #[must_use]
    pub fn in_creation(&self) -> bool {
        self.access != Access::ReadOnly
    }

    /// Whether the body of a change may name it.
    #[must_use]
    pub fn in_change(&self) -> bool {
        self.access == Access::Write
    }
}
