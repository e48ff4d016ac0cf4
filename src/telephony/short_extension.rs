//! The short extensions of a call queue: digits dialled after the main number, and where each leads.
//!
//! For the screen Number › DDI and the API resource behind it.

mod check;
pub mod csv;
mod destination_type;
mod error;
mod list;
mod range;
mod table;
mod unread;

pub use check::Draft;
pub use destination_type::DestinationType;
pub use error::{DraftErrors, ExtensionError, Full};
pub use list::{ShortExtension, ShortExtensions};
pub use range::Range;
pub use table::{SortKey, filter_sort_page};
pub use unread::UnreadValues;

#[cfg(test)]
mod tests;
