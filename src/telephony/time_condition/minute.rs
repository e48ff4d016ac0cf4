//! A time of the day to the minute, as people type and read it.

use std::fmt;

use chrono::{NaiveTime, Timelike};

use super::TimeError;
use crate::telephony::characters::{is_digits, is_invisible};

/// A minute of the day, 0 to 1440; the last one, `24:00`, only ends something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(u16);

impl Minute {
    pub const START_OF_DAY: Self = Self(0);
    pub const END_OF_DAY: Self = Self(1440);
    pub(super) const HALF_PAST_EIGHT: Self = Self(8 * 60 + 30);
    pub(super) const HALF_PAST_FIVE_PM: Self = Self(17 * 60 + 30);

    /// Minutes since midnight; none above 1440.
    pub fn new(minutes: u16) -> Option<Self> {
        Some(Self(minutes)).filter(|minute| *minute <= Self::END_OF_DAY)
    }

    /// An hour and its minute; none above 24:00.
    pub fn at(hour: u16, minute: u16) -> Option<Self> {
        if minute >= 60 {
            return None;
        }
        Self::new(hour.checked_mul(60)?.checked_add(minute)?)
    }

    /// The minute that a time of the clock is in.
    pub fn of_time(time: NaiveTime) -> Option<Self> {
        let minutes = time.num_seconds_from_midnight() / 60;
        Self::new(u16::try_from(minutes).ok()?)
    }

    /// Reads what a user typed: `8:30`, `8h30`, `0830`, `8h`, `8`, `08:30:00`, `24:00`.
    pub fn typed(text: &str) -> Result<Self, TimeError> {
        let compact: String = text.chars().filter(|c| !is_invisible(*c)).collect();
        read(&compact.to_ascii_lowercase()).ok_or_else(|| TimeError::of_text(text))
    }

    /// As [`Self::typed`], but of an end: there `0:00` is the midnight after the day.
    pub fn typed_end(text: &str) -> Result<Self, TimeError> {
        Self::typed(text).map(Self::as_end)
    }

    /// Minutes since midnight, 0 to 1440.
    pub fn minutes(self) -> u16 {
        self.0
    }

    pub(super) fn hour(self) -> u16 {
        self.0 / 60
    }

    pub(super) fn minute_of_hour(self) -> u16 {
        self.0 % 60
    }

    pub(super) fn is_quarter(self) -> bool {
        self.0.is_multiple_of(15)
    }

    /// Nothing ends where the day begins: midnight as an end is the one after.
    pub(super) fn as_end(self) -> Self {
        match self {
            Self::START_OF_DAY => Self::END_OF_DAY,
            other => other,
        }
    }

    pub(super) fn next(self) -> Option<Self> {
        Self::new(self.0.checked_add(1)?)
    }

    pub(super) fn previous(self) -> Option<Self> {
        self.0.checked_sub(1).map(Self)
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

/// `08:30`, `24:00`.
impl fmt::Display for Minute {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour(), self.minute_of_hour())
    }
}
