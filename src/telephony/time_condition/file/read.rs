//! From any text to a schedule to look at before anything is saved.

use serde_json::Value;

use super::super::{Condition, Options, Schedule};
use super::entry::{self, Entry};
use super::error::FileError;
use super::header::Header;
use super::{json, merge, options};

/// What a file would make of a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The schedule as it would be; its plan is what would be sent.
    pub schedule: Schedule,
    /// What of the file has no place in this service.
    pub notices: Vec<Notice>,
}

/// What of a file has no place in the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The policies of so many conditions are left out: the service has none.
    PoliciesIgnored { conditions: usize },
    /// So many conditions without a policy become opening hours.
    PoliciesAssumed { conditions: usize },
    /// The options are left out: the service has none.
    OptionsIgnored,
    /// The time of ringing is left out: the service has none.
    TimeoutIgnored,
}

/// Reads a file for a schedule. Its conditions take the place of all that the service has, and
/// of all unsaved ones; what the API has the same stays untouched to the byte. All errors at
/// once, in the order of the file.
pub fn read(text: &str, schedule: &Schedule) -> Result<Import, Vec<FileError>> {
    let text = text.trim_start_matches('\u{feff}');
    let file: Value = serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        vec![FileError::Json { line, column }]
    })?;
    let header = Header::read(&file).map_err(|error| vec![error])?;
    let mut errors = Vec::new();
    let mut notices = Vec::new();
    let options = read_options(&file, schedule, &mut notices);
    let options = options.unwrap_or_else(|refused| {
        errors.extend(refused);
        None
    });
    let entries = read_entries(&header, schedule, &mut errors);
    if !errors.is_empty() {
        return Err(errors);
    }
    notices.extend(policy_notice(&entries, schedule));
    Ok(Import {
        schedule: schedule.replaced(place(&entries, schedule)?, options),
        notices,
    })
}

/// The conditions of the service as the entries would have them.
fn place(entries: &[Entry], schedule: &Schedule) -> Result<Vec<Condition>, Vec<FileError>> {
    let feature = &schedule.owner().feature;
    let originals = schedule.conditions().iter().filter_map(Condition::original);
    let known: Vec<Condition> = originals.collect();
    let matches = merge::matches(entries, &known, feature);
    let overlaps = entry::overlaps(entries, &matches.is_known);
    if overlaps.is_empty() {
        return Ok(merge::merge(entries, known, &matches, feature));
    }
    let named = |(entry, error)| FileError::Entry { entry, error };
    Err(overlaps.into_iter().map(named).collect())
}

fn read_options(
    file: &Value,
    schedule: &Schedule,
    notices: &mut Vec<Notice>,
) -> Result<Option<Options>, Vec<FileError>> {
    let Some(value) = json::field(file, "options") else {
        return Ok(None);
    };
    let Some(current) = schedule.options() else {
        notices.push(Notice::OptionsIgnored);
        return Ok(None);
    };
    let has_timeout = schedule.owner().feature.has_ring_timeout();
    if !has_timeout && json::field(value, "timeout").is_some() {
        notices.push(Notice::TimeoutIgnored);
    }
    options::read(value, current, has_timeout).map(Some)
}

fn read_entries(
    header: &Header<'_>,
    schedule: &Schedule,
    errors: &mut Vec<FileError>,
) -> Vec<Entry> {
    let needs_policy = schedule.owner().feature.has_policies() && header.has_policies;
    let mut entries = Vec::with_capacity(header.conditions.len());
    for (value, entry) in header.conditions.iter().zip(1_usize..) {
        match Entry::read(value, schedule, needs_policy) {
            Ok(read) => entries.push(read),
            Err(error) => errors.push(FileError::Entry { entry, error }),
        }
    }
    entries
}

fn policy_notice(entries: &[Entry], schedule: &Schedule) -> Option<Notice> {
    let has_policies = schedule.owner().feature.has_policies();
    let is_odd = |entry: &&Entry| entry.policy.is_some() != has_policies;
    match (entries.iter().filter(is_odd).count(), has_policies) {
        (0, _) => None,
        (conditions, true) => Some(Notice::PoliciesAssumed { conditions }),
        (conditions, false) => Some(Notice::PoliciesIgnored { conditions }),
    }
}
