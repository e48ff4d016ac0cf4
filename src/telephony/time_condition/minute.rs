//! A time of the day to the minute, as people type and read it.

use std::fmt;

use chrono::{NaiveTime, Timelike};

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

/// `08:30`, `24:00`.
impl fmt::Display for Minute {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour(), self.minute_of_hour())
    }
}
