//! Whatever else is posted to the frame is no message of the shell.

use serde_json::json;

use super::Embedded;
use crate::support::ddi;

/// The user chooses English in the manager.
pub(super) const EVENT: &str = "{ type: 'ovh-shell-iframe-message', message: { type: 'event', \
                     message: { eventId: 'i18n:locale-change', data: { locale: 'en_GB' } } } }";

#[tokio::test]
async fn what_another_page_says_in_the_shell_s_words_is_ignored() {
    let manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    let foreign = format!("frames[1].postMessage({EVENT}, location.origin)");
    manager.window.evaluate(&foreign).await;
    manager.wait("host.forwarded === 1").await;
    stays_french(&manager).await;
    manager.window.evaluate(&format!("host.say({EVENT})")).await;
    manager.app().role("button", "Refresh").wait().await;
    manager.finish().await;
}

#[tokio::test]
async fn what_makes_no_sense_is_ignored() {
    let manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    let odd = "
        const envelope = (message) => ({ type: 'ovh-shell-iframe-message', message });
        const result = (message) => envelope({ type: 'plugin-result', message });
        const event = (message) => envelope({ type: 'event', message });
        const loop = result({ uid: 'x' });
        loop.message.message.self = loop;
        const known = host.said.map((call) => call.message.message.uid);
        const odd = [
          null, undefined, 0, '', 'ovh-shell-iframe-message', [], {}, new Map(), new Date(NaN), 1n,
          { type: 'webpackOk' }, { type: 'ovh-shell-iframe-message' }, envelope(null), envelope('event'),
          envelope({ type: 'event' }), envelope({ type: 'unheard-of', message: {} }), result(null),
          result({ uid: 'nobody', success: 'en_GB' }), result({ uid: 7, success: 'en_GB' }), result({ uid: 1n }),
          ...known.map((uid) => result({ uid, success: 'en_GB' })),
          ...known.map((uid) => result({ uid, error: undefined })),
          event({}), event({ eventId: 'ux:unheard-of', data: { locale: 'en_GB' } }),
          event({ eventId: 'i18n:locale-change' }), event({ eventId: 'i18n:locale-change', data: { locale: 7 } }),
          loop,
        ];
        odd.forEach(host.say);
        odd.length";
    let count = manager
        .window
        .evaluate(&format!("(() => {{ {} }})()", returning(odd)))
        .await;
    assert!(count.as_u64() > Some(30), "{count}");
    stays_french(&manager).await;
    manager.window.evaluate(&format!("host.say({EVENT})")).await;
    manager.app().role("button", "Refresh").wait().await;
    manager.finish().await;
}

#[tokio::test]
async fn errors_go_to_the_shell_s_log_as_well() {
    let mut manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    manager
        .window
        .expect_error("the language cannot be changed");
    let break_off =
        "frames[0].fetch = () => frames[0].Promise.reject(new frames[0].TypeError('unreachable'))";
    manager.window.evaluate(&format!("{break_off}, true")).await;
    manager.window.evaluate(&format!("host.say({EVENT})")).await;
    manager
        .wait("host.said.at(-1).message.message.plugin === 'logger'")
        .await;
    let last = manager.calls().await.pop().unwrap_or_default();
    assert!(
        last.starts_with("logger.error [\"the language cannot be changed"),
        "{last}"
    );
    manager.finish().await;
}

/// A page that is asked for after what was said is in French still, and English was never loaded.
pub(super) async fn stays_french(manager: &Embedded) {
    let lead = "location.hash = '#/telecom/web-cloud/voip'";
    manager.window.evaluate(lead).await;
    manager
        .app()
        .role("heading", e2e::containing("Groupes"))
        .wait()
        .await;
    let loaded = "frames[0].performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('Messages_en_GB')).length";
    assert_eq!(manager.window.evaluate(loaded).await, json!(0));
    let back = format!("location.hash = '#/telecom/{}'", ddi());
    manager.window.evaluate(&back).await;
    manager.wait_rules().await;
}

/// A list of statements that gives what its last one is.
fn returning(statements: &str) -> String {
    let (before, last) = statements.rsplit_once('\n').unwrap_or_default();
    format!("{before}\nreturn {last}")
}
