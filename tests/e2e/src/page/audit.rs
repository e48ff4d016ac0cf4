//! Accessibility checks by axe-core, run in the page without touching it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::json;

use super::{Page, script};

// Colours on their way from one to another belong to no design: they are waited out.
const RUN: &str = r"(async () => {
  const passing = () => document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime !== Infinity);
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await new Promise(requestAnimationFrame);
    const found = passing();
    if (found.length > 0) quiet = -1;
    await Promise.allSettled(found.map((animation) => animation.finished));
  }
  const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
  return violations.map(({ id, impact, help, nodes }) => ({
    id, impact: impact ?? 'minor', help,
    elements: nodes.map(({ html, failureSummary }) => `${html}\n      ${failureSummary.replaceAll('\n', '\n      ')}`),
  }));
})()";

/// A rule of accessibility that the page breaks.
#[derive(Debug, Clone, Deserialize)]
pub struct AxeViolation {
    /// axe-core's name of the rule, such as `color-contrast`.
    pub id: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// The rule in one sentence.
    pub help: String,
    /// Each element that breaks it, as markup, with what is wrong.
    pub elements: Vec<String>,
}

impl Page {
    /// The serious and critical violations of accessibility in the page as it is now.
    ///
    /// # Panics
    /// If axe-core is not installed.
    pub async fn axe(&self) -> Vec<AxeViolation> {
        let context = self.isolated_world().await;
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&source)
            .unwrap_or_else(|_| panic!("no {}: run `npm ci` in tests/e2e", source.display()));
        let params = |expression: &str| {
            json!({
                "contextId": context,
                "expression": expression,
                "awaitPromise": true,
                "returnByValue": true,
            })
        };
        let load = format!("{source};undefined");
        script::value(self.must("Runtime.evaluate", params(&load)).await).expect("axe-core loads");
        let found = self.must("Runtime.evaluate", params(RUN)).await;
        let found = script::value(found).expect("axe-core runs");
        let found: Vec<AxeViolation> = serde_json::from_value(found).expect("axe-core's own form");
        let grave =
            |violation: &AxeViolation| ["serious", "critical"].contains(&&*violation.impact);
        found.into_iter().filter(grave).collect()
    }

    /// Fails with a readable list if the page has serious or critical violations.
    ///
    /// # Panics
    /// If it has.
    pub async fn assert_accessible(&self) {
        let mut report = String::new();
        for AxeViolation {
            id,
            impact,
            help,
            elements,
        } in self.axe().await
        {
            // Writing to a string cannot fail.
            let _written = writeln!(report, "{impact}: {help} ({id})");
            for element in elements {
                let _written = writeln!(report, "  {element}");
            }
        }
        assert!(
            report.is_empty(),
            "{} is not accessible:\n{report}",
            self.url().await
        );
    }

    /// A world of script that shares the page's document and nothing else.
    async fn isolated_world(&self) -> serde_json::Value {
        let tree = self.must("Page.getFrameTree", json!({})).await;
        let frame = &tree["frameTree"]["frame"]["id"];
        let world = json!({ "frameId": frame, "worldName": "axe" });
        self.must("Page.createIsolatedWorld", world).await["executionContextId"].take()
    }
}
