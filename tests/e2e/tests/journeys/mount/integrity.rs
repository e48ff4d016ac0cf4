//! Files of the application that somebody has changed on its host: none of them runs.

use std::fs;

use e2e::{Look, any, containing};
use tempfile::TempDir;

use super::{Host, PAGE};
use crate::support::{copy, entries};

#[tokio::test]
async fn a_script_that_was_changed_does_not_run_in_the_page_of_others() {
    for script in ["", "_parts"] {
        let build = with_changed(script);
        let root = build.path().to_owned();
        let mut host = Host::open_build(root, &Look::default(), PAGE, "").await;
        let before = host.page().await;
        let refused = host.mount("Links", serde_json::json!({})).await;
        assert!(refused.contains("is not what it was"), "{refused}");
        assert_eq!(host.page().await, before);
        assert_eq!(host.window.evaluate("window.changed ?? 'no'").await, "no");
        host.window.expect_error("integrity");
        host.finish().await;
    }
}

#[tokio::test]
async fn a_script_that_was_changed_does_not_run_on_the_page_of_the_application() {
    for script in ["", "_parts"] {
        let build = with_changed(script);
        let root = build.path().to_owned();
        let mut host = Host::open_build(root, &Look::default(), PAGE, "../").await;
        let message = host.window.role("alert", any());
        let why = containing("n'a pas pu être chargé");
        message.wait_text(why).await;
        assert_eq!(host.window.evaluate("window.changed ?? 'no'").await, "no");
        for part in ["integrity", "Failed to fetch"] {
            host.window.expect_error(part);
        }
        host.finish().await;
    }
}

/// A copy of the build in which a script of the program, told by the end of its name, marks the window.
fn with_changed(script: &str) -> TempDir {
    let copied = tempfile::tempdir().expect("a temporary folder");
    copy(&e2e::dist(), copied.path());
    let end = format!("{script}.js");
    let is_it = |name: &str| {
        let hash = name.strip_prefix("voip-manager-");
        let hash = hash.and_then(|rest| rest.strip_suffix(&end));
        hash.is_some_and(|hash| hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
    };
    let mut changed = 0;
    for path in entries(copied.path()) {
        let name = path.file_name().and_then(|name| name.to_str());
        if name.is_some_and(is_it) {
            let text = fs::read_to_string(&path).expect("a text");
            fs::write(&path, format!("window.changed = 'yes';{text}")).expect("a file of ours");
            changed += 1;
        } else if path
            .extension()
            .is_some_and(|kind| kind == "br" || kind == "gz")
        {
            fs::remove_file(&path).expect("a file of ours");
        }
    }
    assert_eq!(changed, 1, "{end}");
    copied
}
