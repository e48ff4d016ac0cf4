//! CSV text, row by row.

/// Without it, Excel takes the file for Windows-1252.
const BOM: &str = "\u{feff}";

/// A CSV file under construction: cells separated by `;`, rows ended by CR LF.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    text: String,
}

impl Table {
    /// A file for spreadsheets, which begins with a BOM. Cells that may come from anybody pass
    /// through [`super::guard`] first.
    pub fn for_spreadsheets() -> Self {
        Self {
            text: BOM.to_owned(),
        }
    }

    /// A file for programs, without a BOM.
    pub fn for_programs() -> Self {
        Self::default()
    }

    /// Adds a row, each cell quoted if it must be.
    pub fn row<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(';');
            }
            self.cell(cell.as_ref());
        }
        self.text.push_str("\r\n");
    }

    /// The file.
    pub fn text(self) -> String {
        self.text
    }

    fn cell(&mut self, cell: &str) {
        if cell.contains([';', ',', '\t', '"', '\r', '\n']) {
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(cell);
        }
    }
}
