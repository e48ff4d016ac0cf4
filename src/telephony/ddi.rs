//! The DDI (SDA) block of a number: a range of numbers and the rules that send each on.
//!
//! For the screen Redirection › DDI and the API resource behind it.

mod block;
mod check;
pub mod csv;
mod error;
mod extension;
mod range;
mod routing;
mod rule;
mod table;
mod typed;
mod way;

pub use block::{Block, MAX_RULES};
pub use check::{NewRule, RuleDraft};
pub use error::{BlockFull, DestinationError, DraftErrors, ExtensionError};
pub use extension::Extension;
pub use range::Range;
pub use routing::Routed;
pub use rule::{Rule, RuleId, RuleStatus};
pub use table::{SortKey, filter_sort_page};

#[cfg(test)]
mod tests;
