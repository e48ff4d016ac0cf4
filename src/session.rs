//! Who is signed in: the token, where it is kept, and the forms that ask for it.
//!
//! The token lives in the tab or only in memory, as configured, and nowhere else: not in an address,
//! a log, an error, local storage or the journal.

mod access_request;
mod field;
mod form;
mod handle;
mod help;
mod idle;
mod idle_clock;
mod page;
mod pending;
mod provider;
mod renewal;
mod state;
mod storage;
mod tab_channel;
mod tabs;

pub use handle::Session;
pub use page::SignInPage;
pub use provider::{SessionProvider, use_session};
pub use renewal::SessionRenewal;
pub use state::{ExpiredBecause, SessionState, SignedOutBecause};
