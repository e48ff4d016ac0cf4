//! Time conditions (plages horaires): when the calls of a service go where.
//!
//! For the editor of time conditions, on a line, a number or an extension of a dialplan, and
//! for the API resources behind it. A [`Schedule`] is what is edited; it is made of
//! [`Condition`]s and [`Options`], and its plan is what is sent.

mod calendar;
mod condition;
mod day;
mod edition;
mod error;
pub mod file;
mod hours;
mod id;
mod minute;
mod odd;
mod options;
mod options_draft;
mod owner;
mod policy;
mod schedule;
mod time;
mod typed;
mod values;

pub use calendar::CalendarEvent;
pub use condition::{Condition, RawCondition};
pub use day::Day;
pub use edition::{Cancel, Property, Since};
pub use error::{HoursErrors, TimeError};
pub use hours::Hours;
pub use id::ConditionId;
pub use minute::Minute;
pub use odd::OddCondition;
pub use options::{Options, Slot, Status, Target, TargetKind};
pub use options_draft::{
    MAX_TIMEOUT, MIN_TIMEOUT, OptionsDraft, OptionsErrors, TIMEOUT_STEP, TargetDraft, TimeoutError,
};
pub use owner::{Feature, Owner, OwnerError};
pub use policy::Policy;
pub use schedule::{
    Added, Answer, EditError, Group, ReloadConflict, Schedule, ScheduleItem, Skipped,
};
pub use time::{Edge, Time, TimeFormat};
pub use values::State;

#[cfg(test)]
mod tests;
