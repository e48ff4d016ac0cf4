//! Hours of one day, from a minute up to another.

use std::fmt;

use super::{HoursErrors, Minute, TimeError};

/// Half-open hours: from the first minute up to the second, which is no longer in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    from: Minute,
    to: Minute,
}

impl Hours {
    /// 08:30 to 17:30, which is offered for a new condition.
    pub const DEFAULT: Self = Self {
        from: Minute::HALF_PAST_EIGHT,
        to: Minute::HALF_PAST_FIVE_PM,
    };

    /// Hours that begin before they end.
    pub fn new(from: Minute, to: Minute) -> Result<Self, TimeError> {
        if from < to {
            Ok(Self { from, to })
        } else {
            Err(TimeError::Order { from, to })
        }
    }

    /// Of times that are known to be in order.
    pub(super) fn ordered(from: Minute, to: Minute) -> Self {
        Self { from, to }
    }

    /// Reads both fields of a form; what is wrong in their order stands at the end.
    pub fn typed(from: &str, to: &str) -> Result<Self, HoursErrors> {
        match (Minute::typed(from), Minute::typed_end(to)) {
            (Ok(from), Ok(to)) => Self::new(from, to).map_err(|error| HoursErrors {
                to: Some(error),
                ..HoursErrors::default()
            }),
            (from, to) => Err(HoursErrors {
                from: from.err(),
                to: to.err(),
            }),
        }
    }

    pub fn from(self) -> Minute {
        self.from
    }

    pub fn to(self) -> Minute {
        self.to
    }

    /// Their length in minutes, at least 1.
    pub fn length(self) -> u16 {
        self.to.minutes().saturating_sub(self.from.minutes())
    }

    pub fn contains(self, minute: Minute) -> bool {
        self.from <= minute && minute < self.to
    }

    /// Whether they share a minute; hours that only touch do not.
    pub fn overlaps(self, other: Self) -> bool {
        self.shared_minutes(other) > 0
    }

    pub(super) fn shared_minutes(self, other: Self) -> u16 {
        let from = self.from.max(other.from).minutes();
        let to = self.to.min(other.to).minutes();
        to.saturating_sub(from)
    }
}

/// `08:30–17:30`.
impl fmt::Display for Hours {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}–{}", self.from, self.to)
    }
}
