//! Conditions of lines: `hhmm`, any minute, until `2400`.

use std::ops::Range;

use super::{Timed, WEEK_DAYS, check_policy, two_digits};
use crate::{body::one_of, error::ApiError, world::TimeCondition};

impl Timed for TimeCondition {
    const ID: &'static str = "id";
    const TIMES: [&'static str; 2] = ["hourBegin", "hourEnd"];

    fn id(&self) -> u64 {
        self.id
    }

    fn day(&self) -> &str {
        &self.day
    }

    fn times(&self) -> [&str; 2] {
        [&self.hour_begin, &self.hour_end]
    }

    fn check_enums(&self) -> Result<(), ApiError> {
        if self.day != "holiday" {
            one_of(
                "day",
                "telephony.TimeConditionsDayEnum",
                &WEEK_DAYS,
                &self.day,
            )?;
        }
        check_policy(&self.policy)
    }

    fn minutes(&self) -> Result<Range<u32>, ApiError> {
        let [begin, end] = Self::TIMES;
        Ok(minute(begin, &self.hour_begin)?..minute(end, &self.hour_end)?)
    }
}

fn minute(name: &str, text: &str) -> Result<u32, ApiError> {
    let parsed = (text.len() == 4)
        .then(|| Some((two_digits(text, 0)?, two_digits(text, 2)?)))
        .flatten();
    match parsed {
        Some((hour, minute)) if (hour < 24 && minute < 60) || (hour, minute) == (24, 0) => {
            Ok(hour * 60 + minute)
        }
        _ => Err(ApiError::field(
            name,
            format!("{text:?} is not an hour of the format hhmm"),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_minute_of_the_day_is_an_hour_and_nothing_else_is() {
        let accepted = (0..=9999u32)
            .filter_map(|number| minute("hourBegin", &format!("{number:04}")).ok())
            .collect::<Vec<_>>();
        assert_eq!(accepted, (0..=1440).collect::<Vec<_>>());
        for refused in ["", "800", "08:00", "08h0", "08000", " 800", "+800", "éé"] {
            assert!(minute("hourBegin", refused).is_err(), "{refused}");
        }
    }
}
