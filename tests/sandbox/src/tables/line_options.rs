//! `telephony.LineOptions` with its codecs, and the tones of a line.

use serde_json::Value;

use super::{Answered, Field, Initial, Kind, Object, Owner, Shape, Table};
use crate::error::ApiError;

const CODECS: &[&str] = &[
    "g722,g711,g729_a",
    "g722,g711,g729",
    "g711,g729",
    "g711",
    "g729",
];

const NATURES: Kind = Kind::OneOf(
    "telephony.LineOptionForwardNatureTypeEnum",
    &["fax", "number", "voicemail"],
);

const LANGUAGES: Kind = Kind::OneOf(
    "telephony.LineOptionLanguageEnum",
    &[
        "Dutch",
        "English (UK)",
        "French",
        "French (BE)",
        "German",
        "Italian",
        "Spanish",
    ],
);

const INTERCOM: Kind = Kind::OneOf(
    "telephony.LineOptionIntercomEnum",
    &["no", "prefixed", "yes"],
);

const SOUND: Kind = Kind::Long(1, i64::MAX);
const ITS_OWN: Initial = Initial::Text("{serviceName}");

const TONE: Kind = Kind::OneOf("telephony.TonesEnum", &["Custom sound", "None"]);
const NO_TONE: Initial = Initial::Text("None");

/// Of each forward: whether it is on, and the number it goes to.
const FORWARDS: [[&str; 2]; 4] = [
    ["forwardBackup", "forwardBackupNumber"],
    ["forwardBusy", "forwardBusyNumber"],
    ["forwardNoReply", "forwardNoReplyNumber"],
    ["forwardUnconditional", "forwardUnconditionalNumber"],
];

pub(super) static OPTIONS: Table = Table {
    path: "/telephony/{billingAccount}/line/{serviceName}/options",
    owner: Owner::Line,
    shape: Shape::Object {
        put: true,
        listed: false,
    },
    fields: &[
        Field::flag("absentSubscriber"),
        Field::flag("anonymousCallRejection"),
        Field::flag("callRestrictionIncoming"),
        Field::flag("callRestrictionOutgoing"),
        Field::flag("callWaiting").initially(Initial::Flag(true)),
        // Not published yet: whether click-to-call is on.
        Field::flag("click2CallEnabled")
            .read_only()
            .initially(Initial::Flag(true)),
        Field::new("codecs", Kind::OneOf("codecs of the line", CODECS))
            .initially(Initial::Text("g722,g711,g729_a")),
        Field::new("defaultVoicemail", Kind::Phone).initially(ITS_OWN),
        Field::new("displayNumber", Kind::Phone).initially(ITS_OWN),
        Field::flag("doNotDisturb"),
        Field::new("domain", Kind::Text(1, 255)).initially(Initial::Text("sip3.ovh.fr")),
        Field::flag("forwardBackup"),
        nature("forwardBackupNature"),
        forwarded("forwardBackupNumber"),
        Field::flag("forwardBusy"),
        nature("forwardBusyNature"),
        forwarded("forwardBusyNumber"),
        Field::flag("forwardNoReply").initially(Initial::Flag(true)),
        Field::new("forwardNoReplyDelay", Kind::Long(5, 60)).initially(Initial::Long(20)),
        nature("forwardNoReplyNature"),
        forwarded("forwardNoReplyNumber"),
        Field::flag("forwardUnconditional"),
        nature("forwardUnconditionalNature"),
        forwarded("forwardUnconditionalNumber"),
        Field::flag("identificationRestriction"),
        Field::new("intercom", INTERCOM).initially(Initial::Text("no")),
        Field::new("ipRestrictions", Kind::List(&Kind::IpBlock, 6)).initially(Initial::EmptyList),
        Field::new("language", LANGUAGES).initially(Initial::Text("French")),
        Field::flag("lockOutCall"),
        Field::new("lockOutCallPassword", Kind::Digits(4))
            .nullable()
            .initially(Initial::Text("0000")),
        Field::new("proxy", Kind::Text(1, 255))
            .read_only()
            .initially(Initial::Text("sip3.ovh.fr")),
        Field::flag("recordOutgoingCallsBeta"),
        Field::new("toneOnCallWaitingSoundId", SOUND).nullable(),
        Field::new("toneOnHoldSoundId", SOUND).nullable(),
        Field::new("toneRingbackSoundId", SOUND).nullable(),
        Field::new("voicemailExternalNumber", Kind::Phone)
            .read_only()
            .initially(Initial::Text("0033972101006")),
        Field::new("voicemailInternalNumber", Kind::Text(1, 10))
            .read_only()
            .initially(Initial::Text("123")),
    ],
    check: Some(check),
};

