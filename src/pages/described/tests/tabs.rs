//! What single tabs know by themselves.

use super::*;
use crate::telephony::csv::{Sheet, preview, read as read_lines};
use crate::telephony::record::{Printed, RecordSheet, Tone, diff, print};

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
