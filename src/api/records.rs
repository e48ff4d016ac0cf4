//! Any resource that a [`Schema`](crate::telephony::record::Schema) describes: `GET`, `PUT`, `POST` and `DELETE` at the path of its template.
//!
//! For the one implementation of described tabs. Reading is lenient: a number may come as text, one odd value costs
//! its cell and one odd item its row. A write carries only the fields that it is about; what the API answers it with
//! is [`Made`], and a body that cannot be read never makes an accepted write look like a failed one.

mod choices;
mod decode;
mod encode;
mod inside;
mod json;
mod read;
mod tasks;
mod write;

use super::error::{ApiError, Problem};
use super::request::Receipt;
use crate::telephony::record::{MissingName, Record, Scope, Task};

pub use choices::{Offered, choices};
pub use read::{item, list, read};
pub use tasks::{follow, running_tasks, task};
pub use write::{act, create, delete, update};

/// The records of a collection.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Records {
    pub rows: Vec<Record>,
    /// How many items there are besides that could not be read.
    pub lost: usize,
}

/// What an accepted write has made.
#[derive(Debug, Clone, PartialEq)]
pub enum Made {
    /// The API does not tell: what came of it is read.
    Unknown,
    /// The record as it is now.
    Record(Record),
    /// The id of a new record.
    Id(String),
    /// The write is done when the task is.
    Task(Task),
}

/// An accepted write.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    pub made: Made,
    pub receipt: Receipt,
}

/// The segments of a path; an error of a path that would lead elsewhere.
fn segments<'a>(scope: &'a Scope, path: &'static str) -> Result<Vec<&'a str>, ApiError> {
    scope.segments(path).map_err(missing)
}

fn missing(error: MissingName) -> ApiError {
    ApiError::local(Problem::Unreadable(error.to_string())).not_sent()
}

/// What an answer is read to and what a write sends, for the tests of descriptions.
#[cfg(test)]
pub(crate) mod wire {
    use super::{decode, encode};
    use crate::telephony::record::{Record, Schema};

    pub(crate) fn read(schema: &Schema, answer: &str) -> Record {
        let raw = serde_json::from_str(answer).unwrap();
        decode::record(schema.fields(), raw).unwrap()
    }

    pub(crate) fn update(schema: &Schema, before: &Record, after: &Record) -> String {
        serde_json::to_string(&encode::update_body(schema, before, after)).unwrap()
    }

    pub(crate) fn create(schema: &Schema, after: &Record) -> String {
        serde_json::to_string(&encode::create_body(schema, after)).unwrap()
    }
}

#[cfg(test)]
mod tests;
