//! A stand-in of the OVHcloud telephony API over real HTTP on loopback.
//!
//! It serves browser journeys (started in-process), `cargo xtask serve` (as a process) and people
//! who try the application by hand. It checks requests by its own idea of the rules and shares no
//! code with the application, so that a mistake of one is caught by the other.
//!
//! ```no_run
//! # async fn example() -> std::io::Result<()> {
//! let sandbox = sandbox::Sandbox::start(sandbox::Options::default()).await?;
//! sandbox.fault(sandbox::Fault::status(503).on("POST", "/ddi/rules"));
//! sandbox.world(|world| world.settings.import_silent = true);
//! println!("{}", sandbox.base_url());
//! # Ok(())
//! # }
//! ```

mod app;
mod auth;
mod batch;
mod body;
mod cors;
mod csv;
pub mod demo;
mod error;
mod faults;
mod listing;
mod log;
mod number;
mod pipeline;
mod routes;
mod sandbox;
mod serve;
pub mod site;
pub mod tables;
pub mod world;

pub use crate::cors::Cors;
pub use crate::faults::{Effect, Fault};
pub use crate::log::{CredentialKind, Received};
pub use crate::sandbox::{Options, Sandbox};
pub use crate::site::{Manager, Site, SiteOptions};
pub use crate::world::World;
