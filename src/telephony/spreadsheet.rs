//! Getting along with spreadsheets: what they do to numbers, and what they do with a file.
//!
//! For the fields and files in which users paste numbers that have been in Excel, and for
//! every CSV export.

mod formula;
mod table;
mod typed;

pub use formula::{guard, unguard};
pub use table::Table;
pub(crate) use typed::{is_scientific, unwrap};
