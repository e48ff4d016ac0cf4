//! Days as people type them.

use chrono::NaiveDate;

use crate::telephony::characters::is_digits;

/// Reads `2026-12-25`, `25/12/2026` and `25.12.2026` into the first of these.
pub(super) fn day(typed: &str) -> Option<String> {
    let parts: Vec<&str> = typed.split(['-', '/', '.']).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    if !parts.iter().all(|part| is_digits(part)) {
        return None;
    }
    let (year, day) = match (first.len(), last.len()) {
        (4, 1..=2) => (first, last),
        (1..=2, 4) => (last, first),
        _ => return None,
    };
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    NaiveDate::from_ymd_opt(year, month, day)?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}
