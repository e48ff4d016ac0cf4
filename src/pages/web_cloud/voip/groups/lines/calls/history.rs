//! Historique of a line: the calls of this month and the previous one.
//!
//! `GET /telephony/{billingAccount}/service/{serviceName}/voiceConsumption` and `…/previousVoiceConsumption`.

use crate::pages::screen::screen;
use crate::pages::shared::record::record_screen;
use crate::telephony::record::{
    Choice, Field, Kind, Look, Numbers, Remark, Report, Resource, Schema, Section, Shape, Tone,
    Unit,
};
use crate::telephony::table::Direction;

const WAYS: &[Choice] = &[
    Choice::new("incoming", "call_way_incoming"),
    Choice::new("outgoing", "call_way_outgoing"),
    Choice::new("transfer", "call_way_transfer"),
];
pub(in crate::pages) const DESTINATIONS: &[Choice] = &[
    Choice::new("landline", "call_to_landline"),
    Choice::new("mobile", "call_to_mobile"),
    Choice::new("special", "call_to_special"),
];
pub(in crate::pages) const PLANS: &[Choice] = &[
    Choice::new("priceplan", "call_plan_in"),
    Choice::new("outplan", "call_plan_out"),
];

pub(in crate::pages) const NUMBER: Kind = Kind::Number(Numbers::Prefix);
pub(in crate::pages) const DURATION: Kind = Kind::whole(0, i64::MAX, Unit::Duration);

const FIELDS: &[Field] = &[
    shown("creationDatetime", "call_date", Kind::Moment, 160),
    shown("wayType", "call_way", Kind::choice(WAYS), 100),
    shown("calling", "call_from", NUMBER, 160),
    shown("called", "call_to", NUMBER, 160),
    shown("dialed", "call_dialed", NUMBER, 160),
    shown("designation", "call_destination", Kind::text(255), 180),
    shown("duration", "call_duration", DURATION, 100),
    shown("priceWithoutTax", "call_price", Kind::Money, 100),
    shown(
        "destinationType",
        "call_kind",
        Kind::choice(DESTINATIONS),
        0,
    ),
    shown("planType", "call_plan", Kind::choice(PLANS), 0),
    shown("hangupNature", "call_hangup", Kind::text(255), 0),
];

const FILTERS: &[Field] = &[
    Field::new("creationDatetime.from", "call_since", Kind::Moment),
    Field::new("creationDatetime.to", "call_until", Kind::Moment),
    Field::new("wayType", "call_way", Kind::choice(WAYS)),
    Field::new("destinationType", "call_kind", Kind::choice(DESTINATIONS)),
    Field::new("planType", "call_plan", Kind::choice(PLANS)),
];

screen!(records::HISTORY_SCREEN = |_, place| record_screen(&HISTORY, place));

/// The calls of this month and the previous one.
pub(in crate::pages) const CALLS: Resource = Resource {
    also: &["/telephony/{billingAccount}/service/{serviceName}/previousVoiceConsumption"],
    ..Resource::ids("/telephony/{billingAccount}/service/{serviceName}/voiceConsumption")
};

pub static HISTORY: Schema = Schema {
    shape: Shape::Report(Report {
        empty: "call_none",
        direction: Direction::Descending,
        filters: FILTERS,
    }),
    resource: CALLS,
    sections: &[Section {
        title: "",
        hint: "",
        fields: FIELDS,
    }],
    check: None,
    note: Some(note),
};

/// A column of a report of calls.
pub(in crate::pages) const fn shown(
    name: &'static str,
    label: &'static str,
    kind: Kind,
    width: u16,
) -> Field {
    Field::new(name, label, kind)
        .read_only()
        .width(width)
        .csv(&[])
}

/// The API does not say of a call whether it was answered: one without duration was not.
fn note(call: Look<'_>) -> Option<Remark> {
    if call.whole("duration") != Some(0) {
        return None;
    }
    let (key, tone) = match call.text("wayType") {
        "incoming" => ("call_missed", Tone::Warning),
        "outgoing" => ("call_unanswered", Tone::Neutral),
        _ => return None,
    };
    Some(Remark { key, tone })
}
