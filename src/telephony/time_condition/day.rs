//! The day that a time condition is about.

use std::fmt;

use chrono::Weekday;

use super::TimeError;

/// A day of the week, or any public holiday (sip only); ordered as in a week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Day {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
    Holiday,
}

impl Day {
    pub const WEEKDAYS: [Self; 5] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
    ];
    pub const WEEKEND: [Self; 2] = [Self::Saturday, Self::Sunday];
    /// Monday to Sunday.
    pub const WEEK: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];
    /// The week, then the holidays.
    pub const ALL: [Self; 8] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
        Self::Holiday,
    ];

    /// Reads the API's spelling: `monday` … `sunday`, `holiday`.
    pub fn from_wire(wire: &str) -> Result<Self, TimeError> {
        let known = Self::ALL.into_iter().find(|day| day.as_wire() == wire);
        known.ok_or_else(|| TimeError::Day {
            value: wire.to_owned(),
        })
    }

    pub fn as_wire(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
            Self::Holiday => "holiday",
        }
    }

    /// None for a holiday, which has no place in the week.
    pub fn weekday(self) -> Option<Weekday> {
        Weekday::try_from(self as u8).ok()
    }

    pub fn of_weekday(weekday: Weekday) -> Self {
        let place = weekday.num_days_from_monday() as usize;
        Self::WEEK.get(place).copied().unwrap_or(Self::Monday)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_wire())
    }
}
