//! Conditions that say the same on several days, together.

use super::super::{ConditionId, Day, Hours, Policy};
use super::Schedule;

/// The same hours and the same policy on one or more days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub hours: Hours,
    pub policy: Option<Policy>,
    /// In the order of the week.
    pub days: Vec<Day>,
    /// The conditions, in the order of their days.
    pub conditions: Vec<ConditionId>,
}

impl Schedule {
    /// The visible conditions by hours and policy, in the order of their first day.
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for condition in self.visible() {
            let (hours, policy) = (condition.hours(), condition.policy());
            let (day, id) = (condition.day(), condition.id.clone());
            // Two that overlap exactly stand apart, so that both are seen.
            let mut same = groups.iter_mut().filter(|group| {
                group.hours == hours
                    && group.policy.as_ref() == policy
                    && !group.days.contains(&day)
            });
            if let Some(group) = same.next() {
                group.days.push(day);
                group.conditions.push(id);
                continue;
            }
            groups.push(Group {
                hours,
                policy: policy.cloned(),
                days: vec![day],
                conditions: vec![id],
            });
        }
        groups
    }
}
