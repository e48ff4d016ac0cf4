//! A member as the table shows it.

use crate::telephony::hunting::{AgentNow, AgentValues, Member, MemberKey, Removal};

#[derive(Debug, Clone, PartialEq)]
pub(super) struct MemberRow {
    pub(super) key: MemberKey,
    pub(super) values: AgentValues,
    /// Among those that stay, from 0; none for one that goes.
    pub(super) place: Option<usize>,
    pub(super) mark: Option<&'static str>,
    pub(super) now: Option<AgentNow>,
    pub(super) is_external: bool,
    pub(super) is_selected: bool,
    /// A member that is dragged would take its place.
    pub(super) is_over: bool,
}

/// What a save would do to a member: the key of its name.
pub(super) fn mark(member: &Member) -> Option<&'static str> {
    match member.removal {
        Some(Removal::FromQueue) => Some("hunting_mark_leaving"),
        Some(Removal::Altogether) => Some("hunting_mark_deleted"),
        None if member.id().is_none() => Some("hunting_mark_new"),
        None => member.has_changes().then_some("hunting_mark_edited"),
    }
}
