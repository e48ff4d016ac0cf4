//! An import with the type of its rules left behind, so that its windows are in the WASM once.

use std::rc::Rc;

use yew::Callback;

use super::kind::Header;
use super::rows::{OutcomeLine, PreviewLine};
use crate::data::TextFile;
use crate::i18n::I18n;
use crate::pages::shared::rules::ShownPage;
use crate::telephony::change::Counts;
use crate::telephony::csv::{Format, Line, PreviewCounts};
use crate::telephony::paging::PageSize;

/// What an import may be asked by its windows.
pub(super) trait Import {
    fn format(&self) -> &'static Format;
    fn headers(&self) -> Vec<Header>;
    fn lead(&self) -> (&'static str, String);
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
    fn send(&self, finished: Next);
}

/// Takes the report that follows.
pub(super) type Next = Callback<Rc<dyn ShownReport>>;

/// A sent import; each of the three actions gives the report that takes its place.
pub(super) trait ShownReport {
    fn counts(&self) -> Counts;
    /// Whether it tells of taking the import back.
    fn is_undo(&self) -> bool;
    fn lines(&self, i18n: &I18n) -> Vec<OutcomeLine>;
    /// The rows that were not done, with the reason, in the columns of an import.
    fn failed_file(&self, i18n: &I18n) -> TextFile;
    fn retry(&self, next: Next);
    fn settle(&self, next: Next);
    fn undo(&self, next: Next);
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
