//! `telephony.Screen` and `telephony.ScreenList`: who may call a line and whom it may call.

use serde_json::Value;

use super::{Answered, Field, IdFrom, Initial, Kind, List, Object, Owner, Shape, Table};
use crate::{error::ApiError, number::all_digits};

const CHOICE: Kind = Kind::OneOf(
    "telephony.ScreenListChoosingEnum",
    &["blacklist", "disabled", "whitelist"],
);

pub(super) static SWITCHES: Table = Table {
    path: "/telephony/{billingAccount}/screen/{serviceName}",
    owner: Owner::Line,
    shape: Shape::Object {
        put: true,
        listed: true,
    },
    fields: &[
        Field::new("incomingScreenList", CHOICE).initially(Initial::Text("disabled")),
        Field::new("outgoingScreenList", CHOICE).initially(Initial::Text("disabled")),
        Field::new("serviceName", Kind::Text(1, 20))
            .read_only()
            .initially(Initial::Text("{serviceName}")),
    ],
    check: None,
};

pub(super) static ENTRIES: Table = Table {
    path: "/telephony/{billingAccount}/screen/{serviceName}/screenLists",
    owner: Owner::Line,
    shape: Shape::List(List {
        id: "id",
        post: Some((IdFrom::Server, Answered::Nothing)),
        put: false,
        delete: true,
        state: Some("status"),
        filters: &[],
    }),
    fields: &[
        Field::new("callNumber", Kind::Text(0, 20))
            .at_creation()
            .initially(Initial::Text("")),
        Field::new("id", Kind::Long(1, i64::MAX)).read_only(),
        Field::new(
            "nature",
            Kind::OneOf(
                "telephony.ScreenListNatureEnum",
                &["fax", "international", "services", "special", "voicemail"],
            ),
        )
        .at_creation()
        .required(),
        Field::new("status", Kind::Text(0, 20))
            .read_only()
            .initially(Initial::Text("active")),
        Field::new(
            "type",
            Kind::OneOf(
                "telephony.ScreenListTypeEnum",
                &[
                    "incomingBlackList",
                    "incomingWhiteList",
                    "outgoingBlackList",
                    "outgoingWhiteList",
                ],
            ),
        )
        .at_creation()
        .required(),
    ],
    check: Some(check),
};

/// A whole number or its beginning; each nature, type and number once.
fn check(entry: &Object, others: &[&Object]) -> Result<(), ApiError> {
    let text = |of: &Object, name: &str| -> String {
        let text = of.get(name).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let number = text(entry, "callNumber");
    let nature = text(entry, "nature");
    let (plain, form) = match nature.as_str() {
        "special" => (Some(number.as_str()), "digits"),
        _ => (
            number.strip_prefix('+').or(number.strip_prefix("00")),
            "+ or 00 and digits",
        ),
    };
    let may_be_empty = ["fax", "services", "voicemail"].contains(&nature.as_str());
    let is_well_formed = plain.is_some_and(|digits| !digits.is_empty() && all_digits(digits));
    if !(is_well_formed || number.is_empty() && may_be_empty) {
        let problem = format!("{number} is not of the form {form}");
        return Err(ApiError::field("callNumber", problem));
    }
    let key = |of: &Object| {
        let number = text(of, "callNumber").replace('+', "00");
        (number, text(of, "nature"), text(of, "type"))
    };
    match others.iter().any(|other| key(other) == key(entry)) {
        true => Err(ApiError::conflict(format!(
            "[callNumber] {number} is in this list already"
        ))),
        false => Ok(()),
    }
}
