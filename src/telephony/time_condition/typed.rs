//! Reads a time of the day as people type it.

use super::{Minute, TimeError};
use crate::telephony::characters::{is_digits, is_invisible};

impl Minute {
    /// Reads what a user typed: `8:30`, `8h30`, `0830`, `8h`, `8`, `08:30:00`, `24:00`.
    pub fn typed(text: &str) -> Result<Self, TimeError> {
        let compact: String = text.chars().filter(|c| !is_invisible(*c)).collect();
        read(&compact.to_ascii_lowercase()).ok_or_else(|| TimeError::of_text(text))
    }

    /// As [`Self::typed`], but of an end: there `0:00` is the midnight after the day.
    pub fn typed_end(text: &str) -> Result<Self, TimeError> {
        Self::typed(text).map(Self::as_end)
    }
}

fn read(text: &str) -> Option<Minute> {
    let Some((hour, rest)) = text.split_once([':', 'h']) else {
        let (hour, minute) = match text.len() {
            1 | 2 => (text, "00"),
            length => text.split_at_checked(length.checked_sub(2)?)?,
        };
        return of_digits(hour, minute);
    };
    let minute = match rest.strip_suffix(":00") {
        Some(minute) if text.contains(':') => minute,
        _ if rest.is_empty() && text.ends_with('h') => "00",
        _ => rest,
    };
    of_digits(hour, minute)
}

fn of_digits(hour: &str, minute: &str) -> Option<Minute> {
    let is_hour = is_digits(hour) && hour.len() <= 2;
    let is_minute = is_digits(minute) && minute.len() == 2;
    if !is_hour || !is_minute {
        return None;
    }
    Minute::at(hour.parse().ok()?, minute.parse().ok()?)
}
