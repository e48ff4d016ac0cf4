//! Described tabs: the one form and the one list that draw whatever a
//! [`Schema`](crate::telephony::record::Schema) says.

mod delete;
mod draft;
mod edit;
mod field;
mod filters;
mod form;
mod import;
mod list;
mod offered;
mod reading;
mod screen;
mod section;
mod tab;
mod table;
mod texts;

use form::RecordForm;
use list::RecordList;
pub use screen::record_screen;
use tab::Tab;
