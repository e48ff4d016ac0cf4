//! A condition as an event of a week, in the shape that calendars take.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::{Condition, ConditionId, Minute};

/// An event in local time, without a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarEvent<'a> {
    pub id: &'a ConditionId,
    pub start: NaiveDateTime,
    /// The first moment after it; midnight is that of the next day.
    pub end: NaiveDateTime,
    /// Whether it has no hours: never, as a whole day is still one of hours here.
    pub all_day: bool,
}

impl Condition {
    /// The event in the week that begins on this Monday; none for holidays, which have no
    /// place in a week.
    pub fn to_full_calendar_event(&self, monday: NaiveDate) -> Option<CalendarEvent<'_>> {
        let after_monday = self.day().weekday()?.num_days_from_monday();
        let date = monday.checked_add_days(Days::new(after_monday.into()))?;
        Some(CalendarEvent {
            id: &self.id,
            start: moment(date, self.from())?,
            end: moment(date, self.to())?,
            all_day: false,
        })
    }
}

/// The end of a day is the beginning of the next one.
fn moment(date: NaiveDate, minute: Minute) -> Option<NaiveDateTime> {
    if minute == Minute::END_OF_DAY {
        return Some(date.succ_opt()?.and_time(NaiveTime::MIN));
    }
    date.and_hms_opt(minute.hour().into(), minute.minute_of_hour().into(), 0)
}
