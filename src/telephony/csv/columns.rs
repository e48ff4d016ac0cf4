//! Which column holds what.

use super::records::Record;
use super::refusal::Refusal;
use crate::telephony::characters::is_blank;
use crate::telephony::search::fold;

/// A column that a file may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvColumn {
    /// As it is written.
    pub name: &'static str,
    /// What else a header may call it, without accents, capitals and spaces.
    pub aliases: &'static [&'static str],
    /// Whether no line can be read without it.
    pub required: bool,
}

impl CsvColumn {
    pub const EXTENSION: Self = Self {
        name: "extension",
        aliases: &[
            "ext",
            "ext.",
            "poste",
            "ddi",
            "sda",
            "numerocourt",
            "shortnumber",
        ],
        required: true,
    };
    pub const DESTINATION: Self = Self {
        name: "destination",
        aliases: &[
            "dest",
            "dest.",
            "vers",
            "renvoi",
            "renvoivers",
            "numerodedestination",
            "destinationnumber",
            "forwardto",
            "to",
            "target",
        ],
        required: true,
    };
    pub const DESCRIPTION: Self = Self {
        name: "description",
        aliases: &[
            "desc",
            "desc.",
            "libelle",
            "label",
            "nom",
            "name",
            "commentaire",
            "comment",
        ],
        required: false,
    };
}

/// The columns of a kind of file, in the order in which they are written.
#[derive(Debug)]
pub struct Format {
    pub columns: &'static [CsvColumn],
    /// Whether a cell may be the extension with which a line begins.
    pub is_extension: fn(&str) -> bool,
}

/// The columns that the file of refused lines has besides, of no use to an import.
pub(super) const REFUSED_NAMES: [&str; 2] = ["line", "reason"];

const IGNORED: [&str; 5] = ["line", "ligne", "reason", "motif", "raison"];

/// The cells of a line in the order of its format, apostrophes of the export taken off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells(Vec<Option<String>>);

impl Cells {
    /// The text of a column; empty where the line has no such cell.
    pub fn text(&self, column: usize) -> &str {
        self.get(column).unwrap_or_default()
    }

    /// The text of a column; `None` where the line has no such cell.
    pub fn get(&self, column: usize) -> Option<&str> {
        self.0.get(column)?.as_deref()
    }
}

impl Format {
    /// The names of the columns, as they are written.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().map(|column| column.name)
    }

    /// How many cells name a column.
    pub(super) fn known(&self, cells: &[String]) -> usize {
        cells
            .iter()
            .filter(|cell| self.column(cell).is_some())
            .count()
    }

    fn column(&self, cell: &str) -> Option<Place> {
        let name = fold(cell.trim().trim_start_matches('\u{feff}'));
        let name = name.as_str();
        if IGNORED.contains(&name) {
            return Some(Place::Ignored);
        }
        let is_named =
            |column: &CsvColumn| fold(column.name) == name || column.aliases.contains(&name);
        self.columns.iter().position(is_named).map(Place::Column)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// By its index in the format.
    Column(usize),
    Ignored,
    /// Without a name, and of no use as long as nothing stands in it.
    Unnamed,
}

/// The columns of a file from left to right.
pub(super) struct Columns {
    format: &'static Format,
    places: Vec<Place>,
    /// How many columns a line needs for all that are required.
    needed: usize,
}

impl Columns {
    /// The columns of a file without a header.
    pub(super) fn usual(format: &'static Format) -> Self {
        let places = (0..format.columns.len()).map(Place::Column).collect();
        Self::of_places(format, places)
    }

