//! What a file says it is.

use serde_json::Value;

use super::error::FileError;
use super::{FORMAT, VERSION, json};

/// More conditions than any service has; a file with more is refused unread.
pub const MAX_ENTRIES: usize = 1000;

/// A file of ours, its conditions not read yet.
pub(super) struct Header<'a> {
    pub(super) conditions: &'a [Value],
    /// Whether it is of a kind of service whose conditions have policies.
    pub(super) has_policies: bool,
}

impl<'a> Header<'a> {
    pub(super) fn read(file: &'a Value) -> Result<Self, FileError> {
        let format = file.get("format").and_then(Value::as_str);
        let version = file.get("version").and_then(Value::as_u64);
        if format != Some(FORMAT) || version != Some(VERSION) {
            return Err(FileError::Format);
        }
        let has_policies = match required(file, "featureType")? {
            Value::String(wire) if wire == "sip" || wire == "easyHunting" => true,
            Value::String(wire) if wire == "ovhPabx" => false,
            other => return Err(unreadable("featureType", other)),
        };
        let conditions = required(file, "conditions")?;
        match conditions.as_array() {
            Some(values) if values.len() > MAX_ENTRIES => {
                Err(FileError::TooMany { max: MAX_ENTRIES })
            }
            Some(conditions) => Ok(Self {
                conditions,
                has_policies,
            }),
            None => Err(unreadable("conditions", conditions)),
        }
    }
}

fn required<'a>(file: &'a Value, field: &'static str) -> Result<&'a Value, FileError> {
    json::field(file, field).ok_or(FileError::Missing { field })
}

fn unreadable(field: &'static str, value: &Value) -> FileError {
    FileError::Field {
        field,
        value: json::shown(value),
    }
}
