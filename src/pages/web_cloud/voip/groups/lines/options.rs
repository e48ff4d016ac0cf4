//! Options of a line: what it presents, double calls, intercom, outgoing lock, codecs, language, allowed networks.
//!
//! `GET` and `PUT /telephony/{billingAccount}/line/{serviceName}/options`, without its forwards and filters.

use crate::pages::screen::screen;
use crate::pages::shared::record::record_screen;
use crate::telephony::record::{
    Choice, Choices, Digits, Field, FieldError, Format, Kind, ListOf, Look, Numbers, Resource,
    Schema, Section, Shape, Source, Text, Update, Verb, Verbs, Wire,
};

screen!(records::OPTIONS_SCREEN = |_, place| record_screen(&OPTIONS, place));

const INTERCOM: &[Choice] = &[
    Choice::new("no", "option_intercom_no"),
    Choice::new("prefixed", "option_intercom_prefixed"),
    Choice::new("yes", "option_intercom_yes"),
];
const LANGUAGES: &[Choice] = &[
    Choice::new("French", "option_language_french"),
    Choice::new("French (BE)", "option_language_french_be"),
    Choice::new("English (UK)", "option_language_english"),
    Choice::new("Dutch", "option_language_dutch"),
    Choice::new("German", "option_language_german"),
    Choice::new("Italian", "option_language_italian"),
    Choice::new("Spanish", "option_language_spanish"),
];
const CODECS: Kind = Kind::Choice(
    Choices::From(Source {
        path: "/telephony/{billingAccount}/line/{serviceName}/options/availableCodecs",
        value: "",
        label: "",
    }),
    Wire::Text,
);
const LOCK_CODE: Kind = Kind::Digits(Digits {
    least: 4,
    most: 4,
    first: None,
    wire: Wire::Text,
});
const NETWORK: Kind = Kind::Text(Text::up_to(43).like(Format::IpBlock));
/// As many as the manager of the host allows; the schema says nothing of it.
const MOST_NETWORKS: u16 = 6;

const LOCK: &str = "lockOutCall";
const LOCK_PASSWORD: &str = "lockOutCallPassword";

pub static OPTIONS: Schema = Schema {
    shape: Shape::Form,
    resource: Resource {
        verbs: Verbs::NONE.update(
            Update::Changed,
            Verb::new("record_save", "option_what", "option_done"),
        ),
        ..Resource::one("/telephony/{billingAccount}/line/{serviceName}/options")
    },
    sections: &[
        section(
            "option_presentation",
            "option_presentation_hint",
            &[
                Field::new(
                    "identificationRestriction",
                    "option_anonymous",
                    Kind::Switch,
                ),
                Field::new(
                    "displayNumber",
                    "option_display_number",
                    Kind::Number(Numbers::Whole),
                )
                .hint("option_display_number_hint")
                .when("identificationRestriction", &["false", ""]),
            ],
        ),
        section(
            "option_waiting",
            "option_waiting_hint",
            &[Field::new("callWaiting", "option_active", Kind::Switch)],
        ),
        section(
            "option_intercom",
            "option_intercom_hint",
            &[Field::new("intercom", "option_intercom_mode", Kind::choice(INTERCOM)).required()],
        ),
        section(
            "option_lock",
            "option_lock_hint",
            &[
                Field::new(LOCK, "option_active", Kind::Switch),
                Field::new(LOCK_PASSWORD, "option_lock_code", LOCK_CODE)
                    .nullable()
                    .when(LOCK, &["true"]),
            ],
        ),
        section(
            "option_codecs",
            "option_codecs_hint",
            &[Field::new("codecs", "option_codecs_choice", CODECS).required()],
        ),
        section(
            "option_language",
            "",
            &[Field::new("language", "option_language_of", Kind::choice(LANGUAGES)).required()],
        ),
        section(
            "option_networks",
            "option_networks_hint",
            &[Field::new(
                "ipRestrictions",
                "option_networks_allowed",
                Kind::List(ListOf {
                    item: &NETWORK,
                    most: MOST_NETWORKS,
                }),
            )
            .hint("option_one_per_line")],
        ),
    ],
    check: Some(check),
    note: None,
};

const fn section(title: &'static str, hint: &'static str, fields: &'static [Field]) -> Section {
    Section {
        title,
        hint,
        fields,
    }
}

/// A line that is locked is opened by a code.
fn check(line: Look<'_>) -> Vec<(&'static str, FieldError)> {
    if line.is_on(LOCK) && line.get(LOCK_PASSWORD).is_empty() {
        return vec![(LOCK_PASSWORD, FieldError::Required)];
    }
    Vec::new()
}
