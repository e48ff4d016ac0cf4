//! The rows of the preview and of the outcome, as texts.

use std::rc::Rc;

use yew::prelude::*;

use super::source::{Header, Import};
use crate::i18n::I18n;
use crate::ui::{Column, Tone, badge};

/// What a line would do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    Created,
    Changed,
    Unchanged,
    Refused,
}

/// A cell of a rule: what there is, if that is to change, and what there will be.
#[derive(Clone, PartialEq)]
pub(super) struct PreviewCell {
    before: Option<String>,
    after: String,
    pub(super) note: Option<String>,
}

/// A line of the file and what it would do.
#[derive(Clone, PartialEq)]
pub(super) struct PreviewLine {
    pub(super) line: usize,
    pub(super) kind: LineKind,
    pub(super) cells: Vec<PreviewCell>,
    pub(super) reason: String,
}

/// A change that was planned, and what became of it.
#[derive(Clone, PartialEq)]
pub(super) struct OutcomeLine {
    pub(super) place: usize,
    /// Of the user's file.
    pub(super) line: Option<usize>,
    /// The key of what it was to do.
    pub(super) change: &'static str,
    pub(super) cells: Vec<String>,
    pub(super) outcome: (Tone, &'static str),
    pub(super) reason: String,
}

impl PreviewCell {
    pub(super) fn new(before: Option<String>, after: String) -> Self {
        Self {
            before: before.filter(|before| *before != after),
            after,
            note: None,
        }
    }

    pub(super) fn plain(text: String) -> Self {
        Self::new(None, text)
    }

    /// What there is, struck through, and what there will be.
    fn view(&self) -> Html {
        let note = self.note.as_ref().map(|note| format!(" {note}"));
        html! {
            <span>
                if let Some(before) = &self.before {
                    <span class="before-after">
                        <del>{ before }</del>
                        <span aria-hidden="true">{ " → " }</span>
                        <ins>{ &self.after }</ins>
                    </span>
                } else {
                    <span>{ &self.after }</span>
                }
                <span class="note">{ note }</span>
            </span>
        }
    }
}

impl LineKind {
    fn view(self, i18n: &I18n) -> Html {
        let (tone, key) = match self {
            Self::Created => (Tone::Success, "import_is_created"),
            Self::Changed => (Tone::Information, "import_is_changed"),
            Self::Unchanged => (Tone::Neutral, "import_is_unchanged"),
            Self::Refused => (Tone::Critical, "import_is_refused"),
        };
        badge(tone, i18n.t(key))
    }
}

pub(super) fn preview_columns(i18n: &I18n, import: &dyn Import) -> Rc<Vec<Column<PreviewLine>>> {
    let kinds = i18n.clone();
    let mut columns = vec![
        Column::new("line", i18n.t("import_line"), |row: &PreviewLine| {
            html! { row.line }
        }),
        Column::new(
            "verdict",
            i18n.t("import_verdict"),
            move |row: &PreviewLine| row.kind.view(&kinds),
        ),
    ];
    let cell = |row: &PreviewLine, column: usize| row.cells.get(column).map(PreviewCell::view);
    columns.extend(rule_columns(i18n, import, cell));
    columns.push(Column::new(
        "reason",
        i18n.t("import_reason"),
        |row: &PreviewLine| html! { row.reason.clone() },
    ));
    Rc::new(columns)
}

pub(super) fn outcome_columns(i18n: &I18n, import: &dyn Import) -> Rc<Vec<Column<OutcomeLine>>> {
    let (changes, outcomes) = (i18n.clone(), i18n.clone());
    let cell = |row: &OutcomeLine, column: usize| Some(row.cells.get(column)?.clone().into());
    let mut columns = rule_columns(i18n, import, cell);
    columns.insert(
        0,
        Column::new("line", i18n.t("import_line"), |row: &OutcomeLine| {
            html! { row.line.map(|line| line.to_string()).unwrap_or_default() }
        }),
    );
    columns.insert(
        2,
        Column::new(
            "change",
            i18n.t("import_verdict"),
            move |row: &OutcomeLine| html! { changes.t(row.change) },
        ),
    );
    columns.push(Column::new(
        "outcome",
        i18n.t("import_outcome_column"),
        move |row: &OutcomeLine| {
            let (tone, key) = row.outcome;
            badge(tone, outcomes.t(key))
        },
    ));
    columns.push(Column::new(
        "reason",
        i18n.t("import_reason"),
        |row: &OutcomeLine| html! { row.reason.clone() },
    ));
    Rc::new(columns)
}

/// The columns of the file itself, of which the first that no line may lack names the row.
fn rule_columns<T: 'static>(
    i18n: &I18n,
    import: &dyn Import,
    cell: fn(&T, usize) -> Option<Html>,
) -> Vec<Column<T>> {
    let names = import.format().names().zip(import.headers()).enumerate();
    let naming = import.format().columns.iter().position(|it| it.required);
    let column = |(index, (name, (header, width))): (usize, (&'static str, &Header))| {
        let column = Column::new(name, i18n.t(header), move |row: &T| {
            cell(row, index).unwrap_or_default()
        });
        let column = match width {
            Some(width) => column.width(*width),
            None => column,
        };
        if Some(index) == naming {
            column.strong()
        } else {
            column
        }
    };
    names.map(column).collect()
}
