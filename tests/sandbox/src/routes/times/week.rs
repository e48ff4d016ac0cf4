//! Conditions of call queues and dialplans: `HH:MM:SS`, the last second included.

use std::ops::Range;

use super::{Timed, WEEK_DAYS, check_policy, two_digits};
use crate::{
    body::{Fields, one_of, set},
    error::ApiError,
    world::WeekCondition,
};

impl Timed for WeekCondition {
    const ID: &'static str = "conditionId";
    const TIMES: [&'static str; 2] = ["timeFrom", "timeTo"];

    fn id(&self) -> u64 {
        self.condition_id
    }

    fn day(&self) -> &str {
        &self.week_day
    }

    fn times(&self) -> [&str; 2] {
        [&self.time_from, &self.time_to]
    }

    fn check_enums(&self) -> Result<(), ApiError> {
        let kind = "telephony.OvhPabxDialplanExtensionConditionTimeWeekDayEnum";
        one_of("weekDay", kind, &WEEK_DAYS, &self.week_day)?;
        self.policy.as_deref().map_or(Ok(()), check_policy)
    }

    fn minutes(&self) -> Result<Range<u32>, ApiError> {
        let [from, to] = Self::TIMES;
        let (begin, _) = clock(from, &self.time_from)?;
        let (last, seconds) = clock(to, &self.time_to)?;
        // `10:00:59` ends at 10:00, `17:29:59` at 17:30.
        let whole = seconds == 0 || (seconds == 59 && last % 15 == 0);
        Ok(begin..if whole { last } else { last + 1 })
    }
}

/// Day and times of a body, none of which a change must have.
#[derive(Debug)]
pub(in crate::routes) struct WeekFields {
    day: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

impl WeekFields {
    pub(in crate::routes) fn read(fields: &mut Fields) -> Result<Self, ApiError> {
        Ok(Self {
            day: fields.text("weekDay")?,
            from: fields.text("timeFrom")?,
            to: fields.text("timeTo")?,
        })
    }

    pub(in crate::routes) fn apply(self, condition: &mut WeekCondition) {
        set(&mut condition.week_day, self.day);
        set(&mut condition.time_from, self.from);
        set(&mut condition.time_to, self.to);
    }

    /// The condition of a creation, which must have all; its id is still to be given.
    pub(in crate::routes) fn complete(
        self,
        policy: Option<String>,
    ) -> Result<WeekCondition, ApiError> {
        Ok(WeekCondition {
            condition_id: 0,
            policy,
            time_from: Fields::required("timeFrom", self.from)?,
            time_to: Fields::required("timeTo", self.to)?,
            week_day: Fields::required("weekDay", self.day)?,
        })
    }
}

/// Minute of the day and seconds.
fn clock(name: &str, text: &str) -> Result<(u32, u32), ApiError> {
    match parts(text) {
        Some([hour, minute, second]) if hour < 24 && minute < 60 && second < 60 => {
            Ok((hour * 60 + minute, second))
        }
        _ => Err(ApiError::field(
            name,
            format!("{text:?} is not a time of the format HH:MM:SS"),
        )),
    }
}

fn parts(text: &str) -> Option<[u32; 3]> {
    let colons = text.get(2..3)? == ":" && text.get(5..6)? == ":" && text.len() == 8;
    let parts = [
        two_digits(text, 0)?,
        two_digits(text, 3)?,
        two_digits(text, 6)?,
    ];
    colons.then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: &str, to: &str) -> Option<Range<u32>> {
        let condition = WeekCondition {
            condition_id: 1,
            policy: None,
            time_from: from.to_owned(),
            time_to: to.to_owned(),
            week_day: "monday".to_owned(),
        };
        super::super::span(&condition).ok()
    }

    #[test]
    fn the_last_second_belongs_to_its_minute_but_on_quarter_hours() {
        assert_eq!(span("08:30:00", "17:29:59"), Some(510..1050));
        assert_eq!(span("08:30:00", "10:00:59"), Some(510..600));
        assert_eq!(span("08:30:00", "10:07:59"), Some(510..608));
        assert_eq!(span("08:30:00", "10:07:00"), Some(510..607));
        assert_eq!(span("08:30:00", "23:59:59"), Some(510..1440));
        assert_eq!(span("00:00:00", "00:00:00"), Some(0..1440));
    }

    #[test]
    fn other_spellings_and_orders_are_refused() {
        for to in [
            "",
            "24:00:00",
            "12:60:00",
            "12:00:60",
            "12:00",
            "9:00:00",
            "120000",
            "12h00:00",
            "08:30:00",
            "08:29:59",
            "07:00:00",
            "+9:00:00",
            "éé:00:0",
        ] {
            assert_eq!(span("08:30:00", to), None, "{to}");
        }
    }
}
