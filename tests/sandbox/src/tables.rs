//! Tables of the published resources that follow one pattern: fields, verbs, answers.
//!
//! The routes check requests against a table, and tests go through all of them. A resource more of this pattern is a
//! [`Table`] more in [`TABLES`]; its data live in the [`World`](crate::World) as JSON.

mod abbreviated;
mod billing;
mod consumption;
mod field;
mod filter;
mod kind;
mod line_options;
mod screen;
mod voicemail;

use serde_json::{Map, Value};

pub use self::{
    field::{Access, Field, Initial},
    filter::Filter,
    kind::Kind,
};
use crate::error::ApiError;

/// A JSON object of the wire.
pub type Object = Map<String, Value>;

/// All of them.
pub static TABLES: &[&Table] = &[
    &line_options::OPTIONS,
    &line_options::AVAILABLE_CODECS,
    &line_options::DEFAULT_CODECS,
    &line_options::TONES,
    &line_options::TONE_UPLOAD,
    &abbreviated::OF_GROUP,
    &abbreviated::OF_LINE,
    &consumption::VOICE,
    &consumption::PREVIOUS_VOICE,
    &consumption::FAX,
    &consumption::HISTORY,
    &consumption::HISTORY_FILE,
    &screen::SWITCHES,
    &screen::ENTRIES,
    &voicemail::SETTINGS,
    &voicemail::NUMBERS,
    &voicemail::PASSWORD,
    &voicemail::MESSAGES,
    &voicemail::MESSAGE_FILE,
    &billing::OUTPLAN_NOTIFICATIONS,
    &billing::ALLOWED_CREDIT_THRESHOLD,
    &billing::TASKS,
    &abbreviated::PHONEBOOKS,
];

/// One resource.
#[derive(Debug)]
pub struct Table {
    /// Below the base URL, such as `/telephony/{billingAccount}/line/{serviceName}/options`.
    pub path: &'static str,
    /// What `{serviceName}` may be.
    pub owner: Owner,
    /// What the path answers.
    pub shape: Shape,
    /// Fields of the object, or of the bodies of an action.
    pub fields: &'static [Field],
    /// Rules that no single field can hold.
    pub(crate) check: Option<Check>,
}

/// Looks at an object as it would be stored, and at the others of its list.
pub(crate) type Check = fn(&Object, &[&Object]) -> Result<(), ApiError>;

/// What must exist for the resource to exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// The billing account.
    Account,
    /// A line.
    Line,
    /// A line or a fax.
    Answering,
    /// A line, a number or a fax.
    Service,
}

/// What a path answers.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// One object, which always exists; `listed` when the path without its end lists whose there are.
    Object {
        /// PUT changes it.
        put: bool,
        /// `…/{serviceName}` without the name lists the names, or the objects page by page.
        listed: bool,
    },
    /// Objects with ids.
    List(List),
    /// The same JSON for everybody.
    Fixed(&'static str),
    /// `telephony.PcsFile` of one object of a list, made in the time of a few requests; the field of the table is the
    /// query parameter.
    File,
    /// POST alone, which stores nothing but perhaps a task.
    Action(Answered),
}

/// The verbs of a collection; all can be listed and read.
#[derive(Debug, Clone, Copy)]
pub struct List {
    /// Name of the field that is the id.
    pub id: &'static str,
    /// POST adds one: who chooses the id, and what is answered.
    pub post: Option<(IdFrom, Answered)>,
    /// PUT changes one.
    pub put: bool,
    /// DELETE takes one away.
    pub delete: bool,
    /// The field that says how far an asynchronous work on the object is.
    pub state: Option<&'static str>,
    /// Query parameters of the list.
    pub filters: &'static [Filter],
}

/// Who chooses the id of a new object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdFrom {
    /// The server counts.
    Server,
    /// It is a field of the body.
    Client,
}

/// What a POST answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// What was made.
    Object,
    /// The id of what was made.
    Id,
    /// `null`, or no body.
    Nothing,
    /// A `telephony.Task`, listed at the service.
    Task,
}

impl Table {
    /// The field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The table of a path without placeholders, and what stands in their places.
    #[must_use]
    pub fn of(path: &str) -> Option<(&'static Self, Places<'_>)> {
        let mut found = TABLES
            .iter()
            .filter_map(|table| Some((*table, table.places(path)?)));
        found.next()
    }

    fn places<'p>(&self, path: &'p str) -> Option<Places<'p>> {
        let mut places = Vec::new();
        let (mut wanted, mut segments) = (self.path.split('/'), path.split('/'));
        loop {
            match (wanted.next(), segments.next()) {
                (None, None) => return Some(Places(places)),
                (Some(name), Some(value)) if name.starts_with('{') => places.push((name, value)),
                (Some(name), Some(value)) if name == value => {}
                _ => return None,
            }
        }
    }

    /// The object before anybody changed it.
    pub(crate) fn initial(&self, places: &Places<'_>) -> Object {
        let value = |field: &Field| Some((field.name.to_owned(), field.initial.value(places)?));
        self.fields.iter().filter_map(value).collect()
    }
}

/// Placeholders of a path with their values, such as `{serviceName}` and `0033972123456`.
#[derive(Debug, Clone, Default)]
pub struct Places<'p>(Vec<(&'static str, &'p str)>);

impl Places<'_> {
    /// The text with the values in place of the placeholders.
    #[must_use]
    pub fn fill(&self, text: &str) -> String {
        let fill = |text: String, (name, value): &(&str, &str)| text.replace(name, value);
        self.0.iter().fold(text.to_owned(), fill)
    }
}

#[cfg(test)]
mod tests;
