//! Records: what most tabs show and write, described by a `static` [`Schema`] and not programmed.
//!
//! For every described tab. A schema says which resource holds the records, which fields they have and what may be
//! done with them; the functions here read what is typed, print what is stored, check, compare, sort, search and
//! export any of them, so that this code is in the WASM once. What a field holds is a [`Value`] at the field's place
//! in a [`Record`]; how the API spells it is known to `api::records` alone.
//!
//! What no field knows by itself is told by two hooks of the schema: `check` and `note`. A tab that needs a third one
//! is written by hand.

mod check;
mod csv;
mod decimal;
mod diff;
mod draft;
mod error;
mod field;
mod fields;
mod kind;
mod limits;
mod print;
mod read;
mod resource;
mod schema;
mod scope;
mod shared;
mod table;
mod task;
mod totals;
mod value;
mod values;

pub use check::{FieldProblem, check};
pub(crate) use csv::csv_format;
pub use csv::{RecordSheet, csv_columns, csv_columns_count, export, is_key};
pub use decimal::Decimal;
pub use diff::{diff, is_same};
pub use draft::Draft;
pub use error::FieldError;
pub use field::{Access, Clears, Field, When};
pub use fields::{Fields, Section};
pub use kind::{Kind, ListOf};
pub use limits::{
    Characters, Choice, Choices, Digits, Format, Numbers, Source, Text, Unit, Whole, Wire,
};
pub use print::{Printed, field_text, print};
pub use read::read;
pub use resource::{Action, Answer, Chooser, Holds, Resource, Update, Verb, Verbs};
pub use schema::{Check, List, Note, Remark, Report, Schema, Shape, Tone};
pub use scope::{MissingName, Scope};
pub use table::{Column, compare, cut, search_text};
pub use task::{Task, TaskStatus};
pub use totals::{Total, totals};
pub use value::{Money, SecretText, Value};
pub use values::{Look, Record};

#[cfg(test)]
mod tests;
