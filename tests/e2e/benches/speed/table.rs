//! What was measured, as it is shown at the terminal.

use std::fmt::Write as _;

use crate::runner::Series;

/// One line per figure, below a heading.
pub(crate) fn of(all: &[Series]) -> String {
    let width = all
        .iter()
        .map(|it| it.name.chars().count())
        .max()
        .unwrap_or_default();
    let mut text = format!(
        "  {:width$} {:>9} {:>9} {:>9} {:>9}\n",
        "", "least", "median", "most", "limit"
    );
    for series in all {
        let (least, median, most) = (series.least(), series.median(), series.greatest());
        let limit = series
            .limit
            .map_or_else(String::new, |limit| format!("{limit:.1}"));
        let verdict = if series.keeps_limit() { "" } else { "  OVER" };
        // Writing to a string cannot fail.
        let _written = writeln!(
            text,
            "  {:width$} {least:>9.1} {median:>9.1} {most:>9.1} {limit:>9} {}{verdict}",
            series.name, series.unit
        );
    }
    text
}
