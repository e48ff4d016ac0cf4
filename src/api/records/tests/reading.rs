//! From answers to records.

use super::super::choices::offered;
use super::super::decode::{made, record, value};
use super::super::read::query;
use super::*;

fn get(record: &Record, name: &str) -> Value {
    record.get(place(&FORM, name)).clone()
}

#[test]
fn values_are_read_whatever_form_they_have() {
    let line = form(
        r#"{"on": "true", "delay": "20.0", "to": 33972100042, "sound": 12.0, "codes": [1, "b"],
        "at": "2026-12-25T08:30:00+01:00", "price": {"currencyCode": "EUR", "text": "0.1 €", "value": 0.10},
        "logs": {"email": null, "often": "Never", "more": 1}, "unknown": {"x": []}}"#,
    );
    assert_eq!(get(&line, "on"), Value::Flag(true));
    assert_eq!(get(&line, "delay"), Value::Whole(20));
    assert_eq!(get(&line, "to"), Value::text("33972100042"));
    assert_eq!(get(&line, "sound"), Value::text("12"));
    assert_eq!(get(&line, "codes"), Value::list(["1", "b"]));
    assert_eq!(get(&line, "logs.email"), Value::Null);
    assert_eq!(get(&line, "logs.often"), Value::text("Never"));
    assert_eq!(get(&line, "state"), Value::Null);
    let Value::Money(price) = get(&line, "price") else {
        panic!("no price");
    };
    assert_eq!(
        (price.amount.text(2).as_str(), &*price.currency),
        ("0.10", "EUR")
    );
}

#[test]
fn an_odd_value_costs_its_cell_alone() {
    let line = form(
        r#"{"on": "perhaps", "delay": 1.5, "to": {"a": 1}, "codes": ["a", {}], "at": "soon", "price": 5,
        "logs": "none", "state": "fine"}"#,
    );
    for (name, shown) in [
        ("on", "perhaps"),
        ("delay", "1.5"),
        ("to", r#"{"a": 1}"#),
        ("codes", r#"["a", {}]"#),
        ("at", "soon"),
        ("price", "5"),
    ] {
        assert_eq!(get(&line, name), Value::Unreadable(shown.into()), "{name}");
    }
    assert_eq!(get(&line, "logs.email"), Value::Null);
    assert_eq!(get(&line, "state"), Value::text("fine"));
}

#[test]
fn a_price_is_read_to_the_last_digit_of_its_text() {
    let price = |number: &str| {
        let json = format!(r#"{{"currencyCode": "EUR", "value": {number}}}"#);
        match value(&Kind::Money, raw(&json)) {
            Value::Money(money) => money.amount.to_string(),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(price("0.0120"), "0.012");
    assert_eq!(price("1.2e-5"), "0.000012");
    assert_eq!(price("\"3.50\""), "3.5");
    assert_eq!(price("-7"), "-7");
}

#[test]
fn a_secret_is_never_taken_from_an_answer() {
    let line = form(r#"{"password": "hunter2"}"#);
    assert_eq!(get(&line, "password"), Value::Null);
}

#[test]
fn what_is_no_object_is_no_record() {
    for odd in ["null", "12", "\"text\"", "[]", "[{}]"] {
        assert_eq!(record(FORM.fields(), raw(odd)), None, "{odd}");
    }
    let address = record(ADDRESSES, raw("\"10.0.0.0/8\"")).unwrap();
    assert_eq!(address.get(0), &Value::text("10.0.0.0/8"));
    assert_eq!(
        record(ADDRESSES, raw("{}")),
        Some(Record::new(vec![Value::Null]))
    );
}

#[test]
fn only_filters_that_are_filled_in_are_asked_for() {
    let since = value(&Kind::Moment, raw("\"2026-12-25T08:30:00+01:00\""));
    let filters = Record::new(vec![since, Value::text("")]);
    let asked = [("creationDatetime.from", "2026-12-25T07:30:00Z".to_owned())];
    assert_eq!(query(&REPORT, &filters), asked);
    assert_eq!(query(&REPORT, &Record::default()), []);
    assert_eq!(query(&FORM, &filters), []);
}

#[test]
fn what_a_write_has_made_is_read_if_it_is_told() {
    let made = |expected, text| made(expected, LIST.fields(), text);
    let Made::Record(new) = made(Answer::Object, r#"{"code": 7001, "name": "x"}"#) else {
        panic!("no record");
    };
    assert_eq!(new.id(LIST.fields()).as_deref(), Some("7001"));
    assert_eq!(made(Answer::Id, "12"), Made::Id("12".to_owned()));
    assert_eq!(made(Answer::Id, "\"b-1\""), Made::Id("b-1".to_owned()));
    for (expected, text) in [
        (Answer::Object, ""),
        (Answer::Object, "null"),
        (Answer::Id, "{}"),
        (Answer::Task, "[]"),
        (Answer::Task, "{}"),
        (Answer::Nothing, r#"{"code": 7001}"#),
        (Answer::Object, "<html>"),
    ] {
        assert_eq!(made(expected, text), Made::Unknown, "{expected:?} {text}");
    }
    let Made::Task(task) = made(Answer::Task, "42") else {
        panic!("no task");
    };
    assert_eq!(task, Task::started("42"));
}

#[test]
fn choices_are_texts_or_named_objects() {
    let texts = Source {
        path: "/codecs",
        value: "",
        label: "",
    };
    let name = |source: &Source, json| offered(source, raw(json)).map(|it| (it.value, it.name));
    let both = |value: &str, name: &str| Some((value.to_owned(), name.to_owned()));
    assert_eq!(name(&texts, "\"g722_a\""), both("g722_a", "g722_a"));
    assert_eq!(
        name(&SOUNDS, r#"{"id": 3, "filename": "a.wav"}"#),
        both("3", "a.wav")
    );
    assert_eq!(
        name(&SOUNDS, r#"{"id": 3, "filename": ""}"#),
        both("3", "3")
    );
    assert_eq!(name(&SOUNDS, r#"{"filename": "a.wav"}"#), None);
}
