//! Other tabs that the page opens.

use std::collections::HashSet;
use std::panic::Location;

use serde_json::{Value, json};

use super::Page;
use crate::cdp::CdpError;
use crate::records::plain;
use crate::wait;

impl Page {
    /// Does something that opens another tab, and gives that tab:
    /// `page.new_tab(page.role("link", "Ouvrir").click())`. What goes wrong there is reported as if
    /// it were here.
    #[track_caller]
    pub fn new_tab(&self, act: impl Future<Output = ()>) -> impl Future<Output = Self> {
        let at = Location::caller();
        async move {
            let before = self.tabs().await.unwrap_or_default();
            act.await;
            let opened = wait::until(async || {
                let now = self.tabs().await.map_err(|error| error.to_string())?;
                let opened = now.into_iter().find(|tab| !before.contains(tab));
                opened.ok_or_else(|| "no other tab was opened".to_owned())
            });
            let opened = self.or_fail(at, "another tab", opened.await).await;
            let tab = self
                .beside(&opened)
                .await
                .map_err(|error| error.to_string());
            self.or_fail(at, "another tab", tab).await
        }
    }

    /// Goes back to this tab from another: what is behind is not drawn, and cannot be clicked.
    pub async fn show(&self) {
        self.must("Page.bringToFront", json!({})).await;
        self.emulate_focus(true).await;
    }

    /// Puts the page behind another tab, as a user who looks at something else; [`Self::show`] goes back to it.
    #[track_caller]
    pub fn hide(&self) -> impl Future<Output = ()> {
        let at = Location::caller();
        async move {
            // A page that is made to believe that it has the focus is never hidden.
            self.emulate_focus(false).await;
            let blank = json!({ "url": "about:blank", "browserContextId": self.0.context });
            let other = self.0.connection.send(None, "Target.createTarget", blank);
            self.or_fail(
                at,
                "another tab",
                other.await.map_err(|error| error.to_string()),
            )
            .await;
            let hidden = wait::until(async || {
                let hidden = self.try_evaluate("document.hidden").await?;
                (hidden == true)
                    .then_some(())
                    .ok_or_else(|| "it is visible".to_owned())
            });
            self.or_fail(at, "a hidden page", hidden.await).await;
        }
    }

    /// Closes the tab, as a user who is done with it.
    pub async fn close(&self) {
        self.must("Page.close", json!({})).await;
    }

    /// The browser's names of its tabs.
    async fn tabs(&self) -> Result<HashSet<String>, CdpError> {
        let answer = self.0.connection.send(None, "Target.getTargets", json!({}));
        let answer = answer.await?;
        let all = answer["targetInfos"]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        let tabs = all.iter().filter(|target| target["type"] == "page");
        Ok(tabs.map(|target| plain(&target["targetId"])).collect())
    }
}

/// The session by which a tab is spoken to.
pub(super) async fn attach(
    connection: &crate::cdp::Connection,
    target: &Value,
) -> Result<String, CdpError> {
    let attach = json!({ "targetId": target, "flatten": true });
    let attached = connection.send(None, "Target.attachToTarget", attach);
    Ok(plain(&attached.await?["sessionId"]))
}
