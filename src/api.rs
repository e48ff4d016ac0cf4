//! The OVH API: how requests are sent, signed, retried and refused, and one file per resource.
//!
//! Wire types stay in their resource's file; its functions speak domain types.
//! A function that reads may be tried again by the client, one that writes never is.

mod client;
mod clock;
mod credentials;
mod decode;
mod error;
mod expanded;
mod fields;
mod header;
mod hidden;
mod id;
mod items;
mod path;
mod reach;
mod refusal;
mod request;
mod retry;
mod running;
mod sessions;
mod signature;
mod transport;

pub mod access;
pub mod billing_accounts;
pub mod click2call;
pub mod ddi;
pub mod dialplans;
pub mod hunting;
pub mod me;
pub mod records;
pub mod services;
pub mod short_extensions;
pub mod time_conditions;

pub use client::Api;
pub use credentials::{Credentials, Secret};
pub use error::{ApiError, Field, Problem, Reach, Retry};
pub use header::{BadCharacter, read_key};
pub use items::Items;
pub use request::Receipt;
pub use signature::digest;
