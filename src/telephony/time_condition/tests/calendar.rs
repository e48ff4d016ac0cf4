use super::*;

fn monday(year: u16, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap()
}

#[test]
fn a_condition_is_an_event_of_its_day() {
    let event = sip(7, "wednesday", "0830", "1730", "available")
        .to_full_calendar_event(monday(2026, 11, 16))
        .unwrap();
    assert_eq!(event.id, 7.into());
    assert_eq!(event.start, "2026-11-18T08:30:00");
    assert_eq!(event.end, "2026-11-18T17:30:00");
    assert!(!event.all_day);
}

#[test]
fn midnight_is_that_of_the_next_day_over_months_and_years() {
    let end = |monday| {
        let event = sip(7, "sunday", "0000", "0000", "slot1").to_full_calendar_event(monday);
        event.unwrap().end
    };
    assert_eq!(end(monday(2026, 12, 28)), "2027-01-04T00:00:00");
    assert_eq!(end(monday(2026, 11, 23)), "2026-11-30T00:00:00");
    assert_eq!(end(monday(2028, 2, 21)), "2028-02-28T00:00:00");
    assert_eq!(end(monday(2028, 2, 28)), "2028-03-06T00:00:00");
}

#[test]
fn dates_that_do_not_exist_are_none() {
    for (year, month, day) in [
        (2026, 2, 29),
        (2026, 13, 1),
        (2026, 0, 1),
        (2026, 4, 31),
        (2026, 4, 0),
        (2100, 2, 29),
    ] {
        assert_eq!(Date::new(year, month, day), None);
    }
    assert!(Date::new(2000, 2, 29).is_some());
    assert_eq!(monday(2024, 2, 28).plus_days(2), monday(2024, 3, 1));
}

#[test]
fn a_holiday_has_no_place_in_a_week() {
    let holiday = sip(7, "holiday", "0000", "2400", "slot1");
    assert_eq!(holiday.to_full_calendar_event(monday(2026, 11, 16)), None);
}
