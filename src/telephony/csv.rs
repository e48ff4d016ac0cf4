//! The CSV round trip of a list of rules, whatever the rules are.
//!
//! For every import, which shows what a file would change before anything is sent, and for every
//! export. The steps: [`decode`] bytes, [`read`] lines, [`preview`] them against a [`Sheet`], send
//! [`Preview::plan`]; [`write`] makes the file that comes back without a change.

mod columns;
mod compare;
mod decode;
mod delimiter;
mod encoding;
mod guess;
mod preview;
mod read;
mod records;
mod refusal;
mod sheet;
mod write;

pub use columns::{Cells, CsvColumn, Format};
pub use compare::preview;
pub use decode::{DecodeError, Decoded, MAX_BYTES, decode, decode_as};
pub use encoding::{Encoding, windows_1252};
pub use preview::{Preview, PreviewCounts, PreviewRow, Verdict};
pub use read::{Line, read};
pub use refusal::Refusal;
pub(in crate::telephony) use refusal::refusals;
pub use sheet::Sheet;
pub use write::{write, write_refused};

#[cfg(test)]
mod tests;
