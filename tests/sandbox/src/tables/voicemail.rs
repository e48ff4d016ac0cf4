//! `telephony.VoicemailProperties` and `telephony.VoicemailMessages`: the voicemail of a line or a fax.

use serde_json::Value;

use super::{Answered, Field, Filter, Initial, Kind, List, Object, Owner, Shape, Table};
use crate::error::ApiError;

const SOUND: Kind = Kind::Long(1, i64::MAX);

const AUDIO: Kind = Kind::OneOf(
    "telephony.ServiceVoicemailAudioFormatEnum",
    &["aiff", "au", "flac", "mp3", "ogg", "wav"],
);

const NOTIFIED: Kind = Kind::Object(&[
    Field::new("email", Kind::Email),
    Field::new(
        "type",
        Kind::OneOf(
            "telephony.ServiceVoicemailMailOptionEnum",
            &["attachment", "simple"],
        ),
    ),
]);

pub(super) static SETTINGS: Table = Table {
    path: "/telephony/{billingAccount}/voicemail/{serviceName}/settings",
    owner: Owner::Answering,
    shape: Shape::Object {
        put: true,
        listed: false,
    },
    fields: &[
        Field::new("annouceMessage", Kind::Text(0, 255))
            .read_only()
            .initially(Initial::Text("")),
        Field::new("audioFormat", AUDIO).initially(Initial::Text("wav")),
        Field::flag("doNotRecord"),
        Field::flag("forcePassword"),
        Field::new("fromEmail", Kind::Email).initially(Initial::Text("")),
        Field::new("fromName", Kind::Text(0, 255)).initially(Initial::Text("")),
        Field::new("fullGreetingSoundId", SOUND).nullable(),
        Field::new(
            "greetingType",
            Kind::OneOf(
                "telephony.VoicemailGreetingEnum",
                &["default", "full", "short"],
            ),
        )
        .initially(Initial::Text("default")),
        Field::flag("isNewVersion")
            .read_only()
            .initially(Initial::Flag(true)),
        Field::flag("keepMessage").initially(Initial::Flag(true)),
        Field::new("redirectionEmails", Kind::List(&NOTIFIED, 5)).initially(Initial::EmptyList),
        Field::new("shortGreetingSoundId", SOUND).nullable(),
        Field::flag("temporaryGreetingActivated"),
        Field::new("temporaryGreetingSoundId", SOUND).nullable(),
        Field::new("unreadMessages", Kind::Long(0, i64::MAX))
            .read_only()
            .initially(Initial::Long(0)),
    ],
    check: Some(check),
};

pub(super) static NUMBERS: Table = Table {
    path: "/telephony/{billingAccount}/voicemail/{serviceName}/settings/voicemailNumbers",
    owner: Owner::Answering,
    shape: Shape::Fixed(r#"{"external": "0033972101006", "internal": "123"}"#),
    fields: &[],
    check: None,
};

pub(super) static PASSWORD: Table = Table {
    path: "/telephony/{billingAccount}/voicemail/{serviceName}/settings/changePassword",
    owner: Owner::Answering,
    shape: Shape::Action(Answered::Nothing),
    fields: &[Field::new("password", Kind::Digits(4)).required()],
    check: None,
};

pub(super) static MESSAGES: Table = Table {
    path: "/telephony/{billingAccount}/voicemail/{serviceName}/directories",
    owner: Owner::Answering,
    shape: Shape::List(List {
        id: "id",
        post: None,
        put: false,
        delete: true,
        state: None,
        filters: &[Filter::Is("dir")],
    }),
    fields: &[
        Field::new("callee", Kind::Phone).read_only(),
        Field::new("caller", Kind::Phone).read_only(),
        Field::new("creationDatetime", Kind::Moment).read_only(),
        Field::new(
            "dir",
            Kind::OneOf(
                "telephony.VoicemailMessageFolderDirectoryEnum",
                &["family", "friends", "inbox", "old", "urgent", "work"],
            ),
        )
        .read_only(),
        Field::new("duration", Kind::Long(0, i64::MAX)).read_only(),
        Field::new("id", Kind::Long(1, i64::MAX)).read_only(),
    ],
    check: None,
};

pub(super) static MESSAGE_FILE: Table = Table {
    path: "/telephony/{billingAccount}/voicemail/{serviceName}/directories/{id}/download",
    owner: Owner::Answering,
    shape: Shape::File,
    fields: &[Field::new("format", AUDIO)],
    check: None,
};

/// One address at most once with each type.
fn check(settings: &Object, _: &[&Object]) -> Result<(), ApiError> {
    let notified = settings.get("redirectionEmails").and_then(Value::as_array);
    let notified = notified.map(Vec::as_slice).unwrap_or_default();
    for (index, item) in notified.iter().enumerate() {
        let before = notified.get(..index).unwrap_or_default();
        if before.contains(item) {
            let name = format!("redirectionEmails[{index}]");
            return Err(ApiError::field(&name, "The same address and type twice"));
        }
    }
    Ok(())
}
