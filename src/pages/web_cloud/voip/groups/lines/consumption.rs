//! Conso of a line: what its calls of this month and the previous one cost, with the sums.
//!
//! `GET /telephony/{billingAccount}/service/{serviceName}/voiceConsumption` and `…/previousVoiceConsumption`.

use super::calls::history::{CALLS, DESTINATIONS, DURATION, NUMBER, PLANS, shown};
use crate::pages::screen::screen;
use crate::pages::shared::record::record_screen;
use crate::telephony::record::{Field, Kind, Report, Schema, Section, Shape};
use crate::telephony::table::Direction;

screen!(records::CONSUMPTION_SCREEN = |_, place| record_screen(&CONSUMPTION, place));

const FIELDS: &[Field] = &[
    shown("creationDatetime", "call_date", Kind::Moment, 160),
    shown("called", "call_to", NUMBER, 160),
    shown("designation", "call_destination", Kind::text(255), 180),
    shown(
        "destinationType",
        "call_kind",
        Kind::choice(DESTINATIONS),
        120,
    ),
    shown("planType", "call_plan", Kind::choice(PLANS), 120),
    shown("duration", "call_duration", DURATION, 100),
    shown("priceWithoutTax", "call_price", Kind::Money, 100),
];

const FILTERS: &[Field] = &[
    Field::new("creationDatetime.from", "call_since", Kind::Moment),
    Field::new("creationDatetime.to", "call_until", Kind::Moment),
    Field::new("planType", "call_plan", Kind::choice(PLANS)),
    Field::new("destinationType", "call_kind", Kind::choice(DESTINATIONS)),
];

pub static CONSUMPTION: Schema = Schema {
    shape: Shape::Report(Report {
        empty: "call_none",
        direction: Direction::Descending,
        filters: FILTERS,
    }),
    resource: CALLS,
    sections: &[Section {
        title: "consumption_calls",
        hint: "",
        fields: FIELDS,
    }],
    check: None,
    note: None,
};
