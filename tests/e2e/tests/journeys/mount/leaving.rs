//! Unmounting: nothing is left, however often, whenever.

use e2e::{any, containing};
use sandbox::{Fault, demo};
use serde_json::json;

use super::{Host, ddi};
use crate::failure::fail;

/// A page of the program's memory, in bytes.
const PAGE: f64 = 65_536.0;

/// That nothing is waited for.
const IDLE: &str = "waiting.timers.size + waiting.intervals.size + waiting.requests === 0";

#[tokio::test]
async fn a_hundred_instances_leave_nothing() {
    let host = Host::open().await;
    let before = host.page().await;
    let listeners = host.window.held().await.listeners;
    let mut figures = Vec::new();
    for _ in 0..5 {
        let options = json!({ "token": demo::TOKEN, "path": ddi() });
        let rounds = format!("host.rounds(20, {options})");
        host.window.evaluate(&rounds).await;
        host.wait(IDLE).await;
        let program = host.window.evaluate("waiting.memory.buffer.byteLength");
        let program = program.await.as_f64().unwrap_or(f64::INFINITY);
        figures.push((host.window.held().await, program));
    }
    assert_eq!(host.page().await, before);
    let [(early, program_early), .., (late, program_late)] = figures.as_slice() else {
        panic!("no rounds");
    };
    assert_eq!(late.listeners, listeners, "{figures:#?}");
    assert!(late.nodes <= early.nodes + 10.0, "{figures:#?}");
    assert!(*program_late <= program_early + PAGE, "{figures:#?}");
    // The browser's own records of what was fetched and compiled grow by one kilobyte a round.
    assert!(late.heap <= early.heap + 80.0 * 2_500.0, "{figures:#?}");
    host.finish().await;
}

#[tokio::test]
async fn an_instance_that_is_still_loading_never_appears() {
    let host = Host::open().await;
    let before = host.page().await;
    for frames in 0..12 {
        let options = json!({ "token": demo::TOKEN, "path": ddi() });
        let script = format!(
            "(async () => {{
               const mounted = host.mount('Links', {options});
               for (let left = {frames}; left > 0; left -= 1) await new Promise(requestAnimationFrame);
               host.unmount('Links');
               return mounted;
             }})()"
        );
        assert_eq!(host.window.evaluate(&script).await, "");
        host.wait(IDLE).await;
        assert_eq!(host.page().await, before, "after {frames} frames");
    }
    host.show("Links", &ddi()).await;
    let row = host.app("Links").role("row", containing("Accueil"));
    row.wait().await;
    host.finish().await;
}

#[tokio::test]
async fn whatever_is_under_way_ends_with_its_instance() {
    let host = Host::open().await;
    let (before, listeners) = (host.page().await, host.window.held().await.listeners);
    let (account, line) = (demo::ACCOUNT, demo::SCHEDULED_LINE);
    let week = format!("/web-cloud/voip/groups/{account}/lines/{line}/calls/filtering");
    let queue = format!(
        "/telecom/telephony/{account}/alias/{}/hunting",
        demo::EASY_HUNTING_NUMBER
    );
    // A dialog over the page, a toast with its timer, a view that asks again and again, a guard of unsaved work.
    for (path, buttons, then) in [
        (ddi(), vec!["+ Ajouter une règle"], None),
        (
            ddi(),
            vec!["Supprimer la règle 10", "Supprimer"],
            Some("Rétablir"),
        ),
        (queue, vec![], Some("Suspendre")),
        (week, vec!["Liste", "Supprimer la plage Lundi"], None),
    ] {
        host.show("Links", &path).await;
        for button in buttons {
            let button = host.window.role("button", containing(button));
            button.nth(0).click().await;
        }
        if let Some(button) = then {
            let button = host.window.role("button", containing(button));
            button.nth(0).wait().await;
        }
        host.unmount("Links").await;
        host.wait(IDLE).await;
        assert_eq!(host.page().await, before, "{path}");
        let left = host.window.held().await.listeners;
        assert_eq!(left, listeners, "{path}");
    }
    host.finish().await;
}

#[tokio::test]
async fn a_request_that_gets_no_answer_ends_with_its_instance() {
    let host = Host::open().await;
    let is_asked = "waiting.requests > 0 && waiting.timers.size > 0";
    // Who is signed in, what a screen shows.
    for path in ["/me", "/ddi"] {
        host.sandbox.fault(Fault::delay(20_000).on("GET", path));
        host.show("Links", &ddi()).await;
        host.wait_received("GET", path).await;
        host.wait(is_asked).await;
        host.unmount("Links").await;
        host.wait(IDLE).await;
    }
    host.finish().await;
}

#[tokio::test]
async fn a_write_that_gets_no_answer_ends_with_its_instance_and_is_sent_once() {
    let host = Host::open().await;
    host.sandbox
        .fault(Fault::delay(20_000).on("DELETE", "/ddi"));
    host.show("Links", &ddi()).await;
    let delete = host.app("Links").role("button", "Supprimer la règle 10");
    delete.click().await;
    let dialog = host.window.role("dialog", "Supprimer la règle 10");
    dialog.role("button", "Supprimer").click().await;
    host.wait_received("DELETE", "/ddi").await;
    host.unmount("Links").await;
    host.wait(IDLE).await;
    let log = host.sandbox.log().into_iter();
    assert_eq!(log.filter(|sent| sent.method == "DELETE").count(), 1);
    host.finish().await;
}

#[tokio::test]
async fn a_failure_of_the_program_is_told_in_each_instance_and_they_can_still_be_taken_away() {
    let mut host = Host::open().await;
    for text in ["failed to insert node", "unreachable", "closure invoked"] {
        host.window.expect_error(text);
    }
    let before = host.page().await;
    host.show("Links", "/web-cloud/voip").await;
    host.show("Rechts", &ddi()).await;
    host.app("Links").role("link", "Siège Lyon").wait().await;
    let search = host.app("Links").role("searchbox", any());
    let root = "document.querySelector('voip-manager').shadowRoot";
    fail(&host.window, root, &search).await;
    for section in ["Links", "Rechts"] {
        let told = host.app(section).role("alertdialog", any());
        told.wait_text(containing("failed to insert node")).await;
        host.unmount(section).await;
    }
    assert_eq!(host.page().await, before);
    let refused = host.mount("Links", json!({})).await;
    assert!(refused.contains("ended by an error"), "{refused}");
    assert_eq!(host.page().await, before);
    host.finish().await;
}
