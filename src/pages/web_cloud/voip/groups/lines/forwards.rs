//! Transferts of a line: where its calls go always, without an answer, when it is busy, and when it is unreachable.
//!
//! `GET` and `PUT /telephony/{billingAccount}/line/{serviceName}/options`, of which these are 13 fields.

use crate::pages::screen::screen;
use crate::pages::shared::record::record_screen;
use crate::telephony::record::{
    Choice, Field, FieldError, Kind, Look, Numbers, Resource, Schema, Section, Shape, Unit, Update,
    Verb, Verbs,
};

const NATURES: &[Choice] = &[
    Choice::new("number", "forward_nature_number"),
    Choice::new("voicemail", "forward_nature_voicemail"),
    Choice::new("fax", "forward_nature_fax"),
];
const ON: &[&str] = &["true"];

const UNCONDITIONAL: &str = "forwardUnconditional";
/// The switches that the unconditional one rules out.
const OTHERS: [&str; 3] = ["forwardNoReply", "forwardBusy", "forwardBackup"];

screen!(records::FORWARDS_SCREEN = |_, place| record_screen(&FORWARDS, place));

pub static FORWARDS: Schema = Schema {
    shape: Shape::Form,
    resource: Resource {
        verbs: Verbs::NONE.update(
            Update::Changed,
            Verb::new("record_save", "forward_what", "forward_done"),
        ),
        ..Resource::one("/telephony/{billingAccount}/line/{serviceName}/options")
    },
    sections: &[
        Section {
            title: "forward_unconditional",
            hint: "forward_unconditional_hint",
            fields: &[
                switch(UNCONDITIONAL),
                nature("forwardUnconditionalNature", UNCONDITIONAL),
                number("forwardUnconditionalNumber", UNCONDITIONAL),
            ],
        },
        Section {
            title: "forward_no_reply",
            hint: "",
            fields: &[
                switch("forwardNoReply"),
                nature("forwardNoReplyNature", "forwardNoReply"),
                number("forwardNoReplyNumber", "forwardNoReply"),
                Field::new("forwardNoReplyDelay", "forward_delay", DELAY)
                    .required()
                    .when("forwardNoReply", ON),
            ],
        },
        Section {
            title: "forward_busy",
            hint: "forward_busy_hint",
            fields: &[
                switch("forwardBusy"),
                nature("forwardBusyNature", "forwardBusy"),
                number("forwardBusyNumber", "forwardBusy"),
            ],
        },
        Section {
            title: "forward_backup",
            hint: "",
            fields: &[
                switch("forwardBackup"),
                nature("forwardBackupNature", "forwardBackup"),
                number("forwardBackupNumber", "forwardBackup"),
            ],
        },
    ],
    check: Some(check),
    note: None,
};

const DELAY: Kind = Kind::whole(5, 60, Unit::Seconds);

const fn switch(name: &'static str) -> Field {
    Field::new(name, "forward_active", Kind::Switch)
}

const fn nature(name: &'static str, on: &'static str) -> Field {
    let kind = Kind::choice(NATURES);
    Field::new(name, "forward_nature", kind)
        .required()
        .when(on, ON)
}

const fn number(name: &'static str, on: &'static str) -> Field {
    Field::new(name, "forward_number", Kind::Number(Numbers::Whole))
        .required()
        .when(on, ON)
}

/// A line that forwards every call has no call left for the other forwards.
fn check(line: Look<'_>) -> Vec<(&'static str, FieldError)> {
    let excluded: Vec<_> = OTHERS.into_iter().filter(|name| line.is_on(name)).collect();
    if excluded.is_empty() || !line.is_on(UNCONDITIONAL) {
        return Vec::new();
    }
    let error = |name| (name, FieldError::rule("forward_error_excluded"));
    excluded
        .into_iter()
        .chain([UNCONDITIONAL])
        .map(error)
        .collect()
}
