//! From a schedule, with its unsaved edits, to a file.

use serde::Serialize;

use super::super::{Condition, Options, Schedule, Target, TargetKind};
use super::{FORMAT, VERSION};
use crate::telephony::number::PhoneNumber;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    format: &'static str,
    version: u64,
    feature_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<FileOptions<'a>>,
    conditions: Vec<FileCondition<'a>>,
}

#[derive(Serialize)]
struct FileOptions<'a> {
    status: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    timeout: Option<u16>,
    slot1: FileTarget<'a>,
    slot2: FileTarget<'a>,
    slot3: FileTarget<'a>,
    unavailable: FileTarget<'a>,
}

#[derive(Serialize)]
struct FileTarget<'a> {
    r#type: Option<&'a str>,
    number: Option<&'a str>,
}

#[derive(Serialize)]
struct FileCondition<'a> {
    day: &'static str,
    from: String,
    to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    policy: Option<&'a str>,
}

/// The file of a schedule as it is once it is saved, with its unsaved edits.
pub fn write(schedule: &Schedule) -> Result<String, serde_json::Error> {
    let file = File {
        format: FORMAT,
        version: VERSION,
        feature_type: schedule.owner().feature.as_wire(),
        options: schedule.options().map(FileOptions::from),
        conditions: schedule.visible().into_iter().map(Into::into).collect(),
    };
    serde_json::to_string_pretty(&file).map(|json| json + "\n")
}

impl<'a> From<&'a Options> for FileOptions<'a> {
    fn from(options: &'a Options) -> Self {
        Self {
            status: options.status.as_wire(),
            timeout: options.timeout,
            slot1: (&options.slot1).into(),
            slot2: (&options.slot2).into(),
            slot3: (&options.slot3).into(),
            unavailable: (&options.unavailable).into(),
        }
    }
}

impl<'a> From<&'a Target> for FileTarget<'a> {
    fn from(target: &'a Target) -> Self {
        Self {
            r#type: target.kind.as_ref().map(TargetKind::as_wire),
            number: target.number.as_ref().map(PhoneNumber::as_wire),
        }
    }
}

impl<'a> From<&'a Condition> for FileCondition<'a> {
    fn from(condition: &'a Condition) -> Self {
        Self {
            day: condition.day().as_wire(),
            from: condition.from().to_string(),
            to: condition.to().to_string(),
            policy: condition.policy().map(|policy| policy.as_wire()),
        }
    }
}
