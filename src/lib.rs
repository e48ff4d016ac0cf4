//! A manager for OVHcloud telephony that runs wholly in the browser.
//!
//! Each floor stands on those below it and knows nothing of those above:
//! `telephony` (the domain) and `config`, `i18n`, `state`; then `api` and `ui`; then `shell` and `session`;
//! then `data` (what screens read and write through); then `pages`; then `app`.

// Tests may: a panic is how they fail.
#![cfg_attr(
    not(test),
    warn(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

mod address;
pub mod api;
mod app;
mod boot;
pub mod config;
pub mod data;
mod files;
mod fragment;
pub mod i18n;
mod language;
pub mod moment;
mod monotonic;
mod mount;
mod pages;
mod panic;
pub mod session;
pub mod shell;
mod state;
pub mod telephony;
pub mod ui;

pub use boot::{begin, start};
pub use mount::Stage;
