//! What a report shows, as a file.

use super::{cell_text, columns};
use crate::telephony::record::{Kind, Record, Schema, Value};
use crate::telephony::spreadsheet::{Table, guard};

/// The records of a report as a file for spreadsheets: times as ISO has them, numbers as the API spells them, seconds,
/// and amounts beside their currencies.
pub fn export<'a>(schema: &Schema, records: impl Iterator<Item = &'a Record>) -> String {
    let fields = schema.fields();
    let mut table = Table::for_spreadsheets();
    let mut names = Vec::new();
    for (_, field) in columns(fields) {
        names.push(field.name.to_owned());
        if matches!(field.kind, Kind::Money) {
            names.push(format!("{}.currency", field.name));
        }
    }
    table.row(names);
    for record in records {
        let mut cells = Vec::new();
        for (place, field) in columns(fields) {
            match (&field.kind, record.get(place)) {
                (Kind::Money, Value::Money(money)) => {
                    cells.extend([money.amount.text(2), money.currency.to_string()]);
                }
                (Kind::Money, value) => {
                    cells.extend([guard(&cell_text(field, value)), String::new()]);
                }
                (_, value) => cells.push(guard(&cell_text(field, value))),
            }
        }
        table.row(cells);
    }
    table.text()
}
