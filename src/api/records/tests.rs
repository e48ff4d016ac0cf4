//! Records from answers and bodies from records, on descriptions that have something of everything.

mod reading;
mod tasks;
mod writing;

use serde_json::value::RawValue;

use super::*;
use crate::telephony::record::{
    Access, Answer, Choices, Chooser, Digits, Field, Fields, Kind, ListOf, Numbers, Report,
    Resource, Schema, Section, Shape, Source, Text, Unit, Update, Value, Verb, Verbs, Wire,
};
use crate::telephony::table::Direction;

const TEXT: Kind = Kind::text(99);
const DIGITS: Kind = Kind::Digits(Digits {
    least: 1,
    most: 4,
    first: None,
    wire: Wire::Number,
});
const SOUNDS: Source = Source {
    path: "/telephony/sounds",
    value: "id",
    label: "filename",
};

static FORM: Schema = Schema {
    shape: Shape::Form,
    resource: Resource {
        verbs: Verbs::NONE.update(Update::Changed, Verb::new("l", "l", "l")),
        ..Resource::one("/telephony/{billingAccount}/line/{serviceName}/options")
    },
    sections: &[Section {
        title: "",
        hint: "",
        fields: &[
            Field::new("on", "l", Kind::Switch),
            Field::new("delay", "l", Kind::whole(0, 60, Unit::Seconds)),
            Field::new("to", "l", Kind::Number(Numbers::Whole)),
            Field::new("sound", "l", Kind::Sound(SOUNDS, Wire::Number)).nullable(),
            Field::new(
                "codes",
                "l",
                Kind::List(ListOf {
                    item: &TEXT,
                    most: 9,
                }),
            ),
            Field::new("at", "l", Kind::Moment),
            Field::new("price", "l", Kind::Money),
            Field::new("password", "l", Kind::Secret(Text::up_to(9))),
            Field::new("logs.email", "l", TEXT).nullable(),
            Field::new(
                "logs.often",
                "l",
                Kind::Choice(Choices::From(SOUNDS), Wire::Text),
            ),
            Field::new("state", "l", TEXT).read_only(),
        ],
    }],
    check: None,
    note: None,
};

static LIST: Schema = Schema {
    shape: Shape::Form,
    resource: Resource {
        chooser: Chooser::User,
        verbs: Verbs::NONE.create(Verb::new("l", "l", "l").answers(Answer::Object)),
        ..Resource::ids("/telephony/{billingAccount}/abbreviatedNumber")
    },
    sections: &[Section {
        title: "",
        hint: "",
        fields: &[
            Field::new("code", "l", DIGITS).identity(),
            Field::new("name", "l", TEXT),
            Field::new("fixed", "l", TEXT).access(Access::Create),
            Field::new("later", "l", TEXT).access(Access::Update),
            Field::new("enabled", "l", Kind::Switch).created_as("enable"),
        ],
    }],
    check: None,
    note: None,
};

static REPORT: Schema = Schema {
    shape: Shape::Report(Report {
        empty: "l",
        direction: Direction::Descending,
        filters: &[
            Field::new("creationDatetime.from", "l", Kind::Moment),
            Field::new("wayType", "l", TEXT),
        ],
    }),
    resource: Resource::ids("/telephony/{billingAccount}/service/{serviceName}/voiceConsumption"),
    sections: &[],
    check: None,
    note: None,
};

/// Texts and objects inside of an object.
const ADDRESSES: Fields = Fields(&[Section {
    title: "",
    hint: "",
    fields: &[Field::new("", "l", TEXT)],
}]);
const MAILS: Fields = Fields(&[Section {
    title: "",
    hint: "",
    fields: &[
        Field::new("email", "l", TEXT),
        Field::new("type", "l", TEXT),
    ],
}]);

fn raw(json: &str) -> &RawValue {
    serde_json::from_str(json).unwrap()
}

fn form(json: &str) -> Record {
    decode::record(FORM.fields(), raw(json)).unwrap()
}

fn place(schema: &Schema, name: &str) -> usize {
    schema.fields().place(name).unwrap()
}

fn json(body: &impl serde::Serialize) -> String {
    serde_json::to_string(body).unwrap()
}
