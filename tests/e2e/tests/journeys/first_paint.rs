//! What is seen before the application is there, and where it cannot come.

use e2e::{Look, Window, any, containing, dist};
use sandbox::{Sandbox, Site, SiteOptions, demo};
use serde_json::{Value, json};

use crate::support::{copy, entries};

/// Where the header ends and the page begins, from the top, in CSS pixels.
const EDGES: &str = "[document.querySelector('header').getBoundingClientRect().bottom, \
                     document.querySelector('main').getBoundingClientRect().top]";

/// A host with the application and its API, and a page that is still blank.
struct Blank {
    window: Window,
    sandbox: Sandbox,
    site: Site,
}

impl Blank {
    async fn open(look: &Look) -> Self {
        let sandbox = Sandbox::start(<_>::default()).await.expect("a free port");
        let site = Site::start(SiteOptions {
            root: dist(),
            config: Some(json!({ "apiBaseUrl": sandbox.base_url() })),
            ..SiteOptions::default()
        });
        let site = site.await.expect("a free port");
        let window = Window::open(site.url(), look).await;
        Self {
            window,
            sandbox,
            site,
        }
    }

    /// Sets out for the first page, and does not wait until it is there.
    async fn set_out(&self) {
        let address = json!(self.site.url());
        self.window
            .evaluate(&format!("void location.assign({address})"))
            .await;
    }
}

#[tokio::test]
async fn the_shape_of_the_page_is_shown_while_the_program_is_on_its_way() {
    for (dark, width) in [(false, 1280), (true, 360)] {
        let look = Look {
            dark,
            width,
            ..Look::default()
        };
        let blank = Blank::open(&look).await;
        let window = &blank.window;
        window.hold_requests("*.wasm").await;
        blank.set_out().await;
        window
            .role("status", any())
            .wait_text(containing("Chargement…"))
            .await;
        assert_eq!(
            window.role("banner", any()).text().await,
            "Téléphonie OVHcloud"
        );
        window.release_requests().await;
        window.role("button", "Se connecter").wait().await;
        assert_eq!(
            window.role("banner", any()).text().await,
            "Téléphonie OVHcloud"
        );
        blank.window.finish().await;
    }
}

#[tokio::test]
async fn nothing_jumps_when_the_application_takes_the_place_of_its_shape() {
    for width in [1280, 360] {
        let look = Look {
            width,
            ..Look::default()
        };
        let blank = Blank::open(&look).await;
        let window = &blank.window;
        window.goto("web-cloud/voip").await;
        window.field("Jeton d'accès").fill(demo::TOKEN).await;
        window.role("button", "Se connecter").click().await;
        window.role("link", containing("Siège Lyon")).wait().await;
        let there = edges(window).await;
        // Off the application first: what it still fetches would be held back with it.
        window.goto("data:text/html,<title>elsewhere</title>").await;
        window.hold_requests("*.wasm").await;
        blank.set_out().await;
        window
            .role("status", any())
            .wait_text(containing("Chargement…"))
            .await;
        assert_eq!(edges(window).await, there, "{width} px");
        window.release_requests().await;
        window.role("link", containing("Siège Lyon")).wait().await;
        blank.window.finish().await;
        blank.sandbox.stop().await;
    }
}

async fn edges(window: &Window) -> Value {
    window.evaluate(EDGES).await
}

#[tokio::test]
async fn without_scripts_the_page_says_what_it_needs() {
    let blank = Blank::open(&Look::default()).await;
    let window = &blank.window;
    window.set_scripts(false).await;
    window.goto("web-cloud/voip").await;
    let message = window.role("alert", any());
    message
        .wait_text(containing("a besoin de JavaScript"))
        .await;
    message.wait_text(containing("needs JavaScript")).await;
    window.wait_no_text("Chargement").await;
    window.set_scripts(true).await;
    window.goto("").await;
    blank.window.finish().await;
}

#[tokio::test]
async fn a_program_that_cannot_be_loaded_is_said_with_what_to_do() {
    let mut blank = Blank::open(&Look::default()).await;
    blank.window.block_requests("*.wasm").await;
    blank.window.goto("").await;
    let message = blank.window.role("alert", any());
    message.wait_text(containing("rechargez la page")).await;
    message.wait_text(containing("reload the page")).await;
    blank.window.assert_accessible().await;
    blank.window.expect_error(".wasm");
    blank.window.expect_error("Failed to fetch");
    blank.window.finish().await;
}

#[tokio::test]
async fn a_program_that_is_missing_on_the_host_is_said_with_what_to_do() {
    let mut blank = Blank::open(&Look::default()).await;
    let copied = tempfile::tempdir().expect("a temporary folder");
    copy(&dist(), copied.path());
    for path in entries(copied.path()) {
        if path
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            std::fs::remove_file(path).expect("a file of ours");
        }
    }
    let bare = Site::start(SiteOptions {
        root: copied.path().to_owned(),
        ..SiteOptions::default()
    });
    let bare = bare.await.expect("a free port");
    blank.window.goto(bare.url()).await;
    let message = blank.window.role("alert", any());
    message
        .wait_text(containing("n'a pas pu être chargé"))
        .await;
    message.wait_text(containing("could not be loaded")).await;
    for part in ["404", "integrity", "Failed to fetch"] {
        blank.window.expect_error(part);
    }
    blank.window.finish().await;
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_so() {
    let mut blank = Blank::open(&Look::default()).await;
    blank
        .window
        .before_scripts("delete globalThis.WebAssembly")
        .await;
    blank.window.goto("").await;
    let message = blank.window.role("alert", any());
    message.wait_text(containing("n'a pas WebAssembly")).await;
    message.wait_text(containing("has no WebAssembly")).await;
    blank.window.expect_error("WebAssembly");
    blank.window.finish().await;
}

#[tokio::test]
async fn where_not_even_the_first_script_arrives_the_page_says_so_after_a_while() {
    let mut blank = Blank::open(&Look::default()).await;
    blank.window.block_requests("*boot.js").await;
    blank.window.goto("").await;
    blank.window.wait_text("rechargez la page").await;
    blank.window.wait_text("reload the page").await;
    blank.window.assert_accessible().await;
    blank.window.expect_error("boot.js");
    blank.window.finish().await;
}
