//! The application's own files, fetched while it runs: its settings and its texts.
//!
//! They lie beside the program, wherever that is hosted; `files` is the address of that folder.

use gloo_net::http::Request;
use thiserror::Error;
use web_sys::Url;

use crate::i18n::{Catalogue, CatalogueError, Locale};

/// Why a file could not be used; shown to whoever installs the application.
#[derive(Debug, Error)]
pub(crate) enum FileError {
    #[error("{file}: {reason}")]
    Fetch { file: String, reason: String },
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
}

/// The texts of a locale, from `translations/`.
pub(crate) async fn fetch_catalogue(files: &str, locale: Locale) -> Result<Catalogue, FileError> {
    let json = fetch_text(files, &format!("translations/Messages_{locale}.json")).await?;
    Ok(Catalogue::parse(locale, &json)?)
}

/// A file as text.
pub(crate) async fn fetch_text(files: &str, file: &str) -> Result<String, FileError> {
    let failed = |reason: String| FileError::Fetch {
        file: file.to_owned(),
        reason,
    };
    let url = Url::new_with_base(file, files).map_err(|_| failed(files.to_owned()))?;
    let response = Request::get(&url.href())
        .send()
        .await
        .map_err(|error| failed(error.to_string()))?;
    if !response.ok() {
        return Err(failed(response.status().to_string()));
    }
    response
        .text()
        .await
        .map_err(|error| failed(error.to_string()))
}
