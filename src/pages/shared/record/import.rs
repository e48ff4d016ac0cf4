//! The import of a described list: what the preview shows is sent record by record.

use std::rc::Rc;

use yew::prelude::*;

use super::Tab;
use crate::api::ApiError;
use crate::data::{Changes, RecordWrites, printed_text, use_changes};
use crate::i18n::I18n;
use crate::pages::shared::import::{Header, ImportKind, ImportModal, ImportSource, SentImport};
use crate::telephony::change::{Plan, Report};
use crate::telephony::csv::{Format, Sheet};
use crate::telephony::record::{Field, Record, RecordSheet, Scope, Shape, Value, print, read};

#[derive(Properties, PartialEq)]
pub(super) struct ImportRecordsModalProps {
    pub(super) tab: Tab,
    pub(super) scope: Scope,
    pub(super) records: Rc<Vec<Record>>,
    pub(super) file: AttrValue,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn ImportRecordsModal(props: &ImportRecordsModalProps) -> Html {
    let schema = props.tab.0;
    let changes = use_changes(RecordWrites {
        schema,
        scope: props.scope.clone(),
    });
    let import = use_memo(props.records.clone(), |records| {
        let kind = RecordImport {
            tab: props.tab,
            sheet: sheet(props.tab, records)?,
            file: props.file.to_string(),
        };
        Some(ImportSource::sent(kind, changes.clone()))
    });
    match &*import {
        Some(import) => html! {
            <ImportModal
                import={import.clone()}
                state={changes.state().clone()}
                onclose={props.onclose.clone()}
            />
        },
        None => html! {},
    }
}

/// The records as a file has them; nothing for a list that has no file.
pub(super) fn sheet(tab: Tab, records: &Rc<Vec<Record>>) -> Option<RecordSheet> {
    RecordSheet::new(tab.0, records.iter().cloned().collect())
}

/// The format of a list's file.
pub(super) fn format(tab: Tab) -> Option<&'static Format> {
    match &tab.0.shape {
        Shape::List(list) => list.csv,
        Shape::Form | Shape::Report(_) => None,
    }
}

struct RecordImport {
    tab: Tab,
    sheet: RecordSheet,
    file: String,
}

impl RecordImport {
    /// The fields that have a column, in the order of the format.
    fn columns(&self) -> impl Iterator<Item = &'static Field> {
        let fields = self.tab.fields().iter();
        fields.filter(|field| field.csv.is_some())
    }
}

impl ImportKind for RecordImport {
    type Sheet = RecordSheet;

    fn file(&self) -> &str {
        &self.file
    }

    fn lead(&self) -> &'static str {
        "record_import_lead"
    }

    /// The header, and what is there already.
    fn example(&self) -> String {
        let names: Vec<&str> = self.sheet.format().names().collect();
        let records = self.sheet.rules().iter().take(2);
        let lines = records.map(|record| self.sheet.cells(record).join(";"));
        let all: Vec<String> = std::iter::once(names.join(";")).chain(lines).collect();
        all.join("\n")
    }

    fn headers(&self) -> Vec<Header> {
        let header = |field: &Field| {
            (
                field.label,
                Some(u32::from(field.width)).filter(|it| *it > 0),
            )
        };
        self.columns().map(header).collect()
    }

    fn sheet(&self) -> &RecordSheet {
        &self.sheet
    }

    fn shown(&self, i18n: &I18n, column: usize, cell: String) -> String {
        let Some(field) = self.columns().nth(column) else {
            return cell;
        };
        let read = read(field, &cell, &Value::Null);
        let shown = read.map(|value| printed_text(i18n, &print(&field.kind, &value)));
        shown.unwrap_or(cell)
    }
}

impl SentImport for RecordImport {
    type Writes = RecordWrites;

    fn send(
        changes: &Changes<RecordWrites>,
        plan: Plan<Record>,
        finished: Callback<Rc<Report<Record, ApiError>>>,
    ) {
        changes.run_unchanged(plan, finished);
    }
}
