//! Described tabs: the one form and the one list that draw whatever a
//! [`Schema`](crate::telephony::record::Schema) says.

mod delete;
mod draft;
mod edit;
mod field;
mod form;
mod import;
mod list;
mod offered;
mod reading;
mod section;
mod tab;
mod table;
mod texts;

pub use form::RecordForm;
pub use list::RecordList;
pub use tab::Tab;
