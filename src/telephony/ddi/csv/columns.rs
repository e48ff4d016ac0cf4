//! Which column holds what.

use super::Cells;
use super::refusal::Refusal;
use crate::telephony::search::fold;

/// The names of the three columns, as they are written.
pub(super) const NAMES: [&str; 3] = ["extension", "destination", "description"];

/// The columns that the file of refused lines has besides.
pub(super) const REFUSED_NAMES: [&str; 2] = ["line", "reason"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Extension,
    Destination,
    Description,
    /// Written by the export of refused lines, of no use to the import.
    Ignored,
}

/// The columns of a file from left to right.
pub(super) struct Columns {
    columns: Vec<Column>,
    /// How many columns a line needs for both its extension and its destination.
    needed: usize,
}

impl Columns {
    /// The columns of a file without a header.
    pub(super) fn usual() -> Self {
        Self {
            columns: vec![Column::Extension, Column::Destination, Column::Description],
            needed: 2,
        }
    }

    /// How many cells name a column.
    pub(super) fn known(cells: &[String]) -> usize {
        cells.iter().filter(|cell| column(cell).is_some()).count()
    }

    /// The columns that a header names.
    pub(super) fn of_header(cells: &[String]) -> Result<Self, Refusal> {
        let mut columns = Vec::new();
        for cell in without_empty_end(cells) {
            let name = cell.trim().to_owned();
            match column(cell) {
                None => return Err(Refusal::UnknownColumn { name }),
                Some(Column::Ignored) => columns.push(Column::Ignored),
                Some(named) if columns.contains(&named) => {
                    return Err(Refusal::DuplicateColumn { name });
                }
                Some(named) => columns.push(named),
            }
        }
        let place = |wanted, name| {
            let found = columns.iter().position(|column| *column == wanted);
            found
                .map(|index| index + 1)
                .ok_or(Refusal::MissingColumn { name })
        };
        let [extension, destination, _] = NAMES;
        let needed =
            place(Column::Extension, extension)?.max(place(Column::Destination, destination)?);
        Ok(Self { columns, needed })
    }

    /// The cells of a line under their names. What stands beyond the last column is kept at
    /// the end of the description, for the file of refused lines.
    pub(super) fn cells(&self, cells: &[String]) -> (Cells, Option<Refusal>) {
        let written = cells.len();
        let cells = without_empty_end(cells);
        let mut named = Cells::default();
        for (cell, column) in cells.iter().zip(&self.columns) {
            match column {
                Column::Extension => named.extension.clone_from(cell),
                Column::Destination => named.destination.clone_from(cell),
                Column::Description => named.description.clone_from(cell),
                Column::Ignored => {}
            }
        }
        for cell in cells.iter().skip(self.columns.len()) {
            named.description.push(';');
            named.description.push_str(cell);
        }
        let (found, most) = (cells.len(), self.columns.len());
        // A cell that is there and empty is told by its own name, not as a column that is missing.
        let refusal = if written < self.needed {
            Some(Refusal::TooFewColumns {
                found: written,
                expected: self.needed,
            })
        } else if found > most {
            Some(Refusal::TooManyColumns {
                found,
                expected: most,
            })
        } else {
            None
        };
        (named, refusal)
    }
}

/// Spreadsheets fill short lines up with empty cells.
fn without_empty_end(cells: &[String]) -> &[String] {
    let end = cells
        .iter()
        .rposition(|cell| !cell.is_empty())
        .map_or(0, |last| last + 1);
    cells.get(..end).unwrap_or(cells)
}

fn column(cell: &str) -> Option<Column> {
    let name = fold(cell.trim().trim_start_matches('\u{feff}'));
    match name.as_str() {
        "extension" | "ext" | "ext." | "poste" | "ddi" | "sda" | "numerocourt" | "shortnumber" => {
            Some(Column::Extension)
        }
        "destination"
        | "dest"
        | "dest."
        | "vers"
        | "renvoi"
        | "renvoivers"
        | "numerodedestination"
        | "destinationnumber"
        | "forwardto"
        | "to"
        | "target" => Some(Column::Destination),
        "description" | "desc" | "desc." | "libelle" | "label" | "nom" | "name" | "commentaire"
        | "comment" => Some(Column::Description),
        "line" | "ligne" | "reason" | "motif" | "raison" => Some(Column::Ignored),
        _ => None,
    }
}
