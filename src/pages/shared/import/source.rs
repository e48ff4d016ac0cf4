//! A screen's import, with the type of its rules left behind.

use std::rc::Rc;

use yew::Callback;

use super::kind::{Header, ImportKind, Rule, SentImport};
use super::report::{Sending, TypedReport};
use super::shown::{Import, Shared, ShownPreview};
use super::typed::{Accepted, TypedPreview};
use crate::data::Changes;
use crate::telephony::csv::{Format, Line, Sheet, preview};

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

struct TypedImport<K: ImportKind> {
    kind: Rc<K>,
    onsend: Callback<Accepted<K>>,
    onstop: Callback<()>,
}

impl<K: ImportKind> Import for TypedImport<K> {
    fn format(&self) -> &'static Format {
        self.kind.sheet().format()
    }

    fn headers(&self) -> Vec<Header> {
        self.kind.headers()
    }

    fn lead(&self) -> (&'static str, String) {
        (self.kind.lead(), self.kind.example())
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
