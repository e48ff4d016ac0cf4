//! The session's journal: every write, so that the user knows what was done.
//!
//! It lives as long as the session and holds no secret: what was written, never who was allowed to.

use std::rc::Rc;

use js_sys::Date;
use serde::Serialize;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::Described;
use crate::telephony::spreadsheet::{Table, guard};

/// How a write ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JournalResult {
    Done,
    Failed(String),
    /// Nobody knows: there was no answer, and reading again failed too.
    Unknown(String),
}

/// One write.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalEntry {
    /// Milliseconds since the Unix epoch.
    pub at_ms: f64,
    pub what: String,
    pub before: Option<String>,
    pub after: Option<String>,
    pub result: JournalResult,
    pub query_id: Option<String>,
}

impl JournalEntry {
    /// A write that has just ended.
    pub fn now(described: Described, result: JournalResult, query_id: Option<String>) -> Self {
        Self {
            at_ms: Date::now(),
            what: described.what,
            before: described.before,
            after: described.after,
            result,
            query_id,
        }
    }
}

/// The entries so far, oldest first, and how to add to them.
#[derive(Clone, PartialEq)]
pub struct Journal {
    entries: UseReducerHandle<Entries>,
}

#[derive(Default, PartialEq)]
struct Entries(Rc<Vec<JournalEntry>>);

impl Reducible for Entries {
    /// What is to be added.
    type Action = Vec<JournalEntry>;

    fn reduce(self: Rc<Self>, new: Vec<JournalEntry>) -> Rc<Self> {
        if new.is_empty() {
            return self;
        }
        let all = self.0.iter().cloned().chain(new).collect();
        Rc::new(Self(Rc::new(all)))
    }
}

impl Journal {
    pub fn entries(&self) -> Rc<Vec<JournalEntry>> {
        self.entries.0.clone()
    }

    pub fn write(&self, entries: Vec<JournalEntry>) {
        self.entries.dispatch(entries);
    }
}

#[derive(Properties, PartialEq)]
pub struct JournalProviderProps {
    pub children: Html,
}

/// Gives all components below the same journal.
#[component]
pub fn JournalProvider(props: &JournalProviderProps) -> Html {
    let entries = use_reducer(Entries::default);
    html! {
        <ContextProvider<Journal> context={Journal { entries }}>
            { props.children.clone() }
        </ContextProvider<Journal>>
    }
}

/// The journal of the session.
///
/// # Panics
///
/// Outside a [`JournalProvider`], which is a mistake of the program.
#[hook]
pub fn use_journal() -> Journal {
    #[expect(
        clippy::expect_used,
        reason = "a component outside its provider is a mistake of the program"
    )]
    use_context::<Journal>().expect("a JournalProvider above")
}

/// An entry as it is exported.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Exported<'a> {
    /// RFC 3339, in UTC.
    date: String,
    what: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
    result: &'static str,
    reason: Option<&'a str>,
    query_id: Option<&'a str>,
}

impl<'a> From<&'a JournalEntry> for Exported<'a> {
    fn from(entry: &'a JournalEntry) -> Self {
        let (result, reason) = match &entry.result {
            JournalResult::Done => ("done", None),
            JournalResult::Failed(reason) => ("failed", Some(reason.as_str())),
            JournalResult::Unknown(reason) => ("unknown", Some(reason.as_str())),
        };
        Self {
            date: Date::new(&JsValue::from_f64(entry.at_ms))
                .to_iso_string()
                .into(),
            what: &entry.what,
            before: entry.before.as_deref(),
            after: entry.after.as_deref(),
            result,
            reason,
            query_id: entry.query_id.as_deref(),
        }
    }
}

/// The journal as a JSON list.
pub fn to_json(entries: &[JournalEntry]) -> Result<String, serde_json::Error> {
    let exported: Vec<Exported<'_>> = entries.iter().map(Exported::from).collect();
    serde_json::to_string_pretty(&exported)
}

/// The journal as a CSV with a header, for a spreadsheet.
pub fn to_csv(entries: &[JournalEntry]) -> String {
    let mut table = Table::for_spreadsheets();
    table.row([
        "date", "what", "before", "after", "result", "reason", "queryId",
    ]);
    for entry in entries.iter().map(Exported::from) {
        let cells = [
            Some(entry.date.as_str()),
            Some(entry.what),
            entry.before,
            entry.after,
            Some(entry.result),
            entry.reason,
            entry.query_id,
        ];
        table.row(cells.map(|cell| guard(cell.unwrap_or_default())));
    }
    table.text()
}
