//! Saving a file to the user's machine; a browser that refuses is told of.

use yew::prelude::*;

use crate::i18n::use_i18n;
use crate::ui::{Toast, download, use_toaster};

/// A file to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    pub name: String,
    /// With its charset: `text/csv;charset=utf-8`.
    pub mime: &'static str,
    pub text: String,
}

impl TextFile {
    pub fn csv(name: impl Into<String>, text: String) -> Self {
        Self {
            name: name.into(),
            mime: "text/csv;charset=utf-8",
            text,
        }
    }

    pub fn json(name: impl Into<String>, text: String) -> Self {
        Self {
            name: name.into(),
            mime: "application/json",
            text,
        }
    }
}

/// Saves files.
#[hook]
pub fn use_save_file() -> Callback<TextFile> {
    let (i18n, toaster) = (use_i18n(), use_toaster());
    use_callback((i18n, toaster), |file: TextFile, (i18n, toaster)| {
        if let Err(error) = download(&file.name, file.mime, file.text.as_bytes()) {
            log::warn!("{error}");
            toaster.show(Toast::critical(i18n.t("save_failed")));
        }
    })
}
