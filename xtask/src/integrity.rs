//! Subresource integrity: what a browser checks each file of a build by.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha384};

use crate::error::{Error, Result};

/// A file's integrity, as Trunk writes it.
pub(crate) fn of(file: &Path) -> Result<String> {
    let bytes = fs::read(file).map_err(Error::file(file))?;
    Ok(format!("sha384-{}", BASE64.encode(Sha384::digest(bytes))))
}

/// The integrity of files that are about to change.
pub(crate) struct Before(Vec<(PathBuf, String)>);

impl Before {
    pub(crate) fn take<'a>(files: impl IntoIterator<Item = &'a PathBuf>) -> Result<Self> {
        let known = files.into_iter().map(|file| Ok((file.clone(), of(file)?)));
        known.collect::<Result<_>>().map(Self)
    }

    /// A text that asks for these files, asking for them as they are now.
    pub(crate) fn updated(&self, text: String) -> Result<String> {
        self.0.iter().try_fold(text, |text, (file, before)| {
            Ok(text.replace(before, &of(file)?))
        })
    }
}
