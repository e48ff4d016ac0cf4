//! Files below a folder, and never beside it.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// A file as it is served.
#[derive(Debug)]
pub(super) struct File {
    pub(super) bytes: Vec<u8>,
    pub(super) mime: &'static str,
}

/// The file that a percent-encoded path relative to `root` names; `None` if there is none.
/// `root` must be canonical.
pub(super) async fn read(root: &Path, relative: &str) -> Option<File> {
    let path = locate(root, relative)?;
    let mime = mime(&path);
    let bytes = tokio::fs::read(path).await.ok()?;
    Some(File { bytes, mime })
}

/// Whether the last segment looks like a file and not like an address of the application.
pub(super) fn has_extension(relative: &str) -> bool {
    let last = relative.rsplit('/').next().unwrap_or_default();
    let name = percent_decode_str(last).decode_utf8_lossy();
    Path::new(name.as_ref()).extension().is_some()
}

/// Only plain names are joined, and links that lead out are not followed.
fn locate(root: &Path, relative: &str) -> Option<PathBuf> {
    let mut path = root.to_owned();
    for segment in relative.split('/') {
        let name = percent_decode_str(segment).decode_utf8().ok()?;
        if name.is_empty() || name.starts_with('.') || name.contains(['/', '\\', '\0', ':']) {
            return None;
        }
        path.push(name.as_ref());
    }
    let path = path.canonicalize().ok()?;
    (path.starts_with(root) && path.is_file()).then_some(path)
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("webmanifest") => "application/manifest+json",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
