//! An import with the type of its rules left behind, so that its windows are in the WASM once.

use std::rc::Rc;

use yew::Callback;

use super::report::{ShownReport, TypedReport};
use super::rows::PreviewLine;
use super::typed::TypedPreview;
use crate::api::ApiError;
use crate::data::{Changes, TextFile, Writes};
use crate::i18n::I18n;
use crate::pages::shared::rules::ShownPage;
use crate::telephony::change::{Plan, Report};
use crate::telephony::csv::{Format, Line, Preview, PreviewCounts, Sheet, preview};
use crate::telephony::paging::PageSize;

/// The rules that a kind of import is about.
pub(super) type Rule<K> = <<K as ImportKind>::Sheet as Sheet>::Rule;
pub(super) type RuleReport<K> = Rc<Report<Rule<K>, ApiError>>;

/// The key of a column's name, and its width in CSS pixels where it should not be left to its content.
pub type Header = (&'static str, Option<u32>);

/// What tells the import of one screen from that of another.
pub trait ImportKind: 'static {
    type Sheet: Sheet<Rule: PartialEq + 'static>;

    /// What the names of its files begin with.
    const FILE: &'static str;
    /// The key of the text that says what a line holds.
    const LEAD: &'static str;
    /// The beginning of such a file.
    const EXAMPLE: &'static str;
    /// The columns in the order of the format.
    const HEADERS: &'static [Header];
    /// The key of what the button says that does what the preview shows.
    const SEND: &'static str = "import_send";
    /// The key of what is to be known before it is pressed.
    const NOTICE: Option<&'static str> = None;

    fn sheet(&self) -> &Self::Sheet;

    /// What a cell of a file says, as users read it.
    fn shown(&self, _i18n: &I18n, _column: usize, cell: String) -> String {
        cell
    }

    /// What is to be known of a rule's destination besides.
    fn note(&self, _i18n: &I18n, _rule: &Rule<Self>) -> Option<String> {
        None
    }

    /// What is to be known of a rule as a whole, in the place of a reason.
    fn remark(&self, _i18n: &I18n, _rule: &Rule<Self>) -> Option<String> {
        None
    }
}

/// An import that goes out as soon as its preview is accepted.
pub trait SentImport: ImportKind {
    type Writes: Writes<Item = Rule<Self>>;

    /// Sends what the preview shows; what somebody else has changed since is left alone.
    fn send(
        changes: &Changes<Self::Writes>,
        plan: Plan<Rule<Self>>,
        finished: Callback<RuleReport<Self>>,
    );
}

/// What an import may be asked by its windows.
pub(super) trait Import {
    fn format(&self) -> &'static Format;
    fn headers(&self) -> &'static [Header];
    fn lead(&self) -> (&'static str, &'static str);
    fn send_label(&self) -> &'static str;
    fn notice(&self) -> Option<&'static str>;
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
    /// One that is sent, and can be taken back.
    pub fn sent<K: SentImport>(kind: K, changes: Changes<K::Writes>) -> Self {
        let kind = Rc::new(kind);
        let sent = Rc::new(Sending {
            kind: kind.clone(),
            changes: changes.clone(),
        });
        let onsend = Callback::from(move |(preview, finished): Accepted<K>| {
            let shown = sent.clone();
            let sent_rows = preview
                .rows
                .iter()
                .filter(|row| row.verdict.change().is_some());
            let lines: Rc<Vec<usize>> = Rc::new(sent_rows.map(|row| row.line).collect());
            let shown = finished
                .reform(move |report| TypedReport::shown(&shown, report, lines.clone(), false));
            K::send(&sent.changes, preview.plan(), shown);
        });
        let onstop = Callback::from(move |()| changes.stop());
        Self::of(TypedImport {
            kind,
            onsend,
            onstop,
        })
    }

    /// One whose rules, as the valid lines want them, are for the page to keep among its edits.
    pub fn kept<K: ImportKind>(kind: K, onrules: Callback<Vec<Rule<K>>>) -> Self {
        let rules = |(preview, _): Accepted<K>| {
            let rules = preview.rows.iter().filter_map(|row| row.verdict.rule());
            rules.cloned().collect()
        };
        Self::of(TypedImport {
            kind: Rc::new(kind),
            onsend: onrules.reform(rules),
            onstop: Callback::noop(),
        })
    }

    fn of<K: ImportKind>(import: TypedImport<K>) -> Self {
        Self(Shared(Rc::new(import)))
    }
}

/// A preview that is to be done, and what waits for the report.
pub(super) type Accepted<K> = (Rc<Preview<Rule<K>>>, Callback<Rc<dyn ShownReport>>);

/// What a sent import is about, and how it is written.
pub(super) struct Sending<K: SentImport> {
    pub(super) kind: Rc<K>,
    pub(super) changes: Changes<K::Writes>,
}

struct TypedImport<K: ImportKind> {
    kind: Rc<K>,
    onsend: Callback<Accepted<K>>,
    onstop: Callback<()>,
}

impl<K: ImportKind> Import for TypedImport<K> {
    fn format(&self) -> &'static Format {
        self.kind.sheet().format()
    }

    fn headers(&self) -> &'static [Header] {
        K::HEADERS
    }

    fn lead(&self) -> (&'static str, &'static str) {
        (K::LEAD, K::EXAMPLE)
    }

    fn send_label(&self) -> &'static str {
        K::SEND
    }

    fn notice(&self) -> Option<&'static str> {
        K::NOTICE
    }

    fn preview(&self, lines: &[Line]) -> Rc<dyn ShownPreview> {
        Rc::new(TypedPreview {
            preview: Rc::new(preview(self.kind.sheet(), lines)),
            kind: self.kind.clone(),
            onsend: self.onsend.clone(),
        })
    }

    fn stop(&self) {
        self.onstop.emit(());
    }
}
