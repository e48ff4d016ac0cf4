use super::*;

const FORMATS: [TimeFormat; 2] = [TimeFormat::Sip, TimeFormat::Clock];

fn minute_of(format: TimeFormat, edge: Edge, wire: &str) -> String {
    Time::parse(format, edge, wire)
        .unwrap()
        .minute()
        .to_string()
}

#[test]
fn the_four_examples_of_the_model_hold() {
    let from = Time::parse(TimeFormat::Sip, Edge::Begin, "0830").unwrap();
    let to = Time::parse(TimeFormat::Sip, Edge::End, "1730").unwrap();
    assert_eq!(&*from.model(), "08:30:00");
    assert_eq!(&*to.model(), "17:29:59");
    let wire = |edge, model| Time::from_model(TimeFormat::Sip, edge, model).unwrap();
    assert_eq!(wire(Edge::Begin, "08:30:00").as_wire(), "0830");
    assert_eq!(wire(Edge::End, "17:29:59").as_wire(), "1730");
}

#[test]
fn every_time_keeps_its_bytes() {
    for minute in 0..1440 {
        let (hour, minute_of_hour) = (minute / 60, minute % 60);
        let wires = [
            (TimeFormat::Sip, format!("{hour:02}{minute_of_hour:02}")),
            (
                TimeFormat::Clock,
                format!("{hour:02}:{minute_of_hour:02}:00"),
            ),
            (
                TimeFormat::Clock,
                format!("{hour:02}:{minute_of_hour:02}:59"),
            ),
            (
                TimeFormat::Clock,
                format!("{hour:02}:{minute_of_hour:02}:07"),
            ),
        ];
        for (format, wire) in wires {
            for edge in [Edge::Begin, Edge::End] {
                let time = Time::parse(format, edge, &wire).unwrap();
                assert_eq!(time.as_wire(), wire);
                assert_eq!(time.moved(time.minute(), None).as_wire(), wire);
            }
        }
    }
}

#[test]
fn every_canonical_spelling_means_its_minute_in_both_formats_and_in_the_model() {
    for format in FORMATS {
        for minutes in 0..1440 {
            let begin = Minute::new(minutes).unwrap();
            let end = Minute::new(minutes + 1).unwrap();
            for (edge, minute) in [(Edge::Begin, begin), (Edge::End, end)] {
                let time = Time::new(format, edge, minute);
                assert_eq!(Time::parse(format, edge, time.as_wire()), Ok(time.clone()));
                assert_eq!(time.minute(), minute);
                assert_eq!(Time::from_model(format, edge, &time.model()), Ok(time));
            }
        }
    }
}

#[test]
fn canonical_spellings_are_those_of_the_api() {
    let spelt = |format, edge, text: &str| {
        let minute = Minute::typed(text).unwrap();
        Time::new(format, edge, minute).as_wire().to_owned()
    };
    assert_eq!(spelt(TimeFormat::Sip, Edge::Begin, "8:30"), "0830");
    assert_eq!(spelt(TimeFormat::Sip, Edge::End, "17:30"), "1730");
    assert_eq!(spelt(TimeFormat::Sip, Edge::End, "24:00"), "2400");
    assert_eq!(spelt(TimeFormat::Clock, Edge::Begin, "8:30"), "08:30:00");
    assert_eq!(spelt(TimeFormat::Clock, Edge::End, "17:30"), "17:29:59");
    assert_eq!(spelt(TimeFormat::Clock, Edge::End, "24:00"), "23:59:59");
    assert_eq!(spelt(TimeFormat::Clock, Edge::End, "10:01"), "10:01:00");
}

#[test]
fn ends_are_read_as_they_are_meant() {
    for (wire, meant) in [
        ("10:07:59", "10:08"),
        ("17:29:59", "17:30"),
        ("23:59:59", "24:00"),
        ("10:00:59", "10:00"),
        ("10:45:59", "10:45"),
        ("00:00:59", "24:00"),
        ("10:07:00", "10:07"),
        ("10:00:00", "10:00"),
        ("00:00:00", "24:00"),
        ("24:00:00", "24:00"),
        ("10:07:30", "10:08"),
        ("10:00:30", "10:01"),
    ] {
        assert_eq!(
            minute_of(TimeFormat::Clock, Edge::End, wire),
            meant,
            "{wire}"
        );
    }
    for (wire, meant) in [("0000", "24:00"), ("2400", "24:00"), ("1008", "10:08")] {
        assert_eq!(minute_of(TimeFormat::Sip, Edge::End, wire), meant, "{wire}");
    }
}

#[test]
fn begins_count_from_their_minute() {
    for (wire, meant) in [
        ("00:00:00", "00:00"),
        ("10:07:59", "10:07"),
        ("23:59:59", "23:59"),
    ] {
        assert_eq!(minute_of(TimeFormat::Clock, Edge::Begin, wire), meant);
    }
    assert_eq!(minute_of(TimeFormat::Sip, Edge::Begin, "0000"), "00:00");
}

#[test]
fn malformed_times_are_refused_with_their_value() {
    let cases = [
        (TimeFormat::Sip, "2460"),
        (TimeFormat::Sip, "2401"),
        (TimeFormat::Sip, "9:99"),
        (TimeFormat::Sip, "abc"),
        (TimeFormat::Sip, "830"),
        (TimeFormat::Sip, "08:30:00"),
        (TimeFormat::Sip, "+830"),
        (TimeFormat::Sip, "é30"),
        (TimeFormat::Clock, "0830"),
        (TimeFormat::Clock, "08:30"),
        (TimeFormat::Clock, "08:30:60"),
        (TimeFormat::Clock, "08:30:00:00"),
        (TimeFormat::Clock, "24:00:59"),
        (TimeFormat::Clock, "24:01:00"),
        (TimeFormat::Clock, "9:99"),
    ];
    for (format, wire) in cases {
        for edge in [Edge::Begin, Edge::End] {
            let error = Time::parse(format, edge, wire).unwrap_err();
            let value = wire.to_owned();
            assert_eq!(error, TimeError::Malformed { value }, "{wire}");
            assert_eq!(error.params(), [("value", wire.to_owned())]);
        }
    }
    for (format, wire) in [(TimeFormat::Sip, "2400"), (TimeFormat::Clock, "24:00:00")] {
        assert!(Time::parse(format, Edge::Begin, wire).is_err());
    }
    assert_eq!(
        Time::parse(TimeFormat::Sip, Edge::End, ""),
        Err(TimeError::Empty)
    );
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn any_text_is_a_time_or_is_refused(text in "[0-9:]{0,9}|\\PC{0,9}") {
        for format in FORMATS {
            for edge in [Edge::Begin, Edge::End] {
                match Time::parse(format, edge, &text) {
                    Ok(time) => proptest::prop_assert_eq!(time.as_wire(), text.as_str()),
                    Err(error) => proptest::prop_assert!(error == TimeError::of_text(&text)),
                }
            }
        }
    }
}
