//! Bodies of creations and changes, checked against a table.

use serde_json::Value;

use crate::{
    body::Fields,
    error::ApiError,
    tables::{Field, Object, Table},
};

/// What a creation says, as it is stored; all that is required is there.
pub(super) fn creation(table: &Table, mut fields: Fields) -> Result<Object, ApiError> {
    let mut wanted = Object::new();
    for field in table.fields.iter().filter(|field| field.in_creation()) {
        match fields.take(field.name) {
            Some(found) => insert(&mut wanted, field, &found)?,
            None if field.required => {
                return Fields::required(field.name, None);
            }
            None => {}
        }
    }
    fields.finish()?;
    Ok(wanted)
}

/// What a change says, as it is stored.
pub(super) fn change(table: &Table, mut fields: Fields) -> Result<Object, ApiError> {
    let mut wanted = Object::new();
    for field in table.fields.iter().filter(|field| field.in_change()) {
        if let Some(found) = fields.take(field.name) {
            insert(&mut wanted, field, &found)?;
        }
    }
    fields.finish()?;
    Ok(wanted)
}

/// Applies the rules of the table over several fields.
pub(super) fn check(table: &Table, object: &Object, others: &[&Object]) -> Result<(), ApiError> {
    table.check.map_or(Ok(()), |check| check(object, others))
}

fn insert(wanted: &mut Object, field: &Field, found: &Value) -> Result<(), ApiError> {
    let stored = match found {
        Value::Null if field.nullable => Value::Null,
        _ => field.kind.stored(field.name, found)?,
    };
    wanted.insert(field.name.to_owned(), stored);
    Ok(())
}
