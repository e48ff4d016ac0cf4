//! The hunting group of a number: a queue of callers, and the agents whose phones ring for them.
//!
//! For the hunting page of an alias and the queue, configuration and agents tabs of a number: the members and
//! their order, and the changes that lead from the state of the API to the edited one.

mod agent;
mod agent_draft;
mod amount;
mod arrange;
pub mod csv;
mod group;
mod item;
mod live;
mod moves;
mod queue;
mod queue_draft;
mod roster;
mod service;
mod settings;
mod strategy;

pub use agent::{Agent, AgentId, AgentStatus, AgentValues};
pub use agent_draft::{AgentDraft, AgentErrors, AgentNumberError, NumberShared, NumberTaken};
pub use amount::AmountError;
pub use group::{GroupConflict, HuntingGroup};
pub use item::{Elsewhere, HuntingItem, MemberPlace};
pub use live::{
    Activity, AgentNow, Curve, HEIGHT, QueueFigures, QueueNow, Sample, Samples, Share, WIDTH,
    WINDOW_S,
};
pub use moves::{Move, moves};
pub use queue::{Fallback, Queue, QueueId, QueueValues, RecordLanguage, Sound, SoundId};
pub use queue_draft::{FallbackDraft, FallbackError, OverflowDraft, OverflowErrors};
pub use roster::{ImportedMember, Member, MemberKey, Removal, Roster, RosterConflict};
pub use service::{HuntingService, HuntingTree};
pub use settings::HuntingSettings;
pub use strategy::Strategy;

/// An edited value over what the API has now: an edit stays, a value that was not edited follows the API. Also
/// whether another session set the edited value to something else.
fn merge<T: Clone + PartialEq>(edited: &T, before: &T, now: &T) -> (T, bool) {
    if edited == before {
        (now.clone(), false)
    } else {
        (edited.clone(), now != before && now != edited)
    }
}

#[cfg(test)]
mod tests;
