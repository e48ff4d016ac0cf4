//! What the server demands of a short extension.

use axum::http::StatusCode;

use super::super::{
    ddi_check,
    destination::{all_digits, plausible},
};
use crate::{
    body::{Fields, one_of},
    error::ApiError,
    world::{BillingAccount, ShortExtension, ShortExtensions},
};

const TYPES: [&str; 4] = ["internal", "external", "queue", "svi"];
/// Feature types of numbers that hold callers in a queue.
const QUEUES: [&str; 4] = [
    "cloudHunting",
    "contactCenterSolution",
    "contactCenterSolutionExpert",
    "easyHunting",
];
/// Feature types of numbers that answer by a voice menu.
const MENUS: [&str; 2] = ["cloudIvr", "svi"];

/// The five fields of an item, of which the description may be null or left out.
pub(super) fn read(fields: &mut Fields) -> Result<ShortExtension, ApiError> {
    let item = ShortExtension {
        extension: fields.required_text("extension")?,
        destination: fields.required_text("destination")?,
        destination_type: fields.required_text("destinationType")?,
        description: ddi_check::description(fields.nullable_text("description")?.flatten())?,
        enabled: Fields::required("enabled", fields.flag("enabled")?)?,
    };
    let kind = "telephony.DdiDestinationTypeEnum";
    one_of("destinationType", kind, &TYPES, &item.destination_type)?;
    Ok(item)
}

/// Digits within the range, spelled as the range is.
pub(super) fn extension(all: &ShortExtensions, extension: &str) -> Result<(), ApiError> {
    let ShortExtensions { min, max, .. } = all;
    let number = all_digits(extension).then(|| extension.parse::<u32>().ok());
    match number.flatten() {
        Some(number)
            if (*min..=*max).contains(&number) && number.to_string().len() == extension.len() =>
        {
            Ok(())
        }
        _ => Err(ApiError::field(
            "extension",
            format!("{extension} is out of the range {min} - {max}"),
        )),
    }
}

/// Not taken, and room for one more.
pub(super) fn free(all: &ShortExtensions, extension: &str) -> Result<(), ApiError> {
    if all.items.iter().any(|item| item.extension == extension) {
        let message = format!("[extension] {extension} is taken already");
        return Err(ApiError::conflict(message));
    }
    if all.items.len() >= all.max_count {
        let message = format!("This number has at most {} extensions", all.max_count);
        return Err(ApiError::new(
            StatusCode::BAD_REQUEST,
            "QUOTA_EXCEEDED",
            message,
        ));
    }
    Ok(())
}

/// The body must speak of the extension that the path names.
pub(super) fn same(in_path: &str, in_body: &str) -> Result<(), ApiError> {
    match in_path == in_body {
        true => Ok(()),
        false => Err(ApiError::field(
            "extension",
            format!("{in_body} is not the extension of the path, {in_path}"),
        )),
    }
}

/// The destination must be of the kind that its type says.
pub(super) fn destination(
    account: &BillingAccount,
    wanted: &ShortExtension,
) -> Result<(), ApiError> {
    let number = wanted.destination.as_str();
    let is_one_of = |kinds: &[&str]| {
        let found = account.numbers.get(number);
        found.is_some_and(|found| kinds.contains(&found.feature_type.as_str()))
    };
    let (holds, expected) = match wanted.destination_type.as_str() {
        "internal" => (account.lines.contains_key(number), "a line of the group"),
        "queue" => (is_one_of(&QUEUES), "a call queue of the group"),
        "svi" => (is_one_of(&MENUS), "a voice menu of the group"),
        _ => (
            plausible(number),
            "an international number such as 0033612345678",
        ),
    };
    match holds {
        true => Ok(()),
        false => Err(ApiError::field(
            "destination",
            format!("{number} is not {expected}"),
        )),
    }
}