pub(super) static AVAILABLE_CODECS: Table = Table {
    path: "/telephony/{billingAccount}/line/{serviceName}/options/availableCodecs",
    owner: Owner::Line,
    shape: Shape::Fixed(r#"["g722,g711,g729_a", "g722,g711,g729", "g711,g729", "g711", "g729"]"#),
    fields: &[],
    check: None,
};

pub(super) static DEFAULT_CODECS: Table = Table {
    path: "/telephony/{billingAccount}/line/{serviceName}/options/defaultCodecs",
    owner: Owner::Line,
    shape: Shape::Fixed(r#""g722,g711,g729_a""#),
    fields: &[],
    check: None,
};

pub(super) static TONES: Table = Table {
    path: "/telephony/{billingAccount}/line/{serviceName}/tones",
    owner: Owner::Line,
    shape: Shape::Object {
        put: true,
        listed: false,
    },
    fields: &[
        Field::new("callWaiting", TONE).initially(NO_TONE),
        Field::new("endCall", TONE).initially(NO_TONE),
        Field::new(
            "onHold",
            Kind::OneOf(
                "telephony.TonesOnHoldEnum",
                &["Custom sound", "None", "Predefined 1", "Predefined 2"],
            ),
        )
        .initially(Initial::Text("Predefined 1")),
        Field::new("ringback", TONE).initially(NO_TONE),
    ],
    check: None,
};

pub(super) static TONE_UPLOAD: Table = Table {
    path: "/telephony/{billingAccount}/line/{serviceName}/tones/toneUpload",
    owner: Owner::Line,
    shape: Shape::Action(Answered::Task),
    fields: &[
        Field::new("documentId", Kind::Text(1, 64)),
        Field::new(
            "type",
            Kind::OneOf(
                "telephony.TonesTypeEnum",
                &["callWaiting", "endCall", "onHold", "ringback"],
            ),
        )
        .required(),
        Field::new("url", Kind::Text(1, 2000)),
    ],
    check: None,
};

const fn nature(name: &'static str) -> Field {
    Field::new(name, NATURES).initially(Initial::Text("voicemail"))
}

const fn forwarded(name: &'static str) -> Field {
    Field::new(name, Kind::Phone).initially(ITS_OWN)
}

fn check(options: &Object, _: &[&Object]) -> Result<(), ApiError> {
    let is_on = |name: &str| options.get(name) == Some(&Value::Bool(true));
    let is_empty = |name: &str| {
        let text = options.get(name).and_then(Value::as_str);
        text.is_none_or(str::is_empty)
    };
    for [forward, number] in FORWARDS {
        if is_on(forward) && is_empty(number) {
            return Err(mandatory(number, forward));
        }
    }
    if is_on("lockOutCall") && is_empty("lockOutCallPassword") {
        return Err(mandatory("lockOutCallPassword", "lockOutCall"));
    }
    Ok(())
}

fn mandatory(name: &str, because_of: &str) -> ApiError {
    let problem = format!("This parameter is mandatory when {because_of} is true");
    ApiError::field(name, problem)
}
