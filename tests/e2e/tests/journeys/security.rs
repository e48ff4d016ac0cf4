//! What a page that holds a token must not do: run what it was not served, or let the token out.

use e2e::{Journey, any, containing};
use sandbox::{Fault, demo};
use serde_json::Value;

use crate::sign_in::sign_in_with_keys;
use crate::support::ddi;

/// All that can be read in the page, or after it: one text.
const PLACES: &str = "(async () => {
  const elements = [...document.querySelectorAll('*')];
  const store = (storage) => Object.entries(storage).filter(([key]) => !key.endsWith('.credentials'));
  return JSON.stringify([
    location.href, document.title, document.cookie, window.name, history.state,
    document.documentElement.outerHTML, elements.map(({ value }) => value ?? ''),
    store(localStorage), store(sessionStorage),
    performance.getEntries().map(({ name }) => name),
    await indexedDB.databases(), await caches.keys(),
  ]);
})()";

#[tokio::test]
async fn a_token_stands_nowhere_that_lasts_or_shows() {
    let journey = Journey::at(&ddi()).await;
    nothing_gets_out(journey, &[demo::TOKEN]).await;
}

#[tokio::test]
async fn the_keys_of_an_application_stand_nowhere_that_lasts_or_shows() {
    let journey = Journey::with().signed_out_at(&ddi()).await;
    sign_in_with_keys(&journey, demo::APPLICATION_SECRET).await;
    nothing_gets_out(journey, &[demo::APPLICATION_SECRET, demo::CONSUMER_KEY]).await;
}

/// What the policy refuses, by the directive that does.
const FORBIDDEN: [(&str, &str); 7] = [
    (
        "require-trusted-types-for",
        "document.body.innerHTML = '<b>1</b>'",
    ),
    (
        "require-trusted-types-for",
        "document.body.append(inline('script', '1'))",
    ),
    (
        "style-src-elem",
        "document.body.append(inline('style', 'p {}'))",
    ),
    (
        "style-src-attr",
        "document.body.setAttribute('style', 'color: red')",
    ),
    (
        "connect-src",
        "fetch('http://127.0.0.1:9/').catch(() => {})",
    ),
    ("img-src", "new Image().src = 'http://127.0.0.1:9/'"),
    (
        "frame-src",
        "document.body.append(Object.assign(inline('iframe', ''), { src: 'http://127.0.0.1:9/' }))",
    ),
];

#[tokio::test]
async fn what_the_policy_forbids_is_refused_and_recorded() {
    let mut journey = Journey::at(&ddi()).await;
    for (directive, act) in FORBIDDEN {
        let script = format!(
            "new Promise((done) => {{
               const inline = (tag, text) => {{
                 const element = document.createElement(tag);
                 element.append(text);
                 return element;
               }};
               const told = ({{ effectiveDirective }}) => effectiveDirective === '{directive}' && done(true);
               document.addEventListener('securitypolicyviolation', told);
               setTimeout(() => done(false), 5000);
               try {{ {act} }} catch {{ /* as it should be */ }}
             }})"
        );
        let before = journey.violations().len();
        assert_eq!(journey.evaluate(&script).await, true, "{directive}: {act}");
        let recorded = &journey.violations()[before..];
        let is_recorded = recorded.iter().any(|line| line.starts_with(directive));
        assert!(is_recorded, "{directive}: {recorded:?}");
        journey.expect_error(directive);
    }
    journey.expect_error("Content Security Policy");
    journey.expect_error("requires 'Trusted");
    journey.finish().await;
}

