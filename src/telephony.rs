//! The telephony domain: what a number, a block of numbers, a rule and a change are.
//!
//! For every screen and for the API layer. Pure Rust: no browser, no network, no
//! language; errors carry a translation key and its parameters.

pub mod change;
mod characters;
pub mod click2call;
pub mod csv;
pub mod ddi;
pub mod description;
pub mod dialplan;
pub mod given;
pub mod hunting;
pub mod number;
pub mod paging;
pub mod record;
pub mod search;
pub mod service;
pub mod short_extension;
pub mod spreadsheet;
pub mod table;
pub mod time_condition;
