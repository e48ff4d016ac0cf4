//! Cells that a spreadsheet would run as a formula, made harmless and read back unchanged.

use crate::telephony::characters::is_invisible;

/// The cell as it may be written: an apostrophe goes before what could run as a formula.
pub fn guard(cell: &str) -> String {
    if may_run(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell as it was before [`guard`]. Whether a cell may run does not depend on leading
/// apostrophes, so that exactly what `guard` adds is taken off.
pub fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|_| may_run(cell))
        .unwrap_or(cell)
}

/// Whether the cell begins with the sign of a formula, behind quotes, spaces and marks that
/// programs skip, or with a tab or a line break, after which some start anew.
fn may_run(cell: &str) -> bool {
    for character in cell.chars() {
        match character {
            '=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}'
            | '\u{2212}' => return true,
            '\t' | '\r' | '\n' => return true,
            '\'' | '"' | '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{ff07}'
            | '\u{ff02}' => {}
            skipped if is_invisible(skipped) => {}
            _ => return false,
        }
    }
    false
}
