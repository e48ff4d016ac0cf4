//! What is typed into a field of each kind, and what is shown of it.

use super::*;

fn read_new(name: &str, typed: &str) -> Result<Value, FieldError> {
    read(field(name), typed, &Value::Null)
}

fn printed(name: &str, value: &Value) -> String {
    format!("{:?}", print(&field(name).kind, value))
}

#[test]
fn each_kind_reads_what_people_type() {
    let text = Value::text;
    for (name, typed, value) in [
        ("switch", "true", Value::Flag(true)),
        ("switch", " Non ", Value::Flag(false)),
        ("text", "  héllo ", text("héllo")),
        ("digits", "=\"7001\"", text("7001")),
        ("number", "+33 (0)9 72 10 00 42", text("0033972100042")),
        ("prefix", "+336", text("00336")),
        ("prefix", "3900", text("3900")),
        ("whole", "60", Value::Whole(60)),
        ("choice", "Pomme", text("apple")),
        ("choice", "PEAR", text("pear")),
        ("offered", "g722_a", text("g722_a")),
        (
            "list",
            "192.0.2.1\n\n 10.0.0.0/8,",
            Value::list(["192.0.2.1", "10.0.0.0/8"]),
        ),
        (
            "mails",
            "a@b.fr; c.d@e.example",
            Value::list(["a@b.fr", "c.d@e.example"]),
        ),
        ("date", "25/12/2026", text("2026-12-25")),
        ("date", "2026-2-3", text("2026-02-03")),
        ("time", "8h30", text("08:30:00")),
        ("sound", "12", text("12")),
    ] {
        assert_eq!(read_new(name, typed), Ok(value), "{name} {typed}");
    }
}

#[test]
fn each_kind_says_why_it_refuses() {
    for (name, typed, key) in [
        ("switch", "perhaps", "record_error_switch"),
        ("text", "more than nine", "record_error_length"),
        ("text", "a\u{7}b", "record_error_character"),
        ("plain", "Zoé", "record_error_character"),
        ("digits", "70a", "record_error_digits"),
        ("digits", "2001", "record_error_first"),
        ("digits", "70", "record_error_length"),
        ("number", "3,39E+10", "number_error_scientific"),
        ("whole", "4", "record_error_range"),
        ("whole", "99999999999999999999", "record_error_range"),
        ("whole", "5.5", "record_error_whole"),
        ("choice", "plum", "record_error_choice"),
        ("list", "192.0.2.256", "record_error_ip"),
        ("list", "10.0.0.0/33", "record_error_ip"),
        ("list", "10.0.0.1, 10.0.0.1", "record_error_twice"),
        ("list", "10.0.0.1 10.0.0.2", "record_error_ip"),
        (
            "list",
            "10.0.0.1\n10.0.0.2\n10.0.0.3",
            "record_error_too_many",
        ),
        ("mails", "a@b", "record_error_email"),
        ("date", "31/02/2026", "record_error_date"),
        ("date", "12/2026", "record_error_date"),
        ("time", "24:00", "record_error_time"),
        ("moment", "tomorrow", "record_error_moment"),
        ("money", "12.50", "record_error_money"),
        ("money", "x EUR", "record_error_money"),
        ("secret", "abc", "record_error_length"),
    ] {
        let error = read_new(name, typed).unwrap_err();
        assert_eq!(error.key(), key, "{name} {typed}");
    }
}

#[test]
fn a_number_without_its_zeros_comes_with_the_right_spelling() {
    let error = read_new("number", "972100042").unwrap_err();
    assert_eq!(error.suggestions(), ["0033972100042"]);
}

#[test]
fn what_nobody_touched_stays_however_odd() {
    for (name, odd) in [
        ("whole", Value::Whole(900)),
        ("digits", Value::text("2001")),
        ("choice", Value::text("quince")),
        ("number", Value::text("anonymous")),
        ("text", Value::Null),
        ("text", Value::text("")),
        ("time", Value::text("08:30:15")),
        ("moment", Value::Unreadable("soon".into())),
        ("list", Value::Unreadable("{}".into())),
    ] {
        let kind = &field(name).kind;
        let text = field_text(kind, &odd);
        assert_eq!(read(field(name), &text, &odd), Ok(odd), "{name}");
    }
}

#[test]
fn a_cleared_field_is_null_empty_or_refused() {
    let cleared = |name| read(field(name), " ", &Value::text("x"));
    assert_eq!(cleared("text"), Ok(Value::text("")));
    assert_eq!(cleared("plain"), Ok(Value::Null));
    assert_eq!(cleared("date"), Ok(Value::Null));
    assert_eq!(cleared("list"), Ok(Value::list([""; 0])));
    assert_eq!(cleared("secret"), Ok(Value::Null));
    assert_eq!(cleared("whole"), Err(FieldError::Required));
    let required = field("plain").required();
    assert_eq!(
        read(&required, "", &Value::text("x")),
        Err(FieldError::Required)
    );
}

