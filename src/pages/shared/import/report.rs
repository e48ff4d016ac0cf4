//! What became of an import, and what can be done about it, whatever the rules are.

use std::rc::Rc;

use super::kind::{Rule, RuleReport, SentImport};
use super::rows::OutcomeLine;
use super::shown::{Next, ShownReport};
use crate::api::ApiError;
use crate::data::{Changes, TextFile, error_text};
use crate::i18n::I18n;
use crate::telephony::change::{Change, Counts, Outcome, ReportRow};
use crate::telephony::csv::Sheet;
use crate::telephony::spreadsheet::{Table, guard};
use crate::ui::Tone;

/// What a sent import is about, and how it is written.
pub(super) struct Sending<K: SentImport> {
    pub(super) kind: Rc<K>,
    pub(super) changes: Changes<K::Writes>,
}

pub(super) struct TypedReport<K: SentImport> {
    import: Rc<Sending<K>>,
    report: RuleReport<K>,
    /// The line of the user's file that each row comes from.
    lines: Rc<Vec<usize>>,
    is_undo: bool,
}

impl<K: SentImport> TypedReport<K> {
    pub(super) fn shown(
        import: &Rc<Sending<K>>,
        report: RuleReport<K>,
        lines: Rc<Vec<usize>>,
        is_undo: bool,
    ) -> Rc<dyn ShownReport> {
        Rc::new(Self {
            import: import.clone(),
            report,
            lines,
            is_undo,
        })
    }

    fn line(&self, i18n: &I18n, place: usize, row: &ReportRow<Rule<K>, ApiError>) -> OutcomeLine {
        let kind = &self.import.kind;
        let cells = kind.sheet().cells(row.planned.subject()).into_iter();
        let cells = cells.enumerate();
        OutcomeLine {
            place,
            line: self.lines.get(place).copied(),
            change: match &row.planned {
                Change::Create { .. } => "import_is_created",
                Change::Update { .. } => "import_is_changed",
                Change::Delete { .. } => "import_is_deleted",
            },
            cells: cells
                .map(|(column, cell)| kind.shown(i18n, column, cell))
                .collect(),
            outcome: match &row.outcome {
                Outcome::Done(_) => (Tone::Success, "outcome_done"),
                Outcome::AlreadyThere => (Tone::Success, "outcome_already"),
                Outcome::Failed(_) => (Tone::Critical, "outcome_failed"),
                Outcome::Unknown(_) => (Tone::Warning, "outcome_unknown"),
                Outcome::NotSent(_) => (Tone::Neutral, "outcome_not_sent"),
            },
            reason: reason(i18n, &row.outcome),
        }
    }
}

impl<K: SentImport> ShownReport for TypedReport<K> {
    fn counts(&self) -> Counts {
        self.report.counts()
    }

    fn is_undo(&self) -> bool {
        self.is_undo
    }

    fn lines(&self, i18n: &I18n) -> Vec<OutcomeLine> {
        let rows = self.report.rows.iter().enumerate();
        rows.map(|(place, row)| self.line(i18n, place, row))
            .collect()
    }

    fn failed_file(&self, i18n: &I18n) -> TextFile {
        let sheet = self.import.kind.sheet();
        let mut table = Table::for_spreadsheets();
        table.row(sheet.format().names().chain(["reason"]));
        let rows = self.report.rows.iter();
        let is_fine = |it: &_| matches!(it, Outcome::Done(_) | Outcome::AlreadyThere);
        for row in rows.filter(|row| !is_fine(&row.outcome)) {
            let cells = sheet.cells(row.planned.subject()).into_iter();
            let cells = cells.chain([reason(i18n, &row.outcome)]);
            table.row(cells.map(|cell| guard(&cell)));
        }
        TextFile::csv(
            format!("{}-failed.csv", self.import.kind.file()),
            table.text(),
        )
    }

    fn retry(&self, next: Next) {
        let (import, before, is_undo) = (self.import.clone(), self.report.clone(), self.is_undo);
        let lines = self.lines.clone();
        let plan = before.retry_plan();
        let finished = next.reform(move |retried: RuleReport<K>| {
            let report = Rc::new((*before).clone().after_retry(&retried));
            Self::shown(&import, report, lines.clone(), is_undo)
        });
        // Taking back goes rule by rule, and so does trying that again.
        if is_undo {
            self.import.changes.undo(plan, finished);
        } else {
            K::send(&self.import.changes, plan, finished);
        }
    }

    fn settle(&self, next: Next) {
        let (import, lines, is_undo) = (self.import.clone(), self.lines.clone(), self.is_undo);
        let finished =
            next.reform(move |report| Self::shown(&import, report, lines.clone(), is_undo));
        self.import.changes.settle(self.report.clone(), finished);
    }

    fn undo(&self, next: Next) {
        let import = self.import.clone();
        // As the plan that takes back: what was done, the last row first.
        let both = self.report.rows.iter().zip(self.lines.iter());
        let done = both.filter(|(row, _)| matches!(row.outcome, Outcome::Done(_)));
        let lines: Rc<Vec<usize>> = Rc::new(done.map(|(_, line)| *line).rev().collect());
        let finished = next.reform(move |report| Self::shown(&import, report, lines.clone(), true));
        self.import.changes.undo(self.report.undo_plan(), finished);
    }
}

fn reason<T>(i18n: &I18n, outcome: &Outcome<T, ApiError>) -> String {
    match outcome {
        Outcome::Failed(error) | Outcome::Unknown(error) | Outcome::NotSent(Some(error)) => {
            error_text(i18n, error)
        }
        _ => String::new(),
    }
}
