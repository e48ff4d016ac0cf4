//! A schedule as a JSON file, to keep it or to carry it to another service.
//!
//! For the editor's export and import. A file holds the options and the conditions, and no
//! account, number of the service, or id:
//!
//! ```json
//! {"format": "timeConditions", "version": 1, "featureType": "sip",
//!  "options": {"status": "enabled", "timeout": 20,
//!   "slot1": {"type": "number", "number": "0033123456789"}},
//!  "conditions": [{"day": "monday", "from": "08:30", "to": "17:30", "policy": "available"}]}
//! ```
//!
//! Days, policies and types are the API's words. An option that is not in it stays as it is.
//! A file of another kind of service is taken where it makes sense: holidays are refused
//! outside sip; policies, options and the time of ringing are left out, with a notice, where
//! the service has none; conditions of an ovhPabx, which have no policy, become opening hours.

mod entry;
mod error;
mod header;
mod json;
mod merge;
mod options;
mod read;
mod write;

pub use error::{EntryError, FileError};
pub use header::MAX_ENTRIES;
pub use read::{Import, Notice, read};
pub use write::write;

const FORMAT: &str = "timeConditions";
const VERSION: u64 = 1;
