//! What holds for all time conditions of a service: on or off, and where each slot leads.

use std::rc::Rc;

use crate::telephony::number::PhoneNumber;

/// Whether the conditions are applied; a status that this application does not know is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    Enabled,
    Disabled,
    Other(Rc<str>),
}

/// A slot that has a destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    Slot1,
    Slot2,
    Slot3,
    /// Closing hours: whenever no condition holds.
    Unavailable,
}

/// What answers at a destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetKind {
    Number,
    Voicemail,
    Other(Rc<str>),
}

/// Where a slot leads; without a kind, nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    pub kind: Option<TargetKind>,
    /// The number to call, or the one of the voicemail.
    pub number: Option<PhoneNumber>,
}

/// The options of a sip line or an easyHunting number; an ovhPabx has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub status: Status,
    /// Seconds of ringing before the calls count as unanswered; sip only.
    pub timeout: Option<u16>,
    pub slot1: Target,
    pub slot2: Target,
    pub slot3: Target,
    pub unavailable: Target,
}

impl Status {
    /// Reads the words of sip.
    pub fn from_wire(wire: &str) -> Self {
        match wire {
            "enabled" => Self::Enabled,
            "disabled" => Self::Disabled,
            other => Self::Other(other.into()),
        }
    }

    pub fn as_wire(&self) -> &str {
        match self {
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
            Self::Other(other) => other,
        }
    }

    /// The `enable` of easyHunting.
    pub fn from_enable(enable: bool) -> Self {
        if enable {
            Self::Enabled
        } else {
            Self::Disabled
        }
    }

    pub fn is_enabled(&self) -> bool {
        *self == Self::Enabled
    }
}

impl Slot {
    pub const ALL: [Self; 4] = [Self::Slot1, Self::Slot2, Self::Slot3, Self::Unavailable];

    /// The API's word, which begins the names of its fields: `slot1Type`, `slot1Number`.
    pub fn as_wire(self) -> &'static str {
        match self {
            Self::Slot1 => "slot1",
            Self::Slot2 => "slot2",
            Self::Slot3 => "slot3",
            Self::Unavailable => "unavailable",
        }
    }
}

impl TargetKind {
    pub fn from_wire(wire: &str) -> Self {
        match wire {
            "number" => Self::Number,
            "voicemail" => Self::Voicemail,
            other => Self::Other(other.into()),
        }
    }

    pub fn as_wire(&self) -> &str {
        match self {
            Self::Number => "number",
            Self::Voicemail => "voicemail",
            Self::Other(other) => other,
        }
    }
}

impl Options {
    pub fn target(&self, slot: Slot) -> &Target {
        match slot {
            Slot::Slot1 => &self.slot1,
            Slot::Slot2 => &self.slot2,
            Slot::Slot3 => &self.slot3,
            Slot::Unavailable => &self.unavailable,
        }
    }

    pub fn target_mut(&mut self, slot: Slot) -> &mut Target {
        match slot {
            Slot::Slot1 => &mut self.slot1,
            Slot::Slot2 => &mut self.slot2,
            Slot::Slot3 => &mut self.slot3,
            Slot::Unavailable => &mut self.unavailable,
        }
    }
}