#[tokio::test]
async fn nothing_that_is_served_or_drawn_is_inline() {
    let journey = Journey::with().signed_out_at("").await;
    let served = "fetch('./').then((answer) => answer.text())";
    let served = journey.evaluate(served).await.to_string();
    assert!(
        served.contains("<script") && !served.contains("<style"),
        "{served}"
    );
    for attribute in [" style=", " onclick=", " onload=", " onerror="] {
        assert!(!served.contains(attribute), "{served}");
    }
    journey.sign_in(demo::TOKEN).await;
    let (account, number) = (demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    let line = format!("web-cloud/voip/groups/{account}/lines/{}", demo::LINE);
    for path in [
        "web-cloud/voip".to_owned(),
        ddi(),
        format!("web-cloud/voip/{account}/number/{number}/ddi"),
        format!("{line}/calls/filtering"),
        format!("{line}/calls/click2call"),
        format!("telecom/telephony/{account}/alias/{number}/hunting"),
    ] {
        journey.open(&path).await;
        journey.role("main", any()).wait().await;
        journey.role("button", "Se déconnecter").wait().await;
        let inline = "[...document.querySelectorAll('*')].filter((element) => element.matches('style, script:not([src])')
            || [...element.attributes].some(({ name }) => name.startsWith('on'))).map(({ outerHTML }) => outerHTML)";
        assert_eq!(
            journey.evaluate(inline).await,
            Value::Array(Vec::new()),
            "{path}"
        );
    }
    journey.finish().await;
}

/// Uses the application, well and badly, signs out, and looks for the secrets everywhere.
async fn nothing_gets_out(mut journey: Journey, secrets: &[&str]) {
    journey.expect_error("status of 500");
    edit_rule_10(&journey, "Ventes").await;
    journey.wait_text("Règle 10 modifiée").await;
    journey.sandbox.fault(Fault::status(500).on("PUT", "/ddi"));
    edit_rule_10(&journey, "Vendre").await;
    let form = journey.role("dialog", "Modifier la règle 10");
    form.role("alert", any()).nth(0).wait().await;
    let mut places = place_texts(&journey).await;
    form.role("button", "Annuler").click().await;
    places.extend(journal_texts(&journey).await);
    assert!(
        places.iter().all(|text| text.contains("Ventes")),
        "{places:?}"
    );
    journey.role("button", "Se déconnecter").click().await;
    journey.role("heading", "Connexion").wait().await;
    assert_eq!(journey.evaluate("sessionStorage.length").await, 0);
    places.extend(place_texts(&journey).await);
    places.push(journey.records().console.join("\n"));
    places.extend(sent_texts(&journey));
    for secret in secrets {
        let found = places.iter().find(|text| text.contains(secret));
        assert_eq!(found, None, "{secret}");
    }
    journey.finish().await;
}

async fn edit_rule_10(journey: &Journey, description: &str) {
    journey.role("button", "Modifier la règle 10").click().await;
    let form = journey.role("dialog", "Modifier la règle 10");
    form.field("Description").fill(description).await;
    form.role("button", "Enregistrer").click().await;
}

async fn place_texts(journey: &Journey) -> Vec<String> {
    vec![journey.evaluate(PLACES).await.to_string()]
}

/// The journal as it is shown, and as both files.
async fn journal_texts(journey: &Journey) -> Vec<String> {
    journey.role("button", "Journal").click().await;
    let journal = journey.role("dialog", "Journal");
    journal
        .role("row", containing("Ventes"))
        .nth(0)
        .wait()
        .await;
    let mut texts = vec![journal.text().await];
    for format in ["Exporter JSON", "Exporter CSV"] {
        let file = journey
            .download(journal.role("button", format).click())
            .await;
        texts.push(file.text().to_owned());
    }
    journal.role("button", "Fermer").nth(0).click().await;
    texts
}

/// All that was sent, but for the headers that prove to the API who is calling.
fn sent_texts(journey: &Journey) -> Vec<String> {
    let api = journey.sandbox.base_url();
    let text = |mut request: Value| {
        let is_to_api = request["url"]
            .as_str()
            .is_some_and(|url| url.starts_with(&api));
        if let Some(headers) = request["headers"].as_object_mut().filter(|_| is_to_api) {
            headers.retain(|name, _| {
                let name = name.to_lowercase();
                !["authorization", "x-ovh-consumer"].contains(&name.as_str())
            });
        }
        request.to_string()
    };
    let requests: Vec<_> = journey.records().requests.into_iter().map(text).collect();
    let calls = requests.iter().filter(|text| text.contains(&api)).count();
    assert!(calls > 3 && calls < requests.len(), "{requests:?}");
    requests
}
