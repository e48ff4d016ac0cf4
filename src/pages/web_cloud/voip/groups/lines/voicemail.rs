//! Messagerie of a line: how its voicemail greets, records and gives notice.
//!
//! `GET` and `PUT /telephony/{billingAccount}/voicemail/{serviceName}/settings`.

use crate::pages::screen::screen;
use crate::pages::shared::record::record_screen;
use crate::telephony::record::{
    Choice, Field, Format, Kind, Resource, Schema, Section, Shape, Text, Unit, Update, Verb, Verbs,
};

screen!(records::VOICEMAIL_SCREEN = |_, place| record_screen(&VOICEMAIL, place));

const GREETINGS: &[Choice] = &[
    Choice::new("default", "voicemail_greeting_default"),
    Choice::new("full", "voicemail_greeting_full"),
    Choice::new("short", "voicemail_greeting_short"),
];
const FORMATS: &[Choice] = &[
    Choice::new("aiff", "voicemail_format_aiff"),
    Choice::new("au", "voicemail_format_au"),
    Choice::new("flac", "voicemail_format_flac"),
    Choice::new("mp3", "voicemail_format_mp3"),
    Choice::new("ogg", "voicemail_format_ogg"),
    Choice::new("wav", "voicemail_format_wav"),
];
const EMAIL: Kind = Kind::Text(Text::up_to(255).like(Format::Email));
const MESSAGES: Kind = Kind::whole(0, i64::MAX, Unit::None);

pub static VOICEMAIL: Schema = Schema {
    shape: Shape::Form,
    resource: Resource {
        verbs: Verbs::NONE.update(
            Update::Changed,
            Verb::new("record_save", "voicemail_what", "voicemail_done"),
        ),
        ..Resource::one("/telephony/{billingAccount}/voicemail/{serviceName}/settings")
    },
    sections: &[
        Section {
            title: "voicemail_greeting",
            hint: "",
            fields: &[
                Field::new("unreadMessages", "voicemail_unread", MESSAGES).read_only(),
                Field::new(
                    "greetingType",
                    "voicemail_greeting_type",
                    Kind::choice(GREETINGS),
                )
                .required(),
                Field::new(
                    "temporaryGreetingActivated",
                    "voicemail_temporary",
                    Kind::Switch,
                ),
                Field::new("doNotRecord", "voicemail_no_record", Kind::Switch)
                    .hint("voicemail_no_record_hint"),
            ],
        },
        Section {
            title: "voicemail_notices",
            hint: "voicemail_notices_hint",
            fields: &[
                Field::new("keepMessage", "voicemail_keep", Kind::Switch)
                    .hint("voicemail_keep_hint"),
                Field::new("audioFormat", "voicemail_format", Kind::choice(FORMATS)).required(),
                Field::new("fromName", "voicemail_from_name", Kind::text(255)),
                Field::new("fromEmail", "voicemail_from_email", EMAIL),
            ],
        },
        Section {
            title: "voicemail_access",
            hint: "",
            fields: &[
                Field::new("forcePassword", "voicemail_force_password", Kind::Switch)
                    .hint("voicemail_force_password_hint"),
            ],
        },
    ],
    check: None,
    note: None,
};
