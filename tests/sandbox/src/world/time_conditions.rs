//! Time conditions of a SIP line, with times as `hhmm`.

use serde::Serialize;

use super::{Records, Slots};

/// What the `timeCondition` resource of one line holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TimeConditions {
    /// By id.
    pub conditions: Records<TimeCondition>,
    /// Destinations, ring timeout, on or off.
    pub options: TimeConditionOptions,
}

/// When a policy is in force; `telephony.TimeCondition`. Times are kept as they were sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimeCondition {
    /// Given by the server.
    pub id: u64,
    /// `monday` … `sunday`, `holiday`.
    pub day: String,
    /// `0000` … `2359`.
    pub hour_begin: String,
    /// Exclusive; `0001` … `2400`, and `0000` for midnight.
    pub hour_end: String,
    /// `available`, `slot1`, `slot2`, `slot3`.
    pub policy: String,
    /// `enabled`, `disabled`, `deleted`.
    pub status: String,
}

/// `telephony.TimeConditionOptions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimeConditionOptions {
    /// `enabled`, `disabled`, `deleted`.
    pub status: String,
    /// Seconds that the line rings: 5 to 90 by 5; may be null.
    pub timeout: Option<u64>,
    /// Where calls go.
    #[serde(flatten)]
    pub slots: Slots,
}

impl Default for TimeConditionOptions {
    fn default() -> Self {
        Self {
            status: "disabled".to_owned(),
            timeout: None,
            slots: Slots::of_line(),
        }
    }
}

impl TimeConditions {
    /// Adds an enabled condition, unchecked; answers its id.
    pub fn add(&mut self, day: &str, hour_begin: &str, hour_end: &str, policy: &str) -> u64 {
        self.conditions.add(|id| TimeCondition {
            id,
            day: day.to_owned(),
            hour_begin: hour_begin.to_owned(),
            hour_end: hour_end.to_owned(),
            policy: policy.to_owned(),
            status: "enabled".to_owned(),
        })
    }
}
