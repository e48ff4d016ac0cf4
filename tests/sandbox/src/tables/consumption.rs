//! Calls and faxes of this month and of the one before, and the months that were billed: read only.

use super::{Field, Filter, Kind, List, Owner, Shape, Table};

const PRICE: Field = Field::new("priceWithoutTax", Kind::Price).read_only();
const ID: Field = Field::new("consumptionId", Kind::Long(1, i64::MAX)).read_only();
const MOMENT: Field = Field::new("creationDatetime", Kind::Moment).read_only();
const CALLED: Field = phone("called");
const CALLING: Field = phone("calling");
const COUNTRY: Field = text("countrySuffix");
const DESIGNATION: Field = text("designation");
const DURATION: Field = Field::new("duration", Kind::Long(0, i64::MAX)).read_only();
const HANGUP: Field = text("hangupNature").nullable();
const DESTINATION: Field = one_of(
    "destinationType",
    "telephony.VoiceConsumptionDestinationTypeEnum",
    &["landline", "mobile", "special"],
);
const PLAN: Field = one_of(
    "planType",
    "telephony.VoiceConsumptionPlanTypeEnum",
    &["outplan", "priceplan"],
);
const WAY: Field = one_of(
    "wayType",
    "telephony.VoiceConsumptionWayTypeEnum",
    &["incoming", "outgoing", "transfer"],
);

const VOICE_FILTERS: &[Filter] = &[
    Filter::From("creationDatetime"),
    Filter::To("creationDatetime"),
    Filter::Is("destinationType"),
    Filter::Is("planType"),
    Filter::Is("wayType"),
];

pub(super) static VOICE: Table = Table {
    path: "/telephony/{billingAccount}/service/{serviceName}/voiceConsumption",
    owner: Owner::Service,
    shape: read_only("consumptionId", VOICE_FILTERS),
    fields: &[
        CALLED,
        CALLING,
        ID,
        COUNTRY,
        MOMENT,
        DESIGNATION,
        DESTINATION,
        phone("dialed"),
        DURATION,
        HANGUP,
        PLAN,
        PRICE,
        WAY,
    ],
    check: None,
};

/// The same calls a month later, without what was dialled.
pub(super) static PREVIOUS_VOICE: Table = Table {
    path: "/telephony/{billingAccount}/service/{serviceName}/previousVoiceConsumption",
    owner: Owner::Service,
    shape: read_only("consumptionId", VOICE_FILTERS),
    fields: &[
        CALLED,
        CALLING,
        ID,
        COUNTRY,
        MOMENT,
        DESIGNATION,
        DESTINATION,
        DURATION,
        HANGUP,
        PLAN,
        PRICE,
        WAY,
    ],
    check: None,
};

pub(super) static FAX: Table = Table {
    path: "/telephony/{billingAccount}/service/{serviceName}/faxConsumption",
    owner: Owner::Service,
    shape: read_only(
        "consumptionId",
        &[
            Filter::From("creationDatetime"),
            Filter::To("creationDatetime"),
            Filter::Is("wayType"),
        ],
    ),
    fields: &[
        CALLED,
        CALLING,
        ID,
        MOMENT,
        Field::new("pages", Kind::Long(0, i64::MAX)).read_only(),
        PRICE,
        one_of(
            "wayType",
            "telephony.FaxConsumptionWayTypeEnum",
            &["received", "sent"],
        ),
    ],
    check: None,
};

pub(super) static HISTORY: Table = Table {
    path: "/telephony/{billingAccount}/historyConsumption",
    owner: Owner::Account,
    shape: read_only("date", &[]),
    fields: &[
        Field::new("date", Kind::Date).read_only(),
        Field::new("price", Kind::Price).read_only(),
        Field::new("priceOutplan", Kind::Price).read_only(),
        one_of(
            "status",
            "telephony.BillStatusEnum",
            &["doing", "done", "error", "todo"],
        ),
    ],
    check: None,
};

pub(super) static HISTORY_FILE: Table = Table {
    path: "/telephony/{billingAccount}/historyConsumption/{id}/file",
    owner: Owner::Account,
    shape: Shape::File,
    fields: &[Field::new(
        "extension",
        Kind::OneOf(
            "telephony.BillDocument",
            &["csv", "pdf", "received.csv", "xml"],
        ),
    )
    .required()],
    check: None,
};

const fn read_only(id: &'static str, filters: &'static [Filter]) -> Shape {
    Shape::List(List {
        id,
        post: None,
        put: false,
        delete: false,
        state: None,
        filters,
    })
}

const fn phone(name: &'static str) -> Field {
    Field::new(name, Kind::Phone).nullable().read_only()
}

const fn text(name: &'static str) -> Field {
    Field::new(name, Kind::Text(0, 255)).read_only()
}

const fn one_of(name: &'static str, kind: &'static str, values: &'static [&'static str]) -> Field {
    Field::new(name, Kind::OneOf(kind, values)).read_only()
}
