//! The CSV round trip of a block: `extension;destination;description`.
//!
//! For the import, which shows what a file would change before anything is sent, and for
//! the export. The steps: [`decode`] bytes, [`read`] lines, [`preview`] them against the
//! block, [`write_for_import`] the valid ones, [`settle`] what became of them.

mod cell;
mod columns;
mod decode;
mod delimiter;
mod preview;
mod read;
mod records;
mod refusal;
mod settle;
mod write;

pub use decode::{DecodeError, MAX_BYTES, decode};
pub use preview::{Preview, PreviewCounts, PreviewRow, Verdict, preview};
pub use read::{Cells, Line, Row, read};
pub use refusal::Refusal;
pub use settle::{ImportFailure, ImportFile, settle, write_for_import};
pub use write::{write, write_refused};

#[cfg(test)]
mod tests;
