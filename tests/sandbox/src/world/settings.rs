//! How the server behaves; can be changed while it runs.

use std::time::Duration;

use crate::cors::Cors;

/// Freedoms that the API takes and that a client must cope with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Time added to every answer.
    pub latency: Duration,
    /// Seconds by which the server's clock runs ahead of the machine's (negative: behind).
    pub clock_offset: i64,
    /// How much pages of other origins may do.
    pub cors: Cors,
    /// Most objects in one page of a paginated list.
    pub max_page_size: usize,
    /// A CSV import is answered without a body.
    pub import_silent: bool,
    /// Writes without a result answer 204 and no body in place of 200 and `null`.
    pub empty_success: bool,
    /// Enums of integers, such as the ring timeout, are answered as strings.
    pub text_enums: bool,
    /// The list of short extensions is a bare array, without count and maximum.
    pub bare_extensions: bool,
    /// The range of short extensions is of numbers in place of strings.
    pub numeric_range: bool,
    /// A refused access request leads to its redirection too, in place of ending on the page.
    pub refusal_redirects: bool,
    /// Entries of screen lists are `new` until they were read once, and `delete` before they are gone.
    pub slow_screen_lists: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            latency: Duration::ZERO,
            clock_offset: 0,
            cors: Cors::All,
            max_page_size: 1000,
            import_silent: false,
            empty_success: false,
            text_enums: false,
            bare_extensions: false,
            numeric_range: false,
            refusal_redirects: false,
            slow_screen_lists: false,
        }
    }
}
