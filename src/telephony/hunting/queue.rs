//! A queue: how long callers wait, whose phone rings for them, and what they get when nobody can answer.

use std::fmt;
use std::rc::Rc;

use super::{Strategy, merge};
use crate::telephony::given::Given;
use crate::telephony::number::PhoneNumber;

/// The API's id of a queue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QueueId(Rc<str>);

/// The API's id of a sound of the service.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SoundId(Rc<str>);

/// What callers get instead of an agent; an action that this application does not know is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// Nothing: the API has no action.
    None,
    /// An announcement.
    Playback(Option<SoundId>),
    /// The voicemail of a number.
    Voicemail(Option<PhoneNumber>),
    Other {
        action: Rc<str>,
        param: Option<Rc<str>>,
    },
}

/// The language in which a caller is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordLanguage {
    French,
    English,
    Other(Rc<str>),
}

/// What can be set of a queue. A value is none where the API has none or an odd one: it is never written back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueValues {
    /// The name of the queue.
    pub description: Given,
    pub strategy: Strategy,
    /// How many callers may wait.
    pub max_callers: Option<u32>,
    /// Seconds a caller may wait.
    pub max_wait: Option<u32>,
    /// When as many callers wait as may.
    pub on_overflow: Fallback,
    /// When no agent is logged in.
    pub on_closure: Fallback,
    /// Said when the call is picked up; easyHunting alone has it.
    pub welcome: Option<SoundId>,
    pub hold_music: Option<SoundId>,
    pub record: Option<bool>,
    /// Whether a caller may refuse to be recorded.
    pub may_refuse_record: Option<bool>,
    /// The key that refuses, 0 to 9.
    pub refusal_key: Option<u8>,
    pub refusal_language: Option<RecordLanguage>,
    /// Whether calls follow an agent's own forwards; kept for the undo of a delete.
    pub follow_forwards: Option<bool>,
    /// The key with which an agent takes a call; kept for the undo of a delete.
    pub confirm_key: Option<Rc<str>>,
}

/// `telephony.OvhPabxHuntingQueue`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queue {
    pub id: QueueId,
    pub values: QueueValues,
}

/// A sound of the service, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound {
    pub id: SoundId,
    pub name: String,
}

macro_rules! text_id {
    ($id:ident) => {
        impl $id {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $id {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl fmt::Display for $id {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

text_id!(QueueId);
text_id!(SoundId);

impl Fallback {
    /// From the API's action and its parameter: the id of a sound, the number of a voicemail.
    pub fn from_wire(action: Option<&str>, param: Option<&str>) -> Self {
        let param = param.filter(|param| !param.is_empty());
        match action {
            None => Self::None,
            Some("playback") => Self::Playback(param.map(SoundId::from)),
            Some("voicemail") => Self::Voicemail(param.map(PhoneNumber::from_wire)),
            Some(other) => Self::Other {
                action: other.into(),
                param: param.map(Rc::from),
            },
        }
    }

    pub fn action(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Playback(_) => Some("playback"),
            Self::Voicemail(_) => Some("voicemail"),
            Self::Other { action, .. } => Some(action),
        }
    }

    pub fn param(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Playback(sound) => sound.as_ref().map(SoundId::as_str),
            Self::Voicemail(number) => number.as_ref().map(PhoneNumber::as_wire),
            Self::Other { param, .. } => param.as_deref(),
        }
    }
}

impl RecordLanguage {
    /// The languages that can be chosen.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    pub fn from_wire(wire: &str) -> Self {
        match wire {
            "french" => Self::French,
            "english" => Self::English,
            other => Self::Other(other.into()),
        }
    }

    pub fn as_wire(&self) -> &str {
        match self {
            Self::French => "french",
            Self::English => "english",
            Self::Other(other) => other,
        }
    }
}

impl QueueValues {
    /// The values of a form that was opened with `opened`, over the present ones: a field that the form did not touch
    /// keeps its present value. A switch without a value is shown as off, and has none again once it is off.
    #[must_use]
    pub fn over(self, opened: &Self, now: &Self) -> Self {
        let on = |wanted: Option<bool>, opened: Option<bool>| {
            wanted.filter(|on| *on || opened.is_some())
        };
        let wanted = Self {
            record: on(self.record, opened.record),
            may_refuse_record: on(self.may_refuse_record, opened.may_refuse_record),
            ..self
        };
        wanted.merged(opened, now).0
    }

    /// These edits of `before`, over what the API has now: a value that was not edited follows the API. Also whether
    /// another session set one of the edited values to something else.
    pub(super) fn merged(&self, before: &Self, now: &Self) -> (Self, bool) {
        let mut collides = false;
        macro_rules! field {
            ($field:ident) => {{
                let (value, collided) = merge(&self.$field, &before.$field, &now.$field);
                collides |= collided;
                value
            }};
        }
        let merged = Self {
            description: field!(description),
            strategy: field!(strategy),
            max_callers: field!(max_callers),
            max_wait: field!(max_wait),
            on_overflow: field!(on_overflow),
            on_closure: field!(on_closure),
            welcome: field!(welcome),
            hold_music: field!(hold_music),
            record: field!(record),
            may_refuse_record: field!(may_refuse_record),
            refusal_key: field!(refusal_key),
            refusal_language: field!(refusal_language),
            follow_forwards: field!(follow_forwards),
            confirm_key: field!(confirm_key),
        };
        (merged, collides)
    }
}
