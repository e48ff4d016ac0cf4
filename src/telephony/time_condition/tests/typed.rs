use super::*;

#[test]
fn times_are_typed_in_many_ways() {
    for typed in [
        "8:30", "08:30", "8h30", "8H30", "0830", "830", "08:30:00", " 8 h 30 ",
    ] {
        assert_eq!(
            Minute::typed(typed).unwrap().to_string(),
            "08:30",
            "{typed}"
        );
    }
    for (typed, read) in [
        ("8h", "08:00"),
        ("8", "08:00"),
        ("0h", "00:00"),
        ("24:00", "24:00"),
        ("2400", "24:00"),
    ] {
        assert_eq!(Minute::typed(typed).unwrap().to_string(), read, "{typed}");
    }
}

#[test]
fn what_is_no_time_is_refused_with_its_value() {
    for typed in [
        "24:01", "8:60", "25h", "8:3", "8:", ":30", "h", "8h30h", "08:30:01", "12345", "abc",
        "-8:30", "٨:٣٠",
    ] {
        let value = typed.to_owned();
        assert_eq!(Minute::typed(typed), Err(TimeError::Malformed { value }));
    }
    assert_eq!(Minute::typed("  "), Err(TimeError::Empty));
}

#[test]
fn hours_are_refused_at_the_field_that_is_wrong() {
    assert_eq!(Hours::typed("22h", "0h").unwrap(), hours("22:00-24:00"));
    let errors = Hours::typed("x", "").unwrap_err();
    assert_eq!(
        errors.from.map(|error| error.key()),
        Some("time_condition_error_time_malformed")
    );
    assert_eq!(errors.to, Some(TimeError::Empty));
    for (from, to) in [("9h", "8h"), ("9h", "9h"), ("24h", "24h")] {
        let errors = Hours::typed(from, to).unwrap_err();
        assert_eq!(errors.from, None);
        assert_eq!(
            errors.to.map(|error| error.key()),
            Some("time_condition_error_time_order")
        );
    }
}

#[test]
fn hours_that_touch_do_not_overlap_and_those_inside_others_do() {
    let day = hours("8:00-18:00");
    assert!(day.overlaps(hours("9:00-10:00")) && hours("9:00-10:00").overlaps(day));
    assert!(day.overlaps(day));
    assert!(day.overlaps(hours("17:59-20:00")));
    for touching in ["7:00-8:00", "18:00-24:00"] {
        assert!(!day.overlaps(hours(touching)) && !hours(touching).overlaps(day));
    }
    let [first, last] = [day.from(), day.to()];
    assert!(day.contains(first) && !day.contains(last));
    assert_eq!(day.length(), 600);
}

#[test]
fn unknown_days_are_refused_and_unknown_policies_kept() {
    for day in Day::ALL {
        assert_eq!(Day::from_wire(day.as_wire()), Ok(day));
    }
    for odd in ["Monday", "lundi", ""] {
        let value = odd.to_owned();
        assert_eq!(Day::from_wire(odd), Err(TimeError::Day { value }));
    }
    for wire in ["available", "slot1", "slot2", "slot3", "slot4", ""] {
        assert_eq!(Policy::from_wire(wire).as_wire(), wire);
    }
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn overlap_is_symmetric_and_means_a_common_minute(a in 0u16..1440, b in 1u16..=1440, c in 0u16..1440, d in 1u16..=1440) {
        let minute = |minutes| Minute::new(minutes).unwrap();
        let (Ok(left), Ok(right)) = (Hours::new(minute(a), minute(b)), Hours::new(minute(c), minute(d))) else {
            return Ok(());
        };
        let common = (0..1440).map(minute).any(|it| left.contains(it) && right.contains(it));
        proptest::prop_assert_eq!(left.overlaps(right), common);
        proptest::prop_assert_eq!(right.overlaps(left), common);
    }

    #[test]
    fn what_is_shown_can_be_typed(minutes in 0u16..=1440) {
        let minute = Minute::new(minutes).unwrap();
        proptest::prop_assert_eq!(Minute::typed(&minute.to_string()), Ok(minute));
    }
}