#[test]
fn values_are_shown_in_no_language_yet() {
    let text = Value::text;
    for (name, value, expected) in [
        ("switch", Value::Flag(true), "Flag(true)"),
        ("text", text(""), "Nothing"),
        (
            "number",
            text("0033972100042"),
            "Text(\"+33 9 72 10 00 42\")",
        ),
        ("number", text("anonymous"), "Text(\"anonymous\")"),
        ("whole", Value::Whole(20), "Whole(20, Seconds)"),
        ("choice", text("apple"), "Key(\"fruit_apple\")"),
        ("choice", text("quince"), "Text(\"quince\")"),
        ("date", text("2026-12-25"), "Date(\"2026-12-25\")"),
        ("time", text("08:30:00"), "Text(\"08:30\")"),
        ("list", Value::list([""; 0]), "Nothing"),
        ("secret", Value::Secret(SecretText::new("hidden")), "Secret"),
        ("whole", Value::Unreadable("{}".into()), "Odd(\"{}\")"),
    ] {
        assert_eq!(printed(name, &value), expected, "{name}");
    }
    let day = Kind::whole(0, i64::MAX, Unit::Duration);
    let shown = format!("{:?}", print(&day, &Value::Whole(90_061)));
    assert_eq!(shown, "Text(\"25:01:01\")");
}

#[test]
fn money_keeps_its_currency_and_its_cents() {
    let Ok(Value::Money(money)) = read_new("money", "12,5 EUR") else {
        panic!("no money");
    };
    assert_eq!(
        (money.amount.text(2).as_str(), &*money.currency),
        ("12.50", "EUR")
    );
    let before = Value::Money(money);
    assert_eq!(field_text(&Kind::Money, &before), "12.50 EUR");
    let Ok(Value::Money(more)) = read(field("money"), "20", &before) else {
        panic!("no money");
    };
    assert_eq!(
        (more.amount.to_string().as_str(), &*more.currency),
        ("20", "EUR")
    );
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use crate::moment::Moment;
    use proptest::prelude::*;

    fn moment() -> impl Strategy<Value = String> {
        (0_i64..4_102_444_800).prop_map(|s| {
            let at = chrono::DateTime::from_timestamp(s, 0).unwrap();
            field_text(&Kind::Moment, &Value::Moment(Moment::At(at)))
        })
    }

    /// A field, and a text that it takes.
    fn typed() -> impl Strategy<Value = (&'static str, String)> {
        let of = |name: &'static str, texts: BoxedStrategy<String>| {
            texts.prop_map(move |text| (name, text))
        };
        prop_oneof![
            of(
                "switch",
                prop_oneof![Just("true".to_owned()), Just("false".to_owned())].boxed()
            ),
            of("text", "[a-zé'=+;,]{1,9}".boxed()),
            of("plain", "[a-zA-Z0-9 ]{0,9}".boxed()),
            of("digits", "7[0-9]{2,3}".boxed()),
            of("number", "0[1-9][0-9]{8}|\\+1[2-9][0-9]{9}".boxed()),
            of("prefix", "\\+[1-9][0-9]{1,8}|[1-9][0-9]{1,4}".boxed()),
            of(
                "whole",
                (5_i64..=60).prop_map(|number| number.to_string()).boxed()
            ),
            of(
                "choice",
                prop_oneof![Just("pomme".to_owned()), Just("pear".to_owned())].boxed()
            ),
            of("offered", "[a-z0-9_]{1,9}".boxed()),
            of("list", "1[0-9]\\.0\\.[0-9]{1,2}\\.0/2[0-9]".boxed()),
            of(
                "mails",
                "[a-z]{1,5}@[a-z]{1,5}\\.fr(, [a-z]{6}@[a-z]{1,5}\\.fr)?".boxed()
            ),
            of("date", "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|2[0-8])".boxed()),
            of("time", "([01]?[0-9]|2[0-3])[:h][0-5][0-9]".boxed()),
            of("moment", moment().boxed()),
            of("money", "-?[0-9]{1,6}([.,][0-9]{1,4})? (EUR|GBP)".boxed()),
            of("sound", "[1-9][0-9]{0,6}".boxed()),
        ]
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back_as_it_was((name, typed) in typed()) {
            let field = field(name);
            let value = read(field, &typed, &Value::Null).unwrap();
            let text = field_text(&field.kind, &value);
            // Over nothing, so that the text is really read.
            prop_assert_eq!(&read(field, &text, &Value::Null), &Ok(value.clone()));
            prop_assert_eq!(read(field, &text, &value), Ok(value));
        }

        #[test]
        fn no_text_makes_reading_fall_over(name in 0..EACH.len(), typed in any::<String>()) {
            let field = &EACH[name];
            if let Ok(value) = read(field, &typed, &Value::Null) {
                print(&field.kind, &value);
                let text = field_text(&field.kind, &value);
                prop_assert_eq!(read(field, &text, &value), Ok(value));
            }
        }
    }
}
