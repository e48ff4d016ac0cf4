//! Journeys through the application as its users make them, in Chromium.
mod cdp;
mod chromium;
mod keys;
mod locator;
mod name;
mod page;
mod records;
mod wait;
mod window;

pub use locator::Locator;
pub use name::{Name, any, containing};
pub use page::{AxeViolation, Download, Page};
pub use records::Records;
pub use window::{Look, Window};
