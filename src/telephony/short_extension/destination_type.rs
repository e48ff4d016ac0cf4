//! What kind of destination an extension leads to.

/// A type that this application does not know is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DestinationType {
    /// A line of the group.
    Internal,
    /// Any other number.
    External,
    /// A number with a call queue.
    Queue,
    /// A number with a voice menu.
    Svi,
    Other(String),
}

impl DestinationType {
    /// Those that this application knows.
    pub const KNOWN: [Self; 4] = [Self::Internal, Self::External, Self::Queue, Self::Svi];

    /// `internal`, `external`, `queue` or `svi`; anything else is kept.
    pub fn from_wire(wire: &str) -> Self {
        let known = Self::KNOWN.into_iter().find(|it| it.as_wire() == wire);
        known.unwrap_or_else(|| Self::Other(wire.to_owned()))
    }

    pub fn as_wire(&self) -> &str {
        match self {
            Self::Internal => "internal",
            Self::External => "external",
            Self::Queue => "queue",
            Self::Svi => "svi",
            Self::Other(other) => other,
        }
    }

    /// The type of a number of the group by its feature (`easyHunting`, `cloudIvr`, …): a queue, a
    /// voice menu, or neither.
    pub fn of_feature(feature_type: &str) -> Option<Self> {
        match feature_type {
            "easyHunting"
            | "cloudHunting"
            | "contactCenterSolution"
            | "contactCenterSolutionExpert" => Some(Self::Queue),
            "svi" | "cloudIvr" => Some(Self::Svi),
            _ => None,
        }
    }
}
