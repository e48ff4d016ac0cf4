//! Where the calls go while a time condition holds.

use std::rc::Rc;

use super::Slot;

/// What becomes of the calls; a policy that this application does not know is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Policy {
    /// Opening hours: the service itself answers.
    #[default]
    Available,
    Slot1,
    Slot2,
    Slot3,
    Other(Rc<str>),
}

impl Policy {
    /// The policies that can be chosen.
    pub const ALL: [Self; 4] = [Self::Available, Self::Slot1, Self::Slot2, Self::Slot3];

    pub fn from_wire(wire: &str) -> Self {
        match wire {
            "available" => Self::Available,
            "slot1" => Self::Slot1,
            "slot2" => Self::Slot2,
            "slot3" => Self::Slot3,
            other => Self::Other(other.into()),
        }
    }

    pub fn as_wire(&self) -> &str {
        match self {
            Self::Available => "available",
            Self::Slot1 => "slot1",
            Self::Slot2 => "slot2",
            Self::Slot3 => "slot3",
            Self::Other(other) => other,
        }
    }

    /// The slot whose destination takes the calls; none where the service itself answers.
    pub fn slot(&self) -> Option<Slot> {
        match self {
            Self::Slot1 => Some(Slot::Slot1),
            Self::Slot2 => Some(Slot::Slot2),
            Self::Slot3 => Some(Slot::Slot3),
            Self::Available | Self::Other(_) => None,
        }
    }
}
