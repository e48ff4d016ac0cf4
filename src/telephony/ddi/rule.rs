//! One rule of a block: an extension and where its calls go.

use std::fmt;
use std::rc::Rc;

use super::Extension;
use crate::telephony::given::Given;
use crate::telephony::number::PhoneNumber;

/// The API's id of a rule, a number or a string; empty before the API gave one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(Rc<str>);

impl RuleId {
    /// The id of a rule that the API does not know yet.
    pub fn unassigned() -> Self {
        Self::from("")
    }

    pub fn is_assigned(&self) -> bool {
        !self.0.is_empty()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<u64> for RuleId {
    fn from(id: u64) -> Self {
        Self(id.to_string().into())
    }
}

impl From<&str> for RuleId {
    fn from(id: &str) -> Self {
        Self(id.into())
    }
}

impl From<String> for RuleId {
    fn from(id: String) -> Self {
        Self(id.into())
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Whether a rule is applied; a status that this application does not know is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleStatus {
    Active,
    Inactive,
    Other(String),
}

impl RuleStatus {
    pub fn from_wire(wire: &str) -> Self {
        match wire {
            "active" => Self::Active,
            "inactive" => Self::Inactive,
            other => Self::Other(other.to_owned()),
        }
    }

    pub fn as_wire(&self) -> &str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Other(other) => other,
        }
    }

    pub fn is_active(&self) -> bool {
        *self == Self::Active
    }
}

/// A rule as the API gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub id: RuleId,
    pub extension: Extension,
    pub full_number: PhoneNumber,
    /// Empty where it could not be read.
    pub destination: PhoneNumber,
    pub description: Given,
    pub status: RuleStatus,
}
