//! Whole records: what is wrong with them, what differs, what depends on what.

use super::*;

const ON: usize = 0;
const HOW: usize = 1;
const TO: usize = 2;
const LEAST: usize = 3;
const MOST: usize = 4;
const PASS: usize = 5;

fn form() -> Record {
    Record::new(vec![
        Value::Flag(false),
        Value::Null,
        Value::text(""),
        Value::Whole(1),
        Value::Whole(9),
    ])
}

/// The places and keys of what is wrong with a section.
fn problems(draft: &Draft, section: usize) -> Vec<(usize, &'static str)> {
    let checked = draft.checked(&FORM, FORM.places(section));
    let key = |it: &FieldProblem| (it.place, it.error.key());
    checked.unwrap_err().iter().map(key).collect()
}

#[test]
fn a_field_is_required_only_while_it_is_shown() {
    let mut draft = Draft::of(form());
    assert!(!draft.shows(&FORM, HOW) && !draft.shows(&FORM, TO));
    draft.set_text(ON, "true");
    assert!(draft.shows(&FORM, HOW) && !draft.shows(&FORM, TO));
    assert_eq!(problems(&draft, 0), [(HOW, "record_error_required")]);
    draft.set_text(HOW, "apple");
    assert_eq!(problems(&draft, 0), [(TO, "record_error_required")]);
    draft.set_text(HOW, "pear");
    let saved = draft.checked(&FORM, FORM.places(0)).unwrap();
    assert_eq!(diff(&FORM, &form(), &saved), [ON, HOW]);
}

#[test]
fn what_depends_on_something_hidden_is_hidden_too() {
    let mut draft = Draft::of(form().with(HOW, Value::text("apple")));
    assert!(!draft.shows(&FORM, TO));
    draft.set_text(TO, "nonsense");
    let saved = draft.checked(&FORM, FORM.places(0)).unwrap();
    assert_eq!(diff(&FORM, draft.before(), &saved), [0; 0]);
}

#[test]
fn all_errors_of_a_section_are_told_at_once_and_those_of_others_are_not() {
    let mut draft = Draft::of(form());
    draft.set_text(ON, "true");
    draft.set_text(HOW, "plum");
    draft.set_text(LEAST, "x");
    draft.set_text(MOST, "100");
    let first = [(HOW, "record_error_choice")];
    assert_eq!(problems(&draft, 0), first);
    let second = [(LEAST, "record_error_whole"), (MOST, "record_error_range")];
    assert_eq!(problems(&draft, 1), second);
    let all = draft.checked(&FORM, 0..FORM.fields().len()).unwrap_err();
    assert_eq!(all.len(), 3);
}

#[test]
fn the_check_of_a_schema_sees_the_whole_record() {
    let mut draft = Draft::of(form());
    draft.set_text(LEAST, "20");
    assert_eq!(problems(&draft, 1), [(MOST, "odd")]);
    assert!(draft.checked(&FORM, FORM.places(0)).is_ok());
    draft.set_text(MOST, "20");
    let saved = draft.checked(&FORM, FORM.places(1)).unwrap();
    assert_eq!(diff(&FORM, &form(), &saved), [LEAST, MOST]);
}

#[test]
fn what_was_wrong_before_keeps_nobody_from_changing_something_else() {
    let odd = form()
        .with(ON, Value::Flag(true))
        .with(HOW, Value::text("apple"))
        .with(LEAST, Value::Whole(50));
    let mut draft = Draft::of(odd);
    draft.set_text(PASS, "1234");
    assert!(draft.checked(&FORM, 0..FORM.fields().len()).is_ok());
    draft.set_text(MOST, "40");
    assert!(draft.checked(&FORM, FORM.places(1)).is_ok());
    draft.set_text(TO, "0972100042");
    assert!(draft.checked(&FORM, FORM.places(0)).is_ok());
    draft.set_text(TO, "");
    draft.set_text(HOW, "");
    assert_eq!(problems(&draft, 0), [(HOW, "record_error_required")]);
}

