//! The options of a file, checked as if they had been typed.

use serde_json::Value;

use super::super::{Options, OptionsDraft, Slot, Target, TargetDraft, TargetKind};
use super::error::FileError;
use super::json;

/// The options with what the file says of them; all errors at once.
pub(super) fn read(
    value: &Value,
    current: &Options,
    has_ring_timeout: bool,
) -> Result<Options, Vec<FileError>> {
    let mut draft = OptionsDraft::from(current);
    let mut errors = Vec::new();
    if !value.is_object() {
        return Err(vec![unreadable("options", json::shown(value))]);
    }
    errors.extend(read_status(value, current, &mut draft).err());
    if has_ring_timeout {
        errors.extend(read_timeout(value, &mut draft).err());
    }
    for slot in Slot::ALL {
        match value.get(slot.as_wire()) {
            None => {}
            Some(found) => match read_target(found, slot, current.target(slot)) {
                Ok(target) => *draft.target_mut(slot) = target,
                Err(error) => errors.push(error),
            },
        }
    }
    match draft.check(current) {
        Ok(options) if errors.is_empty() => Ok(options),
        Ok(_) => Err(errors),
        Err(refused) => {
            errors.extend(refused.timeout.map(FileError::from));
            let targets = refused.targets.into_iter();
            errors.extend(targets.map(|(slot, error)| FileError::Target { slot, error }));
            Err(errors)
        }
    }
}

fn read_status(
    value: &Value,
    current: &Options,
    draft: &mut OptionsDraft,
) -> Result<(), FileError> {
    match json::field(value, "status").map(json::text) {
        None => Ok(()),
        Some(Ok(status)) if status == current.status.as_wire() => Ok(()),
        Some(Ok(status)) if status == "enabled" || status == "disabled" => {
            draft.enabled = status == "enabled";
            Ok(())
        }
        Some(Ok(value) | Err(value)) => Err(unreadable("status", value)),
    }
}

fn read_timeout(value: &Value, draft: &mut OptionsDraft) -> Result<(), FileError> {
    let Some(found) = json::field(value, "timeout") else {
        return Ok(());
    };
    let seconds = found.as_u64().and_then(|seconds| seconds.try_into().ok());
    draft.timeout = Some(seconds.ok_or_else(|| unreadable("timeout", json::shown(found)))?);
    Ok(())
}

/// A target as it would be typed; null leads nowhere.
fn read_target(value: &Value, slot: Slot, current: &Target) -> Result<TargetDraft, FileError> {
    let refused = |value| unreadable(slot.as_wire(), value);
    if !value.is_object() && !value.is_null() {
        return Err(refused(json::shown(value)));
    }
    let text = |name| json::field(value, name).map(json::text).transpose();
    let kind = text("type").map_err(refused)?;
    let kind = kind.map(|wire| TargetKind::from_wire(&wire));
    match &kind {
        Some(TargetKind::Other(other)) if kind != current.kind => Err(refused(other.to_string())),
        _ => Ok(TargetDraft {
            kind,
            number: text("number").map_err(refused)?.unwrap_or_default(),
        }),
    }
}

fn unreadable(field: &'static str, value: String) -> FileError {
    FileError::Field { field, value }
}
