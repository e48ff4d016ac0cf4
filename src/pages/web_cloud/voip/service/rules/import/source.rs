//! An import with the type of its rules left behind, so that its windows are in the WASM once.

use std::rc::Rc;

use yew::Callback;

use super::report::{ShownReport, TypedReport};
use super::rows::{LineKind, PreviewCell, PreviewLine};
use crate::api::ApiError;
use crate::data::{Changes, TextFile, Writes};
use crate::i18n::I18n;
use crate::pages::web_cloud::voip::service::rules::{ShownPage, explain};
use crate::telephony::change::{Plan, Report};
use crate::telephony::csv::{
    Format, Line, Preview, PreviewCounts, PreviewRow, Refusal, Sheet, Verdict, preview,
    write_refused,
};
use crate::telephony::paging::{Page, PageSize};

/// The rules that a kind of import is about.
pub(super) type Rule<K> = <<K as ImportKind>::Sheet as Sheet>::Rule;
pub(super) type RuleReport<K> = Rc<Report<Rule<K>, ApiError>>;

/// The key of a column's name, and its width in CSS pixels where it should not be left to its content.
pub type Header = (&'static str, Option<u32>);

/// What tells the import of one screen from that of another.
pub trait ImportKind: 'static {
    type Sheet: Sheet<Rule: PartialEq + 'static>;
    type Writes: Writes<Item = Rule<Self>>;

    /// What the names of its files begin with.
    const FILE: &'static str;
    /// The key of the text that says what a line holds.
    const LEAD: &'static str;
    /// The beginning of such a file.
    const EXAMPLE: &'static str;
    /// The columns in the order of the format.
    const HEADERS: &'static [Header];

    fn sheet(&self) -> &Self::Sheet;

    /// Sends what the preview shows; what somebody else has changed since is left alone.
    fn send(
        changes: &Changes<Self::Writes>,
        plan: Plan<Rule<Self>>,
        finished: Callback<RuleReport<Self>>,
    );

    /// What a cell of a file says, as users read it.
    fn shown(&self, _i18n: &I18n, _column: usize, cell: String) -> String {
        cell
    }

    /// What is to be known of a rule's destination besides.
    fn note(&self, _i18n: &I18n, _rule: &Rule<Self>) -> Option<String> {
        None
    }
}

/// What an import may be asked by its windows.
pub(super) trait Import {
    fn format(&self) -> &'static Format;
    fn headers(&self) -> &'static [Header];
    fn lead(&self) -> (&'static str, &'static str);
    fn preview(&self, lines: &[Line]) -> Rc<dyn ShownPreview>;
    fn stop(&self);
}

/// A file compared with the rules that there are.
pub(super) trait ShownPreview {
    fn counts(&self) -> PreviewCounts;
    fn page(
        &self,
        i18n: &I18n,
        only_refused: bool,
        size: PageSize,
        page: usize,
    ) -> ShownPage<PreviewLine>;
    /// The refused lines as a file that can be mended and imported again.
    fn refused_file(&self, i18n: &I18n) -> TextFile;
    fn send(&self, finished: Callback<Rc<dyn ShownReport>>);
}

/// Something that is equal to itself alone.
pub(super) struct Shared<T: ?Sized>(pub(super) Rc<T>);

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// An import as the window takes it.
#[derive(Clone, PartialEq)]
pub struct ImportSource(pub(super) Shared<dyn Import>);

impl ImportSource {
    pub fn new<K: ImportKind>(kind: K, changes: Changes<K::Writes>) -> Self {
        let typed = TypedImport(Rc::new(Typed { kind, changes }));
        Self(Shared(Rc::new(typed)))
    }
}

/// What an import is about, and how it is written.
pub(super) struct Typed<K: ImportKind> {
    pub(super) kind: K,
    pub(super) changes: Changes<K::Writes>,
}

struct TypedImport<K: ImportKind>(Rc<Typed<K>>);

impl<K: ImportKind> Import for TypedImport<K> {
    fn format(&self) -> &'static Format {
        self.0.kind.sheet().format()
    }

    fn headers(&self) -> &'static [Header] {
        K::HEADERS
    }

    fn lead(&self) -> (&'static str, &'static str) {
        (K::LEAD, K::EXAMPLE)
    }

    fn preview(&self, lines: &[Line]) -> Rc<dyn ShownPreview> {
        Rc::new(TypedPreview {
            preview: preview(self.0.kind.sheet(), lines),
            import: self.0.clone(),
        })
    }

    fn stop(&self) {
        self.0.changes.stop();
    }
}

struct TypedPreview<K: ImportKind> {
    import: Rc<Typed<K>>,
    preview: Preview<Rule<K>>,
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
        let format = self.import.kind.sheet().format();
        let reason = |refusal: &Refusal| explain(i18n, refusal).to_string();
        let text = write_refused(format, &self.preview, &reason);
        TextFile::csv(format!("{}-refused.csv", K::FILE), text)
    }

    fn send(&self, finished: Callback<Rc<dyn ShownReport>>) {
        let import = self.import.clone();
        let finished = finished.reform(move |report| TypedReport::shown(&import, report, false));
        K::send(&self.import.changes, self.preview.plan(), finished);
    }
}

impl<K: ImportKind> TypedPreview<K> {
    fn line(&self, i18n: &I18n, row: &PreviewRow<Rule<K>>) -> PreviewLine {
        let columns = 0..K::HEADERS.len();
        let cells = match &row.verdict {
            Verdict::Refused(_) => columns
                .map(|column| PreviewCell::plain(row.cells.text(column).to_owned()))
                .collect(),
            Verdict::Created(rule) | Verdict::Unchanged(rule) => self.cells(i18n, rule, None),
            Verdict::Changed { before, after } => self.cells(i18n, after, Some(before)),
        };
        let (kind, reason) = match &row.verdict {
            Verdict::Created(_) => (LineKind::Created, String::new()),
            Verdict::Changed { .. } => (LineKind::Changed, String::new()),
            Verdict::Unchanged(_) => (LineKind::Unchanged, String::new()),
            Verdict::Refused(refusal) => (LineKind::Refused, explain(i18n, refusal).to_string()),
        };
        PreviewLine {
            line: row.line,
            kind,
            cells,
            reason,
        }
    }

    /// A rule cell by cell, with what was there before where that is to change.
    fn cells(&self, i18n: &I18n, rule: &Rule<K>, before: Option<&Rule<K>>) -> Vec<PreviewCell> {
        let kind = &self.import.kind;
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
