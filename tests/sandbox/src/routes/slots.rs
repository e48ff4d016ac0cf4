//! What the server demands of the slots of time conditions.

use super::destination;
use crate::{
    body::{Fields, one_of},
    error::ApiError,
    world::{BillingAccount, SlotMut, Slots},
};

/// `telephony.TimeConditionsSlotTypeEnum`, and `…SettingsForwardTypeEnum` with the same values.
const TYPES: [&str; 2] = ["number", "voicemail"];

/// Whether a slot may be null, as on call queues but not on lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Null {
    Allowed,
    Refused,
}

/// The slots with the changes of the body; the first wrong one is named.
pub(super) fn changed(
    account: &BillingAccount,
    current: &Slots,
    fields: &mut Fields,
    null: Null,
) -> Result<Slots, ApiError> {
    let mut slots = current.clone();
    for slot in slots.each_mut() {
        change(account, slot, fields, null)?;
    }
    Ok(slots)
}

fn change(
    account: &BillingAccount,
    slot: SlotMut<'_>,
    fields: &mut Fields,
    null: Null,
) -> Result<(), ApiError> {
    let (number_name, kind_name) = (format!("{}Number", slot.name), format!("{}Type", slot.name));
    if let Some(number) = text(fields, &number_name, null)? {
        *slot.number = stored(account, &number_name, number)?;
    }
    if let Some(kind) = text(fields, &kind_name, null)? {
        check_kind(&kind_name, kind.as_deref())?;
        *slot.kind = kind;
    }
    let has_number = slot.number.as_ref().is_some_and(|text| !text.is_empty());
    if slot.kind.as_deref() == Some("number") && !has_number {
        let problem = format!("This parameter is mandatory when {kind_name} is number");
        return Err(ApiError::field(&number_name, problem));
    }
    Ok(())
}

fn text(fields: &mut Fields, name: &str, null: Null) -> Result<Option<Option<String>>, ApiError> {
    match null {
        Null::Allowed => fields.nullable_text(name),
        Null::Refused => Ok(fields.text(name)?.map(Some)),
    }
}

/// An empty text stands for no number, as lines have it.
fn stored(
    account: &BillingAccount,
    name: &str,
    wanted: Option<String>,
) -> Result<Option<String>, ApiError> {
    match wanted {
        Some(number) if !number.is_empty() => destination::check(account, name, &number).map(Some),
        empty => Ok(empty),
    }
}

fn check_kind(name: &str, kind: Option<&str>) -> Result<(), ApiError> {
    let check = |kind| one_of(name, "telephony.TimeConditionsSlotTypeEnum", &TYPES, kind);
    kind.map_or(Ok(()), check)
}
