//! A preview with the type of its rules, cell by cell as its windows show it.

use std::rc::Rc;

use yew::Callback;

use super::kind::{ImportKind, Rule};
use super::rows::{LineKind, PreviewCell, PreviewLine};
use super::shown::{Next, ShownPreview};
use crate::data::TextFile;
use crate::i18n::I18n;
use crate::pages::shared::rules::{ShownPage, explain};
use crate::telephony::csv::{
    Preview, PreviewCounts, PreviewRow, Refusal, Sheet, Verdict, write_refused,
};
use crate::telephony::paging::{Page, PageSize};

/// A preview that is to be done, and what waits for the report.
pub(super) type Accepted<K> = (Rc<Preview<Rule<K>>>, Next);

/// The preview of a kind of file.
pub(super) struct TypedPreview<K: ImportKind> {
    pub(super) kind: Rc<K>,
    pub(super) preview: Rc<Preview<Rule<K>>>,
    pub(super) onsend: Callback<Accepted<K>>,
}

impl<K: ImportKind> ShownPreview for TypedPreview<K> {
    fn counts(&self) -> PreviewCounts {
        self.preview.counts
    }

    fn page(
        &self,
        i18n: &I18n,
        only_refused: bool,
        size: PageSize,
        page: usize,
    ) -> ShownPage<PreviewLine> {
        let rows = self.preview.rows.iter();
        let rows = rows.filter(|row| !only_refused || row.verdict.is_refused());
        let page = Page::cut(rows.collect(), self.preview.rows.len(), size, page);
        let shown = page.rows.iter().map(|row| self.line(i18n, row));
        ShownPage {
            number: page.number,
            matching: page.matching,
            rows: Rc::new(shown.collect()),
        }
    }

    fn refused_file(&self, i18n: &I18n) -> TextFile {
        let format = self.kind.sheet().format();
        let reason = |refusal: &Refusal| explain(i18n, refusal).to_string();
        let text = write_refused(format, &self.preview, &reason);
        TextFile::csv(format!("{}-refused.csv", self.kind.file()), text)
    }

    fn send(&self, finished: Next) {
        self.onsend.emit((self.preview.clone(), finished));
    }
}

impl<K: ImportKind> TypedPreview<K> {
    fn line(&self, i18n: &I18n, row: &PreviewRow<Rule<K>>) -> PreviewLine {
        let columns = 0..self.kind.sheet().format().columns.len();
        let cells = match &row.verdict {
            Verdict::Refused(_) => columns
                .map(|column| PreviewCell::plain(row.cells.text(column).to_owned()))
                .collect(),
            Verdict::Created(rule) | Verdict::Unchanged(rule) => self.cells(i18n, rule, None),
            Verdict::Changed { before, after } => self.cells(i18n, after, Some(before)),
        };
        let (kind, reason) = match &row.verdict {
            Verdict::Created(rule) => (LineKind::Created, self.kind.remark(i18n, rule)),
            Verdict::Changed { after, .. } => (LineKind::Changed, self.kind.remark(i18n, after)),
            Verdict::Unchanged(rule) => (LineKind::Unchanged, self.kind.remark(i18n, rule)),
            Verdict::Refused(refusal) => {
                (LineKind::Refused, Some(explain(i18n, refusal).to_string()))
            }
        };
        PreviewLine {
            line: row.line,
            kind,
            cells,
            reason: reason.unwrap_or_default(),
        }
    }

    /// A rule cell by cell, with what was there before where that is to change.
    fn cells(&self, i18n: &I18n, rule: &Rule<K>, before: Option<&Rule<K>>) -> Vec<PreviewCell> {
        let kind = &self.kind;
        let texts = |rule: &Rule<K>| {
            let cells = kind.sheet().cells(rule).into_iter().enumerate();
            cells.map(|(column, cell)| kind.shown(i18n, column, cell))
        };
        let mut before = before.map(texts);
        let mut cells: Vec<PreviewCell> = texts(rule)
            .map(|after| {
                let before = before.as_mut().and_then(Iterator::next);
                PreviewCell::new(before, after)
            })
            .collect();
        if let Some(destination) = cells.get_mut(1) {
            destination.note = kind.note(i18n, rule);
        }
        cells
    }
}
