//! What can go wrong in a command, worded for the person at the terminal.

use std::path::{Path, PathBuf};

/// The result of every command and step.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The command line is not understood.
    #[error("{0}\n\n{usage}", usage = crate::args::USAGE)]
    Usage(String),
    /// A file or folder could not be read or written.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// What was to be read or written.
        path: PathBuf,
        /// What the system answered.
        source: std::io::Error,
    },
    /// A program could not be started.
    #[error("`{program}` could not be started: {source}")]
    Start {
        /// The program's name or path.
        program: String,
        /// What the system answered.
        source: std::io::Error,
    },
    /// A program ran and failed; it has already said why.
    #[error("`{0}` failed")]
    Failed(String),
    /// A rule of the project is broken, or something needed is missing.
    #[error("{0}")]
    Check(String),
}

impl Error {
    /// Names the file that an input/output error is about.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}
