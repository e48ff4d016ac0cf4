//! Journeys through the application as its users make them, in Chromium, and the driver that they
//! are written with.
//!
//! A journey is a test of `tests/journeys/`, in the module of its topic. It finds elements as a
//! user does, by what they are and what they are called; it presses real keys and mouse buttons;
//! it never sleeps, because every action waits until its element is ready, and every `wait_…`
//! until what it names has come about (ten seconds at most).
//!
//! ```no_run
//! use e2e::{Journey, any, containing};
//! use sandbox::{Fault, demo};
//!
//! # async fn journey() {
//! let path = format!("web-cloud/voip/groups/{}/numbers/{}/redirect/ddi", demo::ACCOUNT, demo::DDI_NUMBER);
//! let mut journey = Journey::at(&path).await;
//! journey.sandbox.fault(Fault::status(503).on("POST", "/ddi/rules"));
//! journey.expect_error("status of 503");
//!
//! journey.role("button", "+ Ajouter une règle").click().await;
//! let dialog = journey.role("dialog", "Ajouter une règle");
//! dialog.field("Extension").fill("42").await;
//! dialog.field("Destination").fill("0033972123456").await;
//! dialog.role("button", "Enregistrer").click().await;
//! dialog.role("alert", any()).wait_text(containing("503")).await;
//! assert_eq!(dialog.field("Extension").value().await, "42");
//!
//! dialog.role("button", "Enregistrer").press("Enter").await;
//! dialog.wait_gone().await;
//! journey.role("row", containing("0033972100042")).wait().await;
//! let posts = journey.sandbox.log().into_iter().filter(|request| request.method == "POST");
//! assert_eq!(posts.count(), 2);
//! journey.assert_accessible().await;
//! journey.finish().await;
//! # }
//! ```
//!
//! What fails says what was sought, what was there instead, and on which line of the journey; a
//! screenshot lies in `target/e2e/`. [`Journey::finish`] fails a journey that looked well but
//! violated the Content-Security-Policy, wrote an error to the console or threw an exception.

mod cdp;
mod chromium;
mod journey;
mod keys;
mod lease;
mod locator;
mod name;
mod page;
mod records;
mod wait;
mod window;

pub use journey::{Journey, Setup, dist};
pub use locator::Locator;
pub use name::{Name, any, containing};
pub use page::{AxeViolation, Download, Held, Page, Point, Task};
pub use records::Records;
pub use wait::wait_listening;
pub use window::{Look, Window};
