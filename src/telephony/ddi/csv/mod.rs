//! The CSV round trip of a block: `extension;destination;description`.
//!
//! For the import, which shows what a file would change before anything is sent, and for
//! the export. The steps: [`decode`] bytes, [`read`] lines, [`preview`] them against the
//! block, [`write_for_import`] the valid ones.

mod columns;
mod compare;
mod decode;
mod delimiter;
mod import_file;
mod preview;
mod read;
mod records;
mod refusal;
mod write;

pub use compare::preview;
pub use decode::{DecodeError, MAX_BYTES, decode};
pub use import_file::{ImportFile, write_for_import};
pub use preview::{Preview, PreviewCounts, PreviewRow, Verdict};
pub use read::{Cells, Line, Row, read};
pub use refusal::Refusal;
pub use write::{write, write_refused};

#[cfg(test)]
mod tests;
