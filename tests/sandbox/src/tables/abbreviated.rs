//! `telephony.AbbreviatedNumberGroup` and `telephony.AbbreviatedNumber`, short numbers of a group and of a line, and
//! `telephony.PhonebookMaster`, the phonebooks of a group.

use serde_json::Value;

use super::{Answered, Field, IdFrom, Initial, Kind, List, Object, Owner, Shape, Table};
use crate::error::ApiError;

const LIST: Shape = Shape::List(List {
    id: "abbreviatedNumber",
    post: Some((IdFrom::Client, Answered::Object)),
    put: true,
    delete: true,
    state: None,
    filters: &[],
});

const FIELDS: &[Field] = &[
    Field::new("abbreviatedNumber", Kind::Long(0, i64::MAX))
        .at_creation()
        .required(),
    Field::new("destinationNumber", Kind::Phone).required(),
    Field::new("name", Kind::Text(0, 255))
        .required()
        .initially(Initial::Text("")),
    Field::new("surname", Kind::Text(0, 255))
        .required()
        .initially(Initial::Text("")),
];

pub(super) static OF_GROUP: Table = Table {
    path: "/telephony/{billingAccount}/abbreviatedNumber",
    owner: Owner::Account,
    shape: LIST,
    fields: FIELDS,
    check: Some(|object, _| check(object, 7)),
};

pub(super) static OF_LINE: Table = Table {
    path: "/telephony/{billingAccount}/line/{serviceName}/abbreviatedNumber",
    owner: Owner::Line,
    shape: LIST,
    fields: FIELDS,
    check: Some(|object, _| check(object, 2)),
};

pub(super) static PHONEBOOKS: Table = Table {
    path: "/telephony/{billingAccount}/phonebook",
    owner: Owner::Account,
    shape: Shape::List(List {
        id: "bookKey",
        post: Some((IdFrom::Server, Answered::Id)),
        put: true,
        delete: true,
        state: None,
        filters: &[],
    }),
    fields: &[
        Field::new("bookKey", Kind::Text(1, 255)).read_only(),
        Field::new("name", Kind::Text(1, 50)).required(),
    ],
    check: None,
};

/// Three or four digits, the first of which is given.
fn check(object: &Object, first: i64) -> Result<(), ApiError> {
    let number = object.get("abbreviatedNumber").and_then(Value::as_i64);
    let number = number.unwrap_or_default();
    let hundred = first * 100;
    if !(hundred..hundred + 100).contains(&number)
        && !(hundred * 10..(hundred + 100) * 10).contains(&number)
    {
        let problem = format!("{number} must start with {first} and have 3 or 4 digits");
        return Err(ApiError::field("abbreviatedNumber", problem));
    }
    let destination = object.get("destinationNumber").and_then(Value::as_str);
    match destination {
        Some(number) if !number.is_empty() => Ok(()),
        _ => Err(ApiError::field("destinationNumber", "It may not be empty")),
    }
}
