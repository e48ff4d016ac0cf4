//! The static host of the built application.

use std::path::{Path, PathBuf};

use reqwest::Response;
use sandbox::{Site, SiteOptions};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::{client, header};

const PAGE: &str = r#"<!doctype html><base href="/"><title>VoIP</title>"#;

/// A folder of its own for each test, with a secret beside it.
fn dist(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let root = folder.join("dist");
    std::fs::create_dir_all(root.join("assets")).expect("a folder");
    let files = [
        ("secret.txt", "secret"),
        ("dist/index.html", PAGE),
        ("dist/config.json", r#"{"locale": "en_GB"}"#),
        ("dist/app.js", "1"),
        ("dist/app_bg.wasm", "wasm"),
        ("dist/assets/style.css", "a{}"),
        ("dist/assets/icon.svg", "<svg/>"),
    ];
    for (path, content) in files {
        std::fs::write(folder.join(path), content).expect("a file");
    }
    root
}

async fn start(name: &str, options: SiteOptions) -> Site {
    Site::start(SiteOptions {
        root: dist(name),
        ..options
    })
    .await
    .expect("a free port")
}

async fn get(site: &Site, path: &str) -> Response {
    client()
        .get(format!("{}{path}", site.url()))
        .send()
        .await
        .expect("an answer")
}

#[tokio::test]
async fn files_have_their_types_and_strict_headers() {
    let options = SiteOptions {
        api_origin: "http://127.0.0.1:1".into(),
        ..SiteOptions::default()
    };
    let site = start("types", options).await;
    let types = [
        ("", "text/html; charset=utf-8"),
        ("app.js", "text/javascript; charset=utf-8"),
        ("app_bg.wasm", "application/wasm"),
        ("assets/style.css", "text/css; charset=utf-8"),
        ("assets/icon.svg", "image/svg+xml"),
        ("config.json", "application/json"),
    ];
    for (path, wanted) in types {
        let answer = get(&site, path).await;
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(header(&answer, "content-type"), Some(wanted), "{path}");
    }
    for path in ["", "app.js", "missing.js"] {
        let answer = get(&site, path).await;
        let policy = header(&answer, "content-security-policy").expect("a policy");
        assert!(
            policy.contains("; connect-src 'self' http://127.0.0.1:1; "),
            "{policy}"
        );
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "));
        assert!(policy.ends_with("require-trusted-types-for 'script'; trusted-types 'none'"));
        assert_eq!(header(&answer, "x-content-type-options"), Some("nosniff"));
        assert_eq!(header(&answer, "referrer-policy"), Some("no-referrer"));
        assert_eq!(header(&answer, "cache-control"), Some("no-cache"));
    }
}

#[tokio::test]
async fn addresses_fall_back_to_the_page_and_files_do_not() {
    let site = start("fallback", SiteOptions::default()).await;
    let deep = get(&site, "web-cloud/voip/groups/ovhtel-12345-1/lines?q=1").await;
    assert_eq!(
        (
            deep.status().as_u16(),
            deep.text().await.expect("text").as_str()
        ),
        (200, PAGE)
    );
    assert_eq!(get(&site, "assets/gone.css").await.status(), 404);
    let plain = start(
        "no-fallback",
        SiteOptions {
            fallback: false,
            ..SiteOptions::default()
        },
    )
    .await;
    assert_eq!(get(&plain, "web-cloud").await.status(), 404);
    assert_eq!(get(&plain, "").await.status(), 200);
    assert_eq!(get(&plain, "index.html").await.status(), 200);
}

#[tokio::test]
async fn pages_that_mount_it_have_addresses_of_their_own() {
    let pages = dist("pages-around");
    let options = SiteOptions {
        pages: Some(pages),
        ..SiteOptions::default()
    };
    let site = start("pages", options).await;
    for path in ["pages/", "pages/web-cloud/voip"] {
        let answer = get(&site, path).await;
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(answer.text().await.expect("text"), PAGE, "{path}");
    }
    for path in ["pages/gone.js", "pages/assets/"] {
        assert_eq!(get(&site, path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn the_configuration_may_be_given_and_opens_the_way_to_its_api() {
    let config = json!({ "apiBaseUrl": "http://127.0.0.1:5/v1" });
    let options = SiteOptions {
        config: Some(config.clone()),
        ..SiteOptions::default()
    };
    let site = start("config", options).await;
    let answer = get(&site, "config.json").await;
    let policy = header(&answer, "content-security-policy")
        .expect("a policy")
        .to_owned();
    assert!(
        policy.contains("connect-src 'self' http://127.0.0.1:5;"),
        "{policy}"
    );
    assert_eq!(
        answer.json::<serde_json::Value>().await.expect("JSON"),
        config
    );
    let own = start("own-config", SiteOptions::default()).await;
    assert!(
        get(&own, "config.json")
            .await
            .text()
            .await
            .expect("text")
            .contains("en_GB")
    );
}

#[tokio::test]
async fn the_page_is_told_its_sub_path() {
    let options = SiteOptions {
        base: "/telecom/".into(),
        ..SiteOptions::default()
    };
    let site = start("base", options).await;
    assert!(site.url().ends_with("/telecom/"));
    for path in ["", "index.html", "web-cloud/voip"] {
        let page = get(&site, path).await.text().await.expect("text");
        assert!(
            page.contains(r#"<base href="/telecom/">"#),
            "{path}: {page}"
        );
    }
    assert_eq!(get(&site, "app.js").await.status(), 200);
    assert_eq!(get(&site, "../app.js").await.status(), 404);
    assert_eq!(get(&site, "../").await.status(), 404);
    let bare = get(&site, "../telecom").await;
    assert_eq!(
        (bare.status().as_u16(), header(&bare, "location")),
        (308, Some("/telecom/"))
    );
}

/// The status of a path sent as it is, which tidy clients would not do.
async fn raw(site: &Site, path: &str) -> String {
    let host = site
        .url()
        .trim_start_matches("http://")
        .trim_end_matches('/');
    let mut stream = TcpStream::connect(host).await.expect("a connection");
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("an answer");
    answer
}

#[tokio::test]
async fn nothing_beside_the_folder_is_reached() {
    let site = start(
        "traversal",
        SiteOptions {
            fallback: false,
            ..SiteOptions::default()
        },
    )
    .await;
    #[cfg(unix)]
    {
        let link = dist("traversal").join("link.txt");
        let _ = std::fs::remove_file(&link);
        std::os::unix::fs::symlink("../secret.txt", link).expect("a link");
    }
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e%5csecret.txt",
        "//secret.txt",
        "/link.txt",
        "/secret.txt%00.js",
    ] {
        let answer = raw(&site, path).await;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        assert!(!answer.contains("\r\n\r\nsecret"), "{path}");
    }
}

#[tokio::test]
async fn what_cannot_be_served_is_said_at_the_start() {
    let missing = SiteOptions {
        root: "no/such/folder".into(),
        ..SiteOptions::default()
    };
    let error = Site::start(missing).await.expect_err("no folder");
    assert!(error.to_string().contains("no/such/folder"), "{error}");
    let base = SiteOptions {
        root: dist("start"),
        base: "x".into(),
        ..SiteOptions::default()
    };
    let error = Site::start(base).await.expect_err("a bad base");
    assert!(
        error.to_string().contains("begin and end with /"),
        "{error}"
    );
}
