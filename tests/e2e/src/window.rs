//! A window with one page, in a part of the browser of its own, and the account of what went wrong there.

use std::ops::Deref;

use crate::lease::Lease;
use crate::page::Page;
use crate::records::Records;

/// Lets the page report what it has to: violations are reported by a task of their own.
const SETTLED: &str =
    "new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))";

/// What the user's machine is like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Width of the page in CSS pixels.
    pub width: u32,
    /// Height of the page in CSS pixels.
    pub height: u32,
    /// The browser's first language, as `fr_FR`.
    pub locale: String,
    /// Name of the time zone.
    pub time_zone: String,
    /// Whether the user wants dark colours.
    pub dark: bool,
    /// Whether the user wants less motion.
    pub reduced_motion: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 900,
            locale: "fr_FR".to_owned(),
            time_zone: "Europe/Paris".to_owned(),
            dark: false,
            reduced_motion: false,
        }
    }
}

/// A window with one page, which it derefs to. It shares no storage, cache or permission with any other.
///
/// It must be ended with [`finish`](Self::finish): what went wrong unseen fails the test there.
pub struct Window {
    page: Page,
    lease: Option<Lease>,
    expected: Vec<String>,
}

impl Window {
    /// Opens a window on a blank page; addresses are taken below `base`, which ends with a slash.
    ///
    /// # Panics
    /// If there is no Chromium, or it does not start.
    pub async fn open(base: &str, look: &Look) -> Self {
        let language = look.locale.replace('_', "-");
        let lease = Lease::take(&language).await;
        let page = Page::open(&lease, base).await;
        let page = page.expect("a page in a browser that answers");
        page.set_viewport(look.width, look.height).await;
        page.set_preferences(look.dark, look.reduced_motion).await;
        page.set_locale(&look.locale, &look.time_zone).await;
        Self {
            page,
            lease: Some(lease),
            expected: Vec::new(),
        }
    }

    /// Declares that violations, errors on the console or exceptions with this text are meant to
    /// happen, such as `"status of 500"` where the journey is about a failing API.
    pub fn expect_error(&mut self, containing: &str) {
        self.expected.push(containing.to_owned());
    }

    /// Closes the window, and fails if anything went wrong unseen: a violation of the
    /// Content-Security-Policy, an error on the console, an exception that nobody caught.
    ///
    /// # Panics
    /// If something did.
    pub async fn finish(mut self) {
        // A page behind another tab is not drawn, and would not settle.
        self.page.show().await;
        self.page.evaluate(SETTLED).await;
        let unexpected = self.unexpected();
        if let Some(lease) = self.lease.take() {
            lease.give_back().await;
        }
        let list = unexpected.join("\n  ");
        assert!(unexpected.is_empty(), "the page has reported:\n  {list}");
    }

    fn unexpected(&self) -> Vec<String> {
        let Records {
            violations,
            console_errors,
            page_errors,
            ..
        } = self.page.records();
        let kinds = [
            ("policy violation", violations),
            ("console", console_errors),
            ("exception", page_errors),
        ];
        let all = kinds
            .into_iter()
            .flat_map(|(kind, texts)| texts.into_iter().map(move |text| format!("{kind}: {text}")));
        let expected = |text: &String| self.expected.iter().any(|part| text.contains(part));
        all.filter(|text| !expected(text)).collect()
    }
}

impl Deref for Window {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let finished = self.lease.is_none();
        assert!(
            finished || std::thread::panicking(),
            "a window must be ended with finish()"
        );
    }
}
