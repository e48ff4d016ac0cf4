//! Abrégés of a billing account: the short codes that its lines dial.
//!
//! `/telephony/{billingAccount}/abbreviatedNumber`: the code is the id, so that another code is another record.

use crate::pages::screen::screen;
use crate::pages::shared::record::record_screen;
use crate::telephony::record::{
    Answer, Characters, Chooser, Digits, Field, Kind, List, Numbers, Resource, Schema, Section,
    Shape, Text, Update, Verb, Verbs, Wire, csv_format,
};
use crate::telephony::table::Direction;

const CODE: Kind = Kind::Digits(Digits {
    least: 3,
    most: 4,
    first: Some('7'),
    wire: Wire::Number,
});
const NAME: Kind = Kind::Text(Text::up_to(255).of(Characters::Plain(" ")));

const FIELDS: &[Field] = &[
    Field::new("abbreviatedNumber", "abbreviated_code", CODE)
        .identity()
        .required()
        .hint("abbreviated_code_hint")
        .width(140)
        .csv(&["numeroabrege", "code", "abrege", "shortcode"])
        .key(),
    Field::new(
        "destinationNumber",
        "abbreviated_destination",
        Kind::Number(Numbers::Whole),
    )
    .required()
    .width(220)
    .csv(&["numerocible", "destination", "cible", "numero", "number"]),
    // The API's `name` is the first name, its `surname` the family name; it wants both, empty or not.
    Field::new("name", "abbreviated_first_name", NAME)
        .initially("")
        .width(200)
        .csv(&["prenom", "firstname"]),
    Field::new("surname", "abbreviated_last_name", NAME)
        .initially("")
        .width(200)
        .csv(&["nom", "lastname", "familyname"]),
];

screen!(records::ABBREVIATED_SCREEN = |_, place| record_screen(&ABBREVIATED, place));

pub static ABBREVIATED: Schema = Schema {
    shape: Shape::List(List {
        empty: "abbreviated_empty",
        direction: Direction::Ascending,
        position: None,
        most: 0,
        csv: Some(csv_format!(FIELDS)),
    }),
    resource: Resource {
        chooser: Chooser::User,
        verbs: Verbs::NONE
            .create(
                Verb::new(
                    "abbreviated_add",
                    "abbreviated_add_what",
                    "abbreviated_added",
                )
                .answers(Answer::Object),
            )
            .update(
                Update::Changed,
                Verb::new(
                    "abbreviated_edit",
                    "abbreviated_edit_what",
                    "abbreviated_edited",
                ),
            )
            .delete(
                Verb::new(
                    "abbreviated_delete",
                    "abbreviated_delete_what",
                    "abbreviated_deleted",
                )
                .asks("abbreviated_delete_question"),
            ),
        ..Resource::ids("/telephony/{billingAccount}/abbreviatedNumber")
    },
    sections: &[Section {
        title: "",
        hint: "",
        fields: FIELDS,
    }],
    check: None,
    note: None,
};
