//! The sample configurations of hosts send what the sandbox's own host sends, under which all
//! journeys run.

use std::collections::BTreeMap;
use std::path::Path;

use sandbox::{Site, SiteOptions};

use crate::support::client;

/// Header names in lower case, with their values.
type Headers = BTreeMap<String, String>;

const IMMUTABLE: &str = "public, max-age=31536000, immutable";

fn sample(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../xtask/hosting");
    std::fs::read_to_string(folder.join(name)).expect("a sample")
}

/// What a `name: value` or `name "value"` says.
fn header(name: &str, value: &str) -> (String, String) {
    (name.to_ascii_lowercase(), value.trim().to_owned())
}

/// The headers that nginx adds to every answer; caching aside, which depends on the file.
fn of_nginx() -> Headers {
    let text = sample("nginx/voip-manager.conf");
    let lines = text.lines().map(str::trim);
    lines
        .filter_map(|line| line.strip_prefix("add_header "))
        .filter_map(|line| {
            let value = line
                .strip_suffix("\" always;")
                .or_else(|| line.strip_suffix(" always;"))
                .unwrap_or_else(|| panic!("not on errors: {line}"));
            value.split_once(" \"")
        })
        .map(|(name, value)| header(name, value))
        .collect()
}

/// The rules of a `_headers` file: a pattern, and the headers that it adds.
fn rules() -> Vec<(String, Headers)> {
    let mut rules: Vec<(String, Headers)> = Vec::new();
    for line in sample("cdn/_headers").lines() {
        match line.strip_prefix("  ") {
            Some(entry) => {
                let (name, value) = entry.split_once(": ").expect("a header");
                let rule = rules.last_mut().expect("a pattern above");
                rule.1.extend([header(name, value)]);
            }
            None if line.starts_with('/') => rules.push((line.to_owned(), Headers::new())),
            None => assert!(line.is_empty() || line.starts_with('#'), "{line}"),
        }
    }
    rules
}

/// What the rules give a path; a header that two of them set is an error.
fn of_cdn(path: &str) -> Headers {
    let mut found = Headers::new();
    let matches = |pattern: &str| match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    };
    for (name, value) in rules()
        .into_iter()
        .filter(|rule| matches(&rule.0))
        .flat_map(|rule| rule.1)
    {
        let joined = found.insert(name, value);
        assert_eq!(joined, None, "two values for {path}");
    }
    found
}

/// What the sandbox's host sends, of the names given.
async fn of_sandbox(path: &str) -> Headers {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hosting");
    std::fs::create_dir_all(&root).expect("a folder");
    for name in ["index.html", "voip-manager-0123456789abcdef.js"] {
        std::fs::write(root.join(name), name).expect("a file");
    }
    let options = SiteOptions {
        root,
        api_origin: "https://eu.api.ovh.com".into(),
        ..SiteOptions::default()
    };
    let site = Site::start(options).await.expect("a free port");
    let url = format!("{}{}", site.url(), path.trim_start_matches('/'));
    let answer = client().get(url).send().await.expect("an answer");
    let own = ["content-type", "content-length", "date"];
    let text = |value: &reqwest::header::HeaderValue| value.to_str().expect("text").to_owned();
    answer
        .headers()
        .iter()
        .filter(|(name, _)| !own.contains(&name.as_str()))
        .map(|(name, value)| header(name.as_str(), &text(value)))
        .collect()
}

#[tokio::test]
async fn every_sample_sends_the_headers_that_the_application_is_tested_under() {
    let mut sandbox = of_sandbox("/").await;
    assert_eq!(
        sandbox.remove("cache-control").as_deref(),
        Some("no-cache"),
        "the page is asked for again"
    );
    assert!(sandbox.contains_key("content-security-policy"));
    assert_eq!(of_nginx(), sandbox);
    assert_eq!(of_cdn("/"), sandbox);
}

#[tokio::test]
async fn files_named_by_their_content_are_kept_for_good_and_no_others() {
    for name in ["voip-manager-0123456789abcdef.js", "index.html"] {
        let path = format!("/{name}");
        assert_eq!(of_cdn(&path), of_sandbox(&path).await, "{name}");
    }
    let caching = |path| of_cdn(path).remove("cache-control");
    let kept = [
        "/voip-manager-0123456789abcdef_bg.wasm",
        "/theme-0123456789abcdef.css",
        "/pages-0123456789abcdef.css",
        "/icon-0123456789abcdef.svg",
    ];
    for path in kept {
        assert_eq!(caching(path).as_deref(), Some(IMMUTABLE), "{path}");
    }
    assert_eq!(caching("/config.json").as_deref(), Some("no-cache"));
    for path in ["/boot.js", "/translations/Messages_fr_FR.json"] {
        assert_eq!(caching(path), None, "{path}");
    }
    assert!(sample("nginx/voip-manager.conf").contains(&format!("\"{IMMUTABLE}\"")));
}

/// Where a `_redirects` file takes an address that names no file; `None` leaves it as it is.
fn redirected(path: &str) -> Option<String> {
    let text = sample("cdn/_redirects");
    let rules = text.lines().filter(|line| line.starts_with('/'));
    let mut targets = rules.filter_map(|rule| {
        let words: Vec<&str> = rule.split_whitespace().collect();
        let [pattern, target, "200"] = words[..] else {
            panic!("not a rewrite: {rule}");
        };
        let rest = match pattern.strip_suffix('*') {
            Some(start) => path.strip_prefix(start)?,
            None => (path == pattern).then_some("")?,
        };
        Some(target.replace(":splat", rest))
    });
    targets.next()
}

#[test]
fn a_content_network_answers_addresses_with_the_page_and_passes_the_api_on() {
    let targets = [
        ("/web-cloud/voip/groups/ovhtel-12345-1/lines", Some("/")),
        ("/telecom/telephony", Some("/")),
        ("/telecom", Some("/")),
        ("/api/v1/me", Some("https://eu.api.ovh.com/v1/me")),
        ("/voip-manager-0123456789abcdef.js", None),
    ];
    for (path, target) in targets {
        assert_eq!(redirected(path).as_deref(), target, "{path}");
    }
}
