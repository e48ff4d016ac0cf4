//! A condition as an event of a week, in the shape that calendars take.

use super::{Condition, ConditionId, Minute};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// An event with local times in ISO 8601, without a zone: `2026-11-16T08:30:00`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    pub id: ConditionId,
    pub start: String,
    /// The first moment after it; midnight is that of the next day.
    pub end: String,
    /// Whether it has no hours: never, as a whole day is still one of hours here.
    pub all_day: bool,
}

impl Date {
    /// Month and day from 1; none where the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The date some days later.
    #[must_use]
    pub fn plus_days(self, days: u8) -> Self {
        (0..days).fold(self, |date, _| date.tomorrow())
    }

    fn tomorrow(self) -> Self {
        let Self { year, month, day } = self;
        let candidates = [
            (year, month, day.saturating_add(1)),
            (year, month.saturating_add(1), 1),
        ];
        let next = candidates
            .into_iter()
            .find_map(|(year, month, day)| Self::new(year, month, day));
        next.unwrap_or(Self {
            year: year.saturating_add(1),
            month: 1,
            day: 1,
        })
    }

    fn at(self, minute: Minute) -> String {
        let Self { year, month, day } = self;
        format!("{year:04}-{month:02}-{day:02}T{minute}:00")
    }
}

impl Condition {
    /// The event in the week that begins on this Monday; none for holidays, which have no
    /// place in a week.
    pub fn to_full_calendar_event(&self, monday: Date) -> Option<CalendarEvent> {
        let date = monday.plus_days(self.day().days_after_monday()?);
        let end = match self.to() {
            Minute::END_OF_DAY => date.tomorrow().at(Minute::START_OF_DAY),
            minute => date.at(minute),
        };
        Some(CalendarEvent {
            id: self.id.clone(),
            start: date.at(self.from()),
            end,
            all_day: false,
        })
    }
}

/// 0 where there is no such month.
fn days_in_month(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}