#[test]
fn what_another_session_changed_stays_below_what_is_typed() {
    let mut draft = Draft::of(form());
    draft.set_text(MOST, "12");
    let draft = draft.over(form().with(LEAST, Value::Whole(3)));
    assert_eq!(draft.text(&FORM, LEAST), "3");
    assert_eq!(draft.text(&FORM, MOST), "12");
    let mut draft = draft;
    draft.forget(FORM.places(1));
    assert_eq!(draft.text(&FORM, MOST), "9");
}

#[test]
fn null_and_empty_differ_and_what_cannot_be_read_is_never_sent() {
    let (null, empty) = (form().with(TO, Value::Null), form());
    assert_eq!(diff(&FORM, &null, &empty), [TO]);
    assert_eq!(diff(&FORM, &empty, &null), [TO]);
    assert!(is_same(&FORM, &null, &empty));
    let odd = form().with(LEAST, Value::Unreadable("{}".into()));
    assert_eq!(diff(&FORM, &form(), &odd), [0; 0]);
    assert_eq!(diff(&FORM, &odd, &form()), [LEAST]);
}

#[test]
fn a_secret_is_sent_once_it_is_typed_and_never_put_back() {
    let typed = form().with(PASS, Value::Secret(SecretText::new("1234")));
    assert_eq!(diff(&FORM, &form(), &typed), [PASS]);
    assert_eq!(diff(&FORM, &typed, &form()), [0; 0]);
    assert!(is_same(&FORM, &form(), &typed));
}

#[test]
fn a_new_record_asks_for_its_id_and_is_proposed_as_described() {
    let mut draft = Draft::new(LIST.proposed());
    let all = 0..LIST.fields().len();
    let missing = draft.checked(&LIST, all.clone()).unwrap_err();
    let places: Vec<usize> = missing.iter().map(|it| it.place).collect();
    assert_eq!(places, [0, 1]);
    draft.set_text(0, "7001");
    draft.set_text(1, "0972100042");
    let record = draft.checked(&LIST, all).unwrap();
    assert_eq!(record.id(LIST.fields()).as_deref(), Some("7001"));
    assert_eq!(record.name(LIST.fields()), "7001");
    assert_eq!(record.get(2), &Value::text(""));
    assert_eq!(record.get(3), &Value::Null);
}

#[test]
fn one_parameter_may_be_several_fields_of_which_one_applies() {
    let [action, number, sound] = [0, 1, 2];
    let before = Record::new(["play", "12", "12"].map(Value::text).to_vec());
    let mut draft = Draft::of(before.clone());
    assert_eq!(draft.text(&ENTRY, sound), "12");
    assert_eq!(draft.text(&ENTRY, number), "");
    draft.set_text(action, "bridge");
    let all = 0..3;
    let errors = draft.checked(&ENTRY, all.clone()).unwrap_err();
    assert_eq!(errors[0].place, number);
    draft.set_text(number, "0972100042");
    let after = draft.checked(&ENTRY, all.clone()).unwrap();
    let wire = "0033972100042";
    let saved = Record::new(["bridge", wire, wire].map(Value::text).to_vec());
    assert_eq!(after, saved);
    assert!(is_same(&ENTRY, &after, &saved));
    let mut draft = Draft::of(before.clone());
    draft.set_text(action, "hangup");
    let after = draft.checked(&ENTRY, all).unwrap();
    assert_eq!(diff(&ENTRY, &before, &after), [action]);
}

#[test]
fn a_record_that_ends_early_is_one_with_nulls() {
    let short = Record::new(vec![Value::Flag(true)]);
    let long = Record::new(vec![Value::Flag(true), Value::Null]);
    assert_eq!(short, long);
    assert_ne!(short, long.with(1, Value::text("")));
}
