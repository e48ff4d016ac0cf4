//! What single tabs know by themselves.

use super::*;
use crate::api::records::wire;
use crate::telephony::csv::{Sheet, preview, read as read_lines};
use crate::telephony::record::{
    Printed, RecordSheet, Tone, Total, diff, export, is_same, print, totals,
};

fn place(schema: &Schema, name: &str) -> usize {
    schema.fields().place(name).unwrap()
}

/// A record of some fields.
fn record(schema: &Schema, values: &[(&str, Value)]) -> Record {
    values
        .iter()
        .fold(Record::default(), |record, (name, value)| {
            record.with(place(schema, name), value.clone())
        })
}

#[test]
fn a_forward_asks_for_its_destination_once_it_is_on() {
    let line = record(&FORWARDS, &[("forwardNoReply", Value::Flag(false))]);
    let mut draft = Draft::of(line.clone());
    draft.set_text(place(&FORWARDS, "forwardNoReply"), "true");
    let errors = draft.checked(&FORWARDS, FORWARDS.places(1)).unwrap_err();
    assert_eq!(errors.len(), 3, "nature, number and delay: {errors:?}");
    draft.set_text(place(&FORWARDS, "forwardNoReplyNature"), "voicemail");
    draft.set_text(place(&FORWARDS, "forwardNoReplyNumber"), "09 72 10 00 42");
    draft.set_text(place(&FORWARDS, "forwardNoReplyDelay"), "20");
    let saved = draft.checked(&FORWARDS, FORWARDS.places(1)).unwrap();
    assert_eq!(diff(&FORWARDS, &line, &saved).len(), 4);
}

#[test]
fn the_forward_of_all_calls_rules_out_the_others() {
    let on = |name: &'static str| (name, Value::Flag(true));
    let line = record(&FORWARDS, &[on("forwardUnconditional"), on("forwardBusy")]);
    let look = Look::new(FORWARDS.fields(), &line);
    let errors = FORWARDS.check.unwrap()(look);
    let names: Vec<&str> = errors.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["forwardBusy", "forwardUnconditional"]);
}

#[test]
fn a_call_without_duration_was_missed_or_not_answered() {
    let call = |way: &str, seconds| {
        let duration = ("duration", Value::Whole(seconds));
        let call = record(&HISTORY, &[("wayType", Value::text(way)), duration]);
        HISTORY.note.unwrap()(Look::new(HISTORY.fields(), &call))
    };
    let missed = call("incoming", 0).unwrap();
    assert_eq!((missed.key, missed.tone), ("call_missed", Tone::Warning));
    assert_eq!(call("outgoing", 0).unwrap().key, "call_unanswered");
    assert_eq!(call("incoming", 5), None);
    assert_eq!(call("conference", 0), None);
}

#[test]
fn an_unknown_way_of_a_call_is_shown_as_it_is() {
    let fields = HISTORY.fields();
    let field = fields.get(place(&HISTORY, "wayType")).unwrap();
    let value = Value::text("conference");
    let shown = Printed::Text("conference".into());
    assert_eq!(print(&field.kind, &value), shown);
}

#[test]
fn abbreviated_numbers_are_read_from_the_file_of_another_manager() {
    let sheet = RecordSheet::new(&ABBREVIATED, [].into()).unwrap();
    let file = "Numéro abrégé,Numéro cible,Prénom,Nom\n\
        7001,0033972100042,Anna,Durand\n\
        7002,0033972100043,Zoé,Durand\n";
    let preview = preview(&sheet, &read_lines(file, sheet.format()));
    assert_eq!(preview.counts.created, 1);
    assert_eq!(preview.counts.refused, 1);
}

#[test]
fn a_forward_is_written_with_the_fields_of_its_block_that_changed() {
    let line = wire::read(
        &FORWARDS,
        r#"{"forwardUnconditional": false, "forwardUnconditionalNature": "number", "forwardUnconditionalNumber": "",
        "forwardNoReply": true, "forwardNoReplyNature": "voicemail", "forwardNoReplyNumber": "0033972100042",
        "forwardNoReplyDelay": "20", "forwardBusy": "odd", "forwardBackup": 0, "codecs": "g722_a"}"#,
    );
    let mut draft = Draft::of(line.clone());
    for (name, typed) in [
        ("forwardNoReplyNature", "number"),
        ("forwardNoReplyNumber", "06 12 34 56 78"),
        ("forwardNoReplyDelay", "20"),
        ("forwardBackup", "true"),
    ] {
        draft.set_text(place(&FORWARDS, name), typed);
    }
    let saved = draft.checked(&FORWARDS, FORWARDS.places(1)).unwrap();
    assert_eq!(
        wire::update(&FORWARDS, &line, &saved),
        r#"{"forwardNoReplyNature":"number","forwardNoReplyNumber":"0033612345678"}"#
    );
}

#[test]
fn an_abbreviated_number_is_created_with_all_that_the_api_wants() {
    let mut draft = Draft::new(ABBREVIATED.proposed());
    for (name, typed) in [
        ("abbreviatedNumber", "7001"),
        ("destinationNumber", "0972100042"),
        ("surname", "Durand"),
    ] {
        draft.set_text(place(&ABBREVIATED, name), typed);
    }
    let all = ABBREVIATED.places(0);
    let new = draft.checked(&ABBREVIATED, all).unwrap();
    assert_eq!(
        wire::create(&ABBREVIATED, &new),
        r#"{"abbreviatedNumber":7001,"destinationNumber":"0033972100042","name":"","surname":"Durand"}"#
    );
    let read = wire::read(
        &ABBREVIATED,
        r#"{"abbreviatedNumber": 7001.0, "destinationNumber": "0033972100042", "name": null, "surname": "Durand"}"#,
    );
    assert!(is_same(&ABBREVIATED, &new, &read));
    let renamed = read
        .clone()
        .with(place(&ABBREVIATED, "name"), Value::text("Anna"));
    let body = wire::update(&ABBREVIATED, &read, &renamed);
    assert_eq!(body, r#"{"name":"Anna"}"#);
}

#[test]
fn the_calls_of_both_months_are_read_exported_and_added_up() {
    let call = |json| wire::read(&HISTORY, json);
    let calls = [
        call(
            r#"{"consumptionId": 1, "creationDatetime": "2026-11-30T23:59:59+01:00", "wayType": "outgoing",
            "calling": "0033972100042", "called": "0033612345678", "dialed": "0612345678", "duration": 86400,
            "priceWithoutTax": {"currencyCode": "EUR", "text": "0.10 €", "value": 0.1}}"#,
        ),
        call(
            r#"{"creationDatetime": "2026-10-01T08:00:00Z", "wayType": "incoming", "calling": null,
            "called": "0033972100042", "duration": "1.0", "hangupNature": null,
            "priceWithoutTax": {"currencyCode": "EUR", "text": "0.20 €", "value": 0.2}}"#,
        ),
    ];
    let file = export(&HISTORY, calls.iter());
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(
        lines[1],
        "2026-11-30T22:59:59Z;outgoing;0033972100042;0033612345678;0612345678;;86400;0.10;EUR;;;"
    );
    let sums: Vec<String> = totals(HISTORY.fields(), calls.iter())
        .iter()
        .map(|total| match total {
            Total::Whole { sum, .. } => sum.to_string(),
            Total::Money { sum, .. } => sum.amount.text(2),
        })
        .collect();
    assert_eq!(sums, ["86401", "0.30"]);
}
