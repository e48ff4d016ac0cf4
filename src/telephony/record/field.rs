//! One field of a record: what it is called, what it holds, and what may be done with it.

use super::Kind;

/// A field, described. Made with [`Field::new`] and the methods that follow it, all of them `const`.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// As the API calls it; the member of an object in it after a dot: `notifications.logs.email`. A filter's is that
    /// of its parameter.
    pub name: &'static str,
    /// Its name in the body of a creation, where that differs; else empty.
    pub created_as: &'static str,
    /// The translation key of its label.
    pub label: &'static str,
    /// The translation key of what stands below the input; empty for nothing.
    pub hint: &'static str,
    pub kind: Kind,
    pub access: Access,
    /// Whether it must be filled in, where it is shown.
    pub required: bool,
    /// What stands in it at first in the form of a new record; sent even where that is an empty text.
    pub initial: Option<&'static str>,
    /// What it holds once it is cleared.
    pub clears: Clears,
    /// Another field on which it depends whether this one is shown.
    pub when: Option<When>,
    /// Of its column in px; 0 for a field that has no column.
    pub width: u16,
    /// Its column in a file, where it has one.
    pub csv: Option<&'static [&'static str]>,
    /// Whether it is one of those by which a line of a file is about a record.
    pub is_key: bool,
}

/// Which verbs of the API carry a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It is the record's id, by which it is addressed; whether the user gives it, the schema says.
    Identity,
    Read,
    /// Given at creation, and fixed then.
    Create,
    /// Not given at creation, and changed later.
    Update,
    /// Given at creation, and changed later.
    Write,
}

/// What a field holds once it is cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clears {
    Null,
    /// An empty text: the API takes no null there. Other kinds of values cannot be cleared then.
    Empty,
}

/// The field on which another one depends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    pub field: &'static str,
    /// Any of these values, spelt as in a text field: `true`, `voicemail`.
    pub is: &'static [&'static str],
}

impl Field {
    /// A field that is given at creation and may be changed.
    pub const fn new(name: &'static str, label: &'static str, kind: Kind) -> Self {
        Self {
            name,
            created_as: "",
            label,
            hint: "",
            kind,
            access: Access::Write,
            required: false,
            initial: None,
            clears: Clears::Empty,
            when: None,
            width: 0,
            csv: None,
            is_key: false,
        }
    }

    pub const fn access(self, access: Access) -> Self {
        Self { access, ..self }
    }

    pub const fn read_only(self) -> Self {
        self.access(Access::Read)
    }

    pub const fn identity(self) -> Self {
        self.access(Access::Identity)
    }

    pub const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// In a new record it is this at first.
    pub const fn initially(self, typed: &'static str) -> Self {
        Self {
            initial: Some(typed),
            ..self
        }
    }

    /// The API takes null for nothing.
    pub const fn nullable(self) -> Self {
        Self {
            clears: Clears::Null,
            ..self
        }
    }

    /// Shown only while another field has one of these values.
    pub const fn when(self, field: &'static str, is: &'static [&'static str]) -> Self {
        Self {
            when: Some(When { field, is }),
            ..self
        }
    }

    /// What the API calls it in the body of a creation, where that differs.
    pub const fn created_as(self, created_as: &'static str) -> Self {
        Self { created_as, ..self }
    }

    pub const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// Its column is so many px wide.
    pub const fn width(self, width: u16) -> Self {
        Self { width, ..self }
    }

    /// It has a column in a file, with its own name or one of these, without accents, capitals and spaces.
    pub const fn csv(self, aliases: &'static [&'static str]) -> Self {
        Self {
            csv: Some(aliases),
            ..self
        }
    }

    /// A line of a file is about the record with the same value here.
    pub const fn key(self) -> Self {
        Self {
            is_key: true,
            ..self
        }
    }

    /// Whether its value comes from the API.
    pub fn is_read(&self) -> bool {
        !matches!(self.kind, Kind::Secret(_))
    }

    /// Whether a change of it is sent.
    pub fn is_updated(&self) -> bool {
        matches!(self.access, Access::Update | Access::Write)
    }
}