    /// The columns of a file without a header whose lines are these. Where they are wider than the
    /// format, the columns in which nothing stands are passed over.
    pub(super) fn of_lines(format: &'static Format, records: &[Record]) -> Self {
        let closed = || records.iter().filter(|record| record.closed);
        let widths = closed().map(|record| without_blank_end(&record.cells).len());
        let width = widths.max().unwrap_or_default();
        let cell_is_blank = |cell: Option<&String>| cell.is_none_or(|cell| is_blank(cell));
        let is_blank = |at| closed().all(|record| cell_is_blank(record.cells.get(at)));
        let mut spare = width.saturating_sub(format.columns.len());
        let mut columns = 0..format.columns.len();
        let mut places = Vec::new();
        for at in 0..width {
            if spare > 0 && is_blank(at) {
                spare -= 1;
                places.push(Place::Unnamed);
            } else {
                places.extend(columns.next().map(Place::Column));
            }
        }
        places.extend(columns.map(Place::Column));
        Self::of_places(format, places)
    }

    fn of_places(format: &'static Format, places: Vec<Place>) -> Self {
        let is_required = |place: &Place| match place {
            Place::Column(index) => format.columns.get(*index).is_some_and(|it| it.required),
            Place::Ignored | Place::Unnamed => false,
        };
        Self {
            needed: places.iter().rposition(is_required).map_or(0, |at| at + 1),
            format,
            places,
        }
    }

    /// The columns that a header names.
    pub(super) fn of_header(format: &'static Format, cells: &[String]) -> Result<Self, Refusal> {
        let mut places = Vec::new();
        for cell in without_blank_end(cells) {
            let name = cell.trim().to_owned();
            match format.column(cell) {
                None if is_blank(cell) => places.push(Place::Unnamed),
                None => {
                    let known = format.names().collect::<Vec<_>>().join(", ");
                    return Err(Refusal::UnknownColumn { name, known });
                }
                Some(Place::Ignored) => places.push(Place::Ignored),
                Some(named) if places.contains(&named) => {
                    return Err(Refusal::DuplicateColumn { name });
                }
                Some(named) => places.push(named),
            }
        }
        for (index, column) in format.columns.iter().enumerate() {
            if column.required && !places.contains(&Place::Column(index)) {
                return Err(Refusal::MissingColumn { name: column.name });
            }
        }
        Ok(Self::of_places(format, places))
    }

    /// The cells of a line under their names. What stands beyond the last column is kept at the
    /// end of the format's last one, for the file of refused lines.
    pub(super) fn cells(&self, cells: &[String]) -> (Cells, Option<Refusal>) {
        let mut named = vec![None; self.format.columns.len()];
        for (cell, place) in cells.iter().zip(&self.places) {
            if let Place::Column(index) = place
                && let Some(named) = named.get_mut(*index)
            {
                *named = Some(cell.clone());
            }
        }
        let filled = without_blank_end(cells);
        if let Some(last) = named.last_mut() {
            for cell in filled.iter().skip(self.places.len()) {
                let last = last.get_or_insert_default();
                last.push(';');
                last.push_str(cell);
            }
        }
        let refusal = self.refusal(cells.len(), filled.len());
        (Cells(named), refusal.or_else(|| self.nameless(cells)))
    }

    /// Content of which nobody can say what it is.
    fn nameless(&self, cells: &[String]) -> Option<Refusal> {
        let mut found = cells.iter().zip(&self.places).enumerate();
        let is_nameless =
            |(cell, place): (&String, &Place)| *place == Place::Unnamed && !is_blank(cell);
        let (at, (cell, _)) = found.find(|(_, it)| is_nameless(*it))?;
        Some(Refusal::UnnamedColumn {
            column: at + 1,
            text: cell.trim().to_owned(),
        })
    }

    /// A cell that is there and empty is told by its own name, not as a column that is missing.
    fn refusal(&self, written: usize, filled: usize) -> Option<Refusal> {
        let most = self.places.len();
        if written < self.needed {
            Some(Refusal::TooFewColumns {
                found: written,
                expected: self.needed,
            })
        } else if filled > most {
            Some(Refusal::TooManyColumns {
                found: filled,
                expected: most,
            })
        } else {
            None
        }
    }
}

/// Spreadsheets fill short lines up with empty cells, and save columns in which only a space is left.
fn without_blank_end(cells: &[String]) -> &[String] {
    let end = cells
        .iter()
        .rposition(|cell| !is_blank(cell))
        .map_or(0, |last| last + 1);
    cells.get(..end).unwrap_or(cells)
}
