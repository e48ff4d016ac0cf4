//! Between the screens and the API: what is read ([`use_query`]) and what is written
//! ([`use_changes`]).
//!
//! Every screen reads through the cache and writes through changes, so that refreshing, progress,
//! undo and the journal are the same everywhere.

mod cache;
mod changes;
mod content;
mod error_view;
mod failure;
mod journal;
mod loadable;
mod network;
mod polling;
mod query;
mod query_key;
mod record_text;
mod record_writes;
mod save;
mod setting;
mod submit;
mod url_state;
mod visible;
mod writes;

pub use cache::QueryCache;
pub use changes::{Changes, Progress, RunState, close_when_done, use_changes};
pub use content::async_content;
pub use error_view::{ApiErrorView, error_text, field_error, form_error, query_id};
pub use failure::Failure;
pub use journal::{
    Journal, JournalEntry, JournalProvider, JournalResult, to_csv, to_json, use_journal,
};
pub use loadable::Loadable;
pub use network::{NetworkProvider, use_online};
pub use polling::use_polling;
pub use query::{Query, use_query, use_query_cache};
pub use query_key::QueryKey;
pub use record_text::{field_shown, printed_text, unit_text};
pub use record_writes::{RecordWrites, record_key};
pub use save::{TextFile, use_save_file};
pub use setting::{Setting, SettingWrites};
pub use submit::{Submit, use_submit};
pub use url_state::{UrlState, use_url_state};
pub use writes::{Applied, AppliedTogether, Described, Writes, WritesTogether};
