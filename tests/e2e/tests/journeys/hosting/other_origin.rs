//! A page of another origin that mounts what a host serves.

use e2e::{containing, dist};
use reqwest::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use sandbox::{Options, Sandbox, demo};
use serde_json::json;

use super::cloudflare::Pages;
use super::nginx::{Nginx, Routing, SHORT_NAME};
use super::{client, header};
use crate::mount::Host;
use crate::mount::isolation::assert_own_looks;
use crate::support::{ddi, entries};

/// The addresses of all that the page has loaded.
const LOADED: &str = "performance.getEntriesByType('resource').map((entry) => entry.name)";

async fn sandbox() -> Sandbox {
    let sandbox = Sandbox::start(Options::default()).await;
    sandbox.expect("a free port")
}

#[tokio::test]
async fn a_page_of_another_origin_mounts_what_nginx_serves() {
    let sandbox = sandbox().await;
    let nginx = Nginx::start_open(&sandbox).await;
    screens_of_every_part_open(sandbox, nginx.url()).await;
    assert_eq!(nginx.complaints(), "");
}

#[tokio::test]
async fn a_page_of_another_origin_mounts_what_cloudflare_pages_serves() {
    let sandbox = sandbox().await;
    let pages = Pages::start(&sandbox).await;
    screens_of_every_part_open(sandbox, pages.url()).await;
}

/// Screens that a release keeps in files of their own, the styles and both languages.
async fn screens_of_every_part_open(sandbox: Sandbox, files: &str) {
    let host = Host::elsewhere(sandbox, files).await;
    let path = format!("/{}", ddi());
    host.show_with("Links", json!({ "path": path })).await;
    let app = host.app("Links");
    app.role("row", containing("Accueil")).wait().await;
    assert_own_looks(&host).await;
    let (account, line) = (demo::ACCOUNT, demo::SCHEDULED_LINE);
    let calls = format!("/web-cloud/voip/groups/{account}/lines/{line}/calls");
    for (path, role, name) in [
        (format!("{calls}/filtering"), "button", "Liste"),
        (format!("{calls}/click2call"), "heading", "Comment utiliser"),
        ("/web-cloud/voip".to_owned(), "link", "Siège Lyon"),
    ] {
        let go = format!("host.mounted.Links.navigate('{path}')");
        host.window.evaluate(&go).await;
        app.role(role, name).wait().await;
    }
    app.role("button", "English").click().await;
    app.role("button", "Sign out").wait().await;
    assert_loaded_from(&host, files).await;
    host.finish().await;
}

/// Of the page's own origin it has loaded only what is its own.
async fn assert_loaded_from(host: &Host, files: &str) {
    let loaded: Vec<String> =
        serde_json::from_value(host.window.evaluate(LOADED).await).expect("a list");
    let page = host.window.url().await;
    let origin = page.trim_end_matches("pages/");
    let own = loaded
        .iter()
        .filter_map(|address| address.strip_prefix(origin));
    let mut own: Vec<&str> = own.collect();
    own.sort_unstable();
    assert_eq!(
        own,
        [
            "config.json",
            "pages/host.css",
            "pages/host.js",
            "pages/timers.js"
        ]
    );
    let theirs = loaded
        .iter()
        .filter_map(|address| address.strip_prefix(files));
    let theirs: Vec<&str> = theirs.collect();
    let fixed = [
        "mount.js",
        "translations/Messages_fr_FR.json",
        "translations/Messages_en_GB.json",
    ];
    for name in fixed.map(str::to_owned).into_iter().chain(parts()) {
        assert!(theirs.contains(&&*name), "{name}: {theirs:?}");
    }
}

/// The program, and of a release also the files that the screens are in.
fn parts() -> Vec<String> {
    let endings = ["_bg", "_services", "_rules", "_editors", "_click2call"];
    let is_part = |name: &str| {
        let stem = name.strip_suffix(".wasm").unwrap_or_default();
        endings.iter().any(|ending| stem.ends_with(ending))
    };
    let names = entries(&dist()).into_iter();
    let names = names.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    names.filter(|name| is_part(name)).collect()
}

#[tokio::test]
async fn nginx_lets_other_origins_read_what_is_mounted_and_nothing_else_and_only_if_told_to() {
    let sandbox = sandbox().await;
    let strict = Nginx::start(Routing::Root, &sandbox).await;
    let open = Nginx::start_open(&sandbox).await;
    let texts = "translations/Messages_en_GB.json";
    let mounted = ["mount.js", "index.html", texts, SHORT_NAME];
    let mounted = mounted.map(str::to_owned).into_iter().chain(parts());
    let others = ["config.json", "boot.js", "validated.html", "elsewhere.js"].map(str::to_owned);
    let all = mounted
        .map(|name| (name, "*"))
        .chain(others.map(|name| (name, "")));
    for (name, wanted) in all {
        for (host, wanted) in [(&strict, ""), (&open, wanted)] {
            let answer = client().get(format!("{}{name}", host.url())).send().await;
            let answer = answer.expect("an answer");
            assert_eq!(
                header(&answer, "access-control-allow-origin"),
                wanted,
                "{name}"
            );
        }
    }
    let request = client().get(format!("{}api/v1/me", open.url()));
    let answer = request.header("Origin", "https://example.com").send().await;
    let answer = answer.expect("an answer");
    let allowed = answer.headers().get_all(ACCESS_CONTROL_ALLOW_ORIGIN);
    let allowed: Vec<_> = allowed.iter().collect();
    assert_eq!(allowed, ["https://example.com"], "the API's own word alone");
}
