//! What a list of rules has to say of itself to be read from a file and written to one.

use std::borrow::Cow;

use super::{Cells, Format, PreviewRow, Refusal, Verdict};

/// A list of rules as a CSV file.
pub trait Sheet {
    type Rule: Clone;

    fn format(&self) -> &'static Format;

    /// The rules that there are.
    fn rules(&self) -> &[Self::Rule];

    /// What a file says of a rule, in the order of the format's columns.
    fn cells(&self, rule: &Self::Rule) -> Vec<String>;

    /// What no two lines of a file may share: the number or the extension that a rule is about.
    fn key<'a>(&self, rule: &'a Self::Rule) -> Cow<'a, str>;

    /// What a line would do, its cells being there and neither too few nor too many.
    fn compare(&self, cells: &Cells) -> Result<Verdict<Self::Rule>, Refusal>;

    /// Why there may not be one rule more, once the file has created that many.
    fn no_room(&self, created: usize) -> Option<Refusal>;

    /// What the lines mean together, where that is more than each says by itself.
    fn settle(&self, _rows: &mut [PreviewRow<Self::Rule>]) {}

    /// Whether a rule stands in the file exactly as it is, even where its values are odd; what the
    /// file leaves out stays. `written` are its own cells.
    fn is_written_so(&self, written: &[String], cells: &Cells) -> bool {
        let mut columns = self.format().columns.iter().zip(written).enumerate();
        columns.all(|(index, (column, text))| match cells.get(index) {
            Some(cell) => cell == text,
            None => !column.required,
        })
    }
}
