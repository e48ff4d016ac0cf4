//! Each file arrives compressed and is kept as long as its name is true.

use e2e::dist;

use super::nginx::{Routing, SHORT_NAME};
use super::{Hosted, header};
use crate::support::{ddi, entries};

pub(super) const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// The files of the build that are named by their content: of the application, its style sheets, the icon.
pub(super) fn hashed_files() -> Vec<String> {
    let prefixes = ["voip-manager-", "theme-", "pages-", "icon-"];
    let names = entries(&dist()).into_iter().filter_map(|path| {
        let name = path.file_name()?.to_str()?.to_owned();
        let is_copy = name.ends_with(".br") || name.ends_with(".gz");
        let is_hashed = prefixes.iter().any(|prefix| name.starts_with(prefix));
        (is_hashed && !is_copy).then_some(name)
    });
    let found: Vec<String> = names.collect();
    for ending in [".js", "_bg.wasm", "_rules.wasm", ".css", ".svg"] {
        let is_there = found.iter().any(|name| name.ends_with(ending));
        assert!(is_there, "no hashed file …{ending}: {found:?}");
    }
    found
}

#[tokio::test]
async fn files_named_by_their_content_arrive_compressed_and_are_kept_for_good() {
    let host = Hosted::start(Routing::Root).await;
    for name in hashed_files() {
        for (accepted, ending) in [("gzip, br", ".br"), ("gzip", ".gz"), ("identity", "")] {
            let request = host.request("GET", &name);
            let answer = request.header("Accept-Encoding", accepted).send().await;
            let answer = answer.expect("an answer");
            assert_eq!(answer.status(), 200, "{name}");
            let encoding = match ending {
                ".br" => "br",
                ".gz" => "gzip",
                _ => "",
            };
            assert_eq!(header(&answer, "content-encoding"), encoding, "{name}");
            assert_eq!(
                header(&answer, "vary"),
                "Accept-Encoding",
                "{name} {ending}"
            );
            assert_eq!(header(&answer, "cache-control"), IMMUTABLE, "{name}");
            let file = dist().join(format!("{name}{ending}"));
            let shipped = std::fs::read(&file).expect("a build of `cargo xtask dist`");
            assert_eq!(
                answer.bytes().await.expect("a body"),
                shipped,
                "{name} {ending}"
            );
        }
    }
}

#[tokio::test]
async fn a_name_whose_leading_zero_is_left_out_is_of_its_content_too() {
    let host = Hosted::start(Routing::Root).await;
    let answer = host.get(SHORT_NAME).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(header(&answer, "cache-control"), IMMUTABLE);
}

#[tokio::test]
async fn what_the_host_may_edit_or_keeps_its_name_is_asked_for_again() {
    let host = Hosted::start(Routing::SubPath).await;
    let texts = "translations/Messages_fr_FR.json".to_owned();
    let plain = ["", "index.html", "config.json", "boot.js", "mount.js"].map(str::to_owned);
    for path in plain.into_iter().chain([texts, ddi()]) {
        let answer = host.get(&path).await;
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(header(&answer, "cache-control"), "no-cache", "{path}");
        let etag = header(&answer, "etag").to_owned();
        let again = host.request("GET", &path).header("If-None-Match", etag);
        let again = again.send().await.expect("an answer");
        assert_eq!(again.status(), 304, "{path}");
    }
}

#[tokio::test]
async fn the_page_itself_is_compressed_as_it_goes_out() {
    let host = Hosted::start(Routing::Root).await;
    let request = host.request("GET", "").header("Accept-Encoding", "gzip");
    let answer = request.send().await.expect("an answer");
    assert_eq!(header(&answer, "content-encoding"), "gzip");
    let shipped = std::fs::metadata(dist().join("index.html")).expect("a build");
    let sent = answer.bytes().await.expect("a body").len();
    assert!(2 * sent < usize::try_from(shipped.len()).expect("small"));
}

#[tokio::test]
async fn a_file_that_is_gone_is_not_found_and_not_kept() {
    for routing in [Routing::Root, Routing::SubPath, Routing::Hash] {
        let host = Hosted::start(routing).await;
        for path in [
            "voip-manager-0123456789abcdef.js",
            "gone.json",
            "translations/gone.json",
        ] {
            let answer = host.get(path).await;
            assert_eq!(answer.status(), 404, "{path}");
            assert_eq!(header(&answer, "cache-control"), "no-cache", "{path}");
            let body = answer.text().await.expect("text");
            assert!(!body.contains("boot.js"), "{path}: {body}");
        }
    }
}

#[tokio::test]
async fn programs_and_styles_have_the_types_that_browsers_insist_on() {
    let host = Hosted::start(Routing::Root).await;
    let fixed = [("", "text/html"), ("config.json", "application/json")];
    for (path, wanted) in fixed {
        let answer = host.get(path).await;
        assert_eq!(header(&answer, "content-type"), wanted, "{path}");
    }
    for name in hashed_files() {
        let wanted = match name.rsplit('.').next() {
            Some("js") => "application/javascript",
            Some("wasm") => "application/wasm",
            Some("css") => "text/css",
            _ => "image/svg+xml",
        };
        let answer = host.get(&name).await;
        assert_eq!(header(&answer, "content-type"), wanted, "{name}");
    }
}
