//! The frame of the application: its header, and a list beside what was chosen from it.

mod app_header;
mod two_pane;

pub use app_header::{AppHeader, AppHeaderProps};
pub use two_pane::{TwoPane, TwoPaneProps};
