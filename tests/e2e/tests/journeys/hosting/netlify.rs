//! The samples for content networks as Netlify's own readers understand them.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use tokio::process::Command;

use super::files::{IMMUTABLE, hashed_files};
use super::headers::{STRICT, of_sandbox};

/// What `netlify/read.mjs` prints.
#[derive(Deserialize)]
struct Read {
    headers: Vec<Headers>,
    redirects: Vec<Redirect>,
    errors: Vec<String>,
}

#[derive(Deserialize)]
struct Headers {
    #[serde(rename = "for")]
    pattern: String,
    values: Value,
}

#[derive(Deserialize)]
struct Redirect {
    from: String,
    to: String,
    status: u16,
}

async fn read() -> Read {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut node = Command::new("node");
    node.arg(folder.join("netlify/read.mjs"));
    node.arg(folder.join("../../xtask/hosting/cdn"));
    let output = node.output().await.expect("Node.js");
    let said = String::from_utf8_lossy(&output.stderr);
    let read = serde_json::from_slice(&output.stdout);
    read.unwrap_or_else(|error| panic!("{error}: run `npm ci` in tests/e2e: {said}"))
}

/// The values that a path is given for a header, of all patterns that it fits.
fn values<'a>(read: &'a Read, path: &str, name: &str) -> Vec<&'a str> {
    let fits = |pattern: &str| match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    };
    let rules = read.headers.iter().filter(|rule| fits(&rule.pattern));
    let values = rules.flat_map(|rule| rule.values.as_object().expect("an object"));
    let named = values.filter(|(known, _)| known.eq_ignore_ascii_case(name));
    named
        .map(|(_, value)| value.as_str().expect("one value"))
        .collect()
}

#[tokio::test]
async fn netlify_reads_the_strict_headers_and_what_is_kept() {
    let read = read().await;
    assert!(read.errors.is_empty(), "{:?}", read.errors);
    let strict = of_sandbox("https://eu.api.ovh.com").await;
    for (name, wanted) in STRICT.into_iter().zip(&strict) {
        for path in ["/", "/boot.js", "/web-cloud/voip"] {
            assert_eq!(values(&read, path, name), [wanted], "{path}");
        }
    }
    for name in hashed_files() {
        let path = format!("/{name}");
        assert_eq!(values(&read, &path, "cache-control"), [IMMUTABLE], "{name}");
    }
    // What no rule says, it has asked for again by itself.
    for path in [
        "/",
        "/boot.js",
        "/mount.js",
        "/translations/Messages_fr_FR.json",
    ] {
        assert!(values(&read, path, "cache-control").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn netlify_answers_addresses_with_the_page_and_passes_the_api_on() {
    let read = read().await;
    let rules = read.redirects.iter();
    let rules: Vec<_> = rules
        .map(|rule| (&*rule.from, &*rule.to, rule.status))
        .collect();
    let wanted = [
        ("/web-cloud", "/", 200),
        ("/web-cloud/*", "/", 200),
        ("/telecom", "/", 200),
        ("/telecom/*", "/", 200),
        ("/api/*", "https://eu.api.ovh.com/:splat", 200),
    ];
    assert_eq!(rules, wanted);
}
