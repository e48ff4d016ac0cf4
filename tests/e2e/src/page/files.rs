//! Files that the page gives and takes.

use std::fs;
use std::panic::Location;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::Page;
use crate::cdp::CdpError;
use crate::wait;

/// A file that the page had the browser save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// The name proposed to the user.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Download {
    /// Its bytes as UTF-8, a byte order mark included.
    ///
    /// # Panics
    /// If they are not UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        str::from_utf8(&self.bytes).expect("UTF-8")
    }
}

impl Page {
    /// Does something that makes the browser save a file, and gives that file:
    /// `page.download(page.role("button", "Exporter CSV").click())`.
    #[track_caller]
    pub fn download(&self, act: impl Future<Output = ()>) -> impl Future<Output = Download> {
        let at = Location::caller();
        async move {
            let mut events = self.0.connection.events();
            act.await;
            let mut name = None;
            let saved = async {
                while let Ok(event) = events.recv().await {
                    match event.method.as_str() {
                        "Browser.downloadWillBegin" => name = suggested(&event.params),
                        "Browser.downloadProgress" if event.params["state"] == "completed" => {
                            return event.params["guid"].as_str().map(str::to_owned);
                        }
                        _ => {}
                    }
                }
                None
            };
            let saved = tokio::time::timeout(wait::PATIENCE, saved).await;
            let saved = saved
                .ok()
                .flatten()
                .ok_or_else(|| "nothing was saved".to_owned());
            let guid = self.or_fail(at, "download", saved).await;
            let bytes = fs::read(self.0.downloads.join(guid)).expect("the file just saved");
            Download {
                name: name.unwrap_or_default(),
                bytes,
            }
        }
    }

    pub(super) async fn prepare_downloads(&self) -> Result<(), CdpError> {
        let behaviour = json!({
            "behavior": "allowAndName",
            "browserContextId": self.0.context,
            "downloadPath": self.0.downloads,
            "eventsEnabled": true,
        });
        let sent = self
            .0
            .connection
            .send(None, "Browser.setDownloadBehavior", behaviour);
        sent.await.map(|_| ())
    }

    /// Writes a file as the user would have it on disk.
    pub(crate) fn user_file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let folder = self.0.scratch.join("files");
        fs::create_dir_all(&folder).expect("a folder in the temporary folder");
        let path = folder.join(name);
        fs::write(&path, bytes).expect("a file in the temporary folder");
        path
    }

    /// Puts files in a file input.
    pub(crate) async fn set_files(&self, mut input: Value, path: PathBuf) -> Result<(), String> {
        input["files"] = json!([path]);
        let set = self.cdp("DOM.setFileInputFiles", input).await;
        set.map(|_| ()).map_err(|error| error.to_string())
    }

    /// Does something that opens the browser's file chooser, and chooses a file there.
    pub(crate) async fn choose_file(
        &self,
        act: impl Future<Output = ()>,
        path: PathBuf,
    ) -> Result<(), String> {
        let intercept = |enabled: bool| {
            self.must(
                "Page.setInterceptFileChooserDialog",
                json!({ "enabled": enabled }),
            )
        };
        let mut events = self.0.connection.events();
        intercept(true).await;
        act.await;
        let opened = async {
            while let Ok(event) = events.recv().await {
                if event.method == "Page.fileChooserOpened" {
                    return Some(event.params["backendNodeId"].clone());
                }
            }
            None
        };
        let opened = tokio::time::timeout(wait::PATIENCE, opened)
            .await
            .ok()
            .flatten();
        intercept(false).await;
        let input = opened.ok_or_else(|| "no file chooser opened".to_owned())?;
        self.set_files(json!({ "backendNodeId": input }), path)
            .await
    }
}

fn suggested(params: &Value) -> Option<String> {
    params["suggestedFilename"].as_str().map(str::to_owned)
}
