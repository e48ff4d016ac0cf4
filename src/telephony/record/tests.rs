//! Fields of every kind, and a small list and a small form of them.

mod checking;
mod files;
mod reading;
mod tables;

use super::*;
use crate::telephony::table::Direction;

const FRUITS: &[Choice] = &[
    Choice::new("apple", "fruit_apple").or(&["pomme"]),
    Choice::new("pear", "fruit_pear"),
];
const CODE: Kind = Kind::Digits(Digits {
    least: 3,
    most: 4,
    first: Some('7'),
    wire: Wire::Number,
});
const ADDRESS: Kind = Kind::Text(Text::up_to(40).like(Format::IpBlock));
const MAILS: Kind = Kind::Text(Text::up_to(40).like(Format::Email));

/// A field of each kind.
const EACH: &[Field] = &[
    Field::new("switch", "l", Kind::Switch),
    Field::new("text", "l", Kind::text(9)),
    Field::new(
        "plain",
        "l",
        Kind::Text(Text::up_to(9).of(Characters::Plain(" "))),
    )
    .nullable(),
    Field::new("digits", "l", CODE),
    Field::new("number", "l", Kind::Number(Numbers::Whole)),
    Field::new("prefix", "l", Kind::Number(Numbers::Prefix)),
    Field::new("whole", "l", Kind::whole(5, 60, Unit::Seconds)),
    Field::new("choice", "l", Kind::choice(FRUITS)),
    Field::new(
        "offered",
        "l",
        Kind::Choice(Choices::From(SOURCE), Wire::Text),
    ),
    Field::new(
        "list",
        "l",
        Kind::List(ListOf {
            item: &ADDRESS,
            most: 2,
        }),
    ),
    Field::new(
        "mails",
        "l",
        Kind::List(ListOf {
            item: &MAILS,
            most: 5,
        }),
    ),
    Field::new("date", "l", Kind::Date).nullable(),
    Field::new("time", "l", Kind::Time),
    Field::new("moment", "l", Kind::Moment),
    Field::new("money", "l", Kind::Money),
    Field::new("secret", "l", Kind::Secret(Text::up_to(8).at_least(4))),
    Field::new("sound", "l", Kind::Sound(SOURCE, Wire::Number)).nullable(),
];
const SOURCE: Source = Source {
    path: "/telephony/sounds",
    value: "id",
    label: "filename",
};

const ITEMS: &[Field] = &[
    Field::new("code", "l", CODE)
        .identity()
        .required()
        .csv(&["abrege"])
        .key(),
    Field::new("target", "l", Kind::Number(Numbers::Whole))
        .required()
        .csv(&["cible"]),
    Field::new("name", "l", Kind::text(9))
        .initially("")
        .csv(&[]),
    Field::new("fruit", "l", Kind::choice(FRUITS))
        .nullable()
        .csv(&[]),
    Field::new("since", "l", Kind::Moment).read_only(),
];
static LIST: Schema = Schema {
    shape: Shape::List(List {
        empty: "l",
        direction: Direction::Ascending,
        position: None,
        most: 3,
        csv: Some(csv_format!(ITEMS)),
    }),
    resource: Resource {
        chooser: Chooser::User,
        verbs: Verbs::NONE
            .create(Verb::new("l", "l", "l"))
            .update(Update::Changed, Verb::new("l", "l", "l"))
            .delete(Verb::new("l", "l", "l")),
        ..Resource::ids("/list")
    },
    sections: &[Section {
        title: "",
        hint: "",
        fields: ITEMS,
    }],
    check: None,
    note: None,
};

static FORM: Schema = Schema {
    shape: Shape::Form,
    resource: Resource {
        verbs: Verbs::NONE.update(Update::Changed, Verb::new("l", "l", "l")),
        ..Resource::one("/form")
    },
    sections: &[
        Section {
            title: "first",
            hint: "",
            fields: &[
                Field::new("on", "l", Kind::Switch),
                Field::new("how", "l", Kind::choice(FRUITS))
                    .required()
                    .when("on", &["true"]),
                Field::new("to", "l", Kind::Number(Numbers::Whole))
                    .required()
                    .when("how", &["apple"]),
            ],
        },
        Section {
            title: "second",
            hint: "",
            fields: &[
                Field::new("least", "l", Kind::whole(0, 99, Unit::None)),
                Field::new("most", "l", Kind::whole(0, 99, Unit::None)),
                Field::new("pass", "l", Kind::Secret(Text::up_to(8))),
            ],
        },
    ],
    check: Some(|form| match (form.whole("least"), form.whole("most")) {
        (Some(least), Some(most)) if most < least => vec![("most", FieldError::rule("odd"))],
        _ => Vec::new(),
    }),
    note: None,
};

/// An entry of a menu, whose parameter is another thing for each action.
static ENTRY: Schema = Schema {
    shape: Shape::Form,
    resource: Resource::one("/entry"),
    sections: &[Section {
        title: "",
        hint: "",
        fields: &[
            Field::new("action", "l", Kind::text(9)),
            Field::new("param", "l", Kind::Number(Numbers::Whole))
                .required()
                .when("action", &["bridge"]),
            Field::new("param", "l", Kind::Sound(SOURCE, Wire::Text))
                .required()
                .when("action", &["play"]),
        ],
    }],
    check: None,
    note: None,
};

fn field(name: &str) -> &'static Field {
    EACH.iter().find(|field| field.name == name).unwrap()
}

fn say(key: &str) -> String {
    key.to_owned()
}

/// A record of the list.
fn item(code: &str, target: &str, name: &str) -> Record {
    Record::new([code, target, name].map(Value::text).to_vec())
}
