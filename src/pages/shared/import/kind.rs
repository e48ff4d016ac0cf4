//! What a screen says of its import: the rules, the file, and how they are sent.

use std::rc::Rc;

use yew::Callback;

use crate::api::ApiError;
use crate::data::{Changes, Writes};
use crate::i18n::I18n;
use crate::telephony::change::{Plan, Report};
use crate::telephony::csv::Sheet;

/// The rules that a kind of import is about.
pub(super) type Rule<K> = <<K as ImportKind>::Sheet as Sheet>::Rule;
pub(super) type RuleReport<K> = Rc<Report<Rule<K>, ApiError>>;

/// The key of a column's name, and its width in CSS pixels where it should not be left to its content.
pub type Header = (&'static str, Option<u32>);

/// What tells the import of one screen from that of another.
pub trait ImportKind: 'static {
    type Sheet: Sheet<Rule: PartialEq + 'static>;

    /// The key of what the button says that does what the preview shows.
    const SEND: &'static str = "import_send";
    /// The key of what is to be known before it is pressed.
    const NOTICE: Option<&'static str> = None;

    /// What the names of its files begin with.
    fn file(&self) -> &str;

    /// The key of the text that says what a line holds.
    fn lead(&self) -> &'static str;

    /// The beginning of such a file.
    fn example(&self) -> String;

    /// The columns in the order of the format.
    fn headers(&self) -> Vec<Header>;

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
