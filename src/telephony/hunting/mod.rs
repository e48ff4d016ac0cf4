//! The hunting group of a number: a queue of callers, and the agents whose phones ring for them.
//!
//! For the hunting page of an alias and the queue, configuration and agents tabs of a number: who is in
//! the queue and in which order, and the changes that lead from what the API has to what is wanted.

mod agent;
mod agent_draft;
mod item;
mod moves;
mod roster;
mod strategy;

pub use agent::{Agent, AgentId, AgentStatus, AgentValues};
pub use agent_draft::{AgentDraft, AgentErrors, AgentNumberError, AmountError, NumberTaken};
pub use item::{HuntingItem, Place};
pub use moves::{Move, moves};
pub use roster::{Member, Removal, Roster, RosterConflict};
pub use strategy::Strategy;

#[cfg(test)]
mod tests;
