//! Time conditions of call queues and dialplans, with times as `HH:MM:SS`.

use serde::Serialize;

use super::Records;

/// `telephony.EasyHuntingTimeConditions` with a policy, else
/// `telephony.OvhPabxDialplanExtensionConditionTime`. Times are kept as they were sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WeekCondition {
    /// Given by the server.
    pub condition_id: u64,
    /// `available`, `slot1`, `slot2`, `slot3`; none on a dialplan's extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// `08:30:00`.
    pub time_from: String,
    /// `17:29:59`.
    pub time_to: String,
    /// `monday` … `sunday`.
    pub week_day: String,
}

impl Records<WeekCondition> {
    /// Adds a condition, unchecked; answers its id.
    pub fn add_condition(
        &mut self,
        week_day: &str,
        time_from: &str,
        time_to: &str,
        policy: Option<&str>,
    ) -> u64 {
        self.add(|condition_id| WeekCondition {
            condition_id,
            policy: policy.map(ToOwned::to_owned),
            time_from: time_from.to_owned(),
            time_to: time_to.to_owned(),
            week_day: week_day.to_owned(),
        })
    }
}
