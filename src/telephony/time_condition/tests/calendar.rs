use chrono::NaiveDate;

use super::*;

fn monday(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn a_condition_is_an_event_of_its_day() {
    let condition = sip(7, "wednesday", "0830", "1730", "available");
    let event = condition
        .to_full_calendar_event(monday(2026, 11, 16))
        .unwrap();
    assert_eq!(*event.id, 7.into());
    assert_eq!(event.start.to_string(), "2026-11-18 08:30:00");
    assert_eq!(event.end.to_string(), "2026-11-18 17:30:00");
    assert!(!event.all_day);
}

#[test]
fn midnight_is_that_of_the_next_day_over_months_and_years() {
    let condition = sip(7, "sunday", "0000", "0000", "slot1");
    let end = |monday| {
        let event = condition.to_full_calendar_event(monday);
        event.unwrap().end.to_string()
    };
    assert_eq!(end(monday(2026, 12, 28)), "2027-01-04 00:00:00");
    assert_eq!(end(monday(2026, 11, 23)), "2026-11-30 00:00:00");
    assert_eq!(end(monday(2028, 2, 21)), "2028-02-28 00:00:00");
    assert_eq!(end(monday(2028, 2, 28)), "2028-03-06 00:00:00");
}

#[test]
fn the_last_day_of_the_calendar_has_no_next_one() {
    let condition = sip(7, "monday", "0000", "2400", "slot1");
    assert_eq!(condition.to_full_calendar_event(NaiveDate::MAX), None);
}

#[test]
fn a_holiday_has_no_place_in_a_week() {
    let holiday = sip(7, "holiday", "0000", "2400", "slot1");
    assert_eq!(holiday.to_full_calendar_event(monday(2026, 11, 16)), None);
}
