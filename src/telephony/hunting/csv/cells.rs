//! Reading the cells of a line, and their errors.

use super::{CALLS, DESCRIPTION, FORMAT, NUMBER, POSITION, STATUS, TIMEOUT, WRAP_UP};
use crate::telephony::csv::{Cells, refusals};
use crate::telephony::hunting::amount::amount;
use crate::telephony::hunting::{AgentDraft, AgentStatus, AgentValues, AmountError, NumberShared};
use crate::telephony::number::NumberError;
use crate::telephony::search::fold;
use crate::telephony::spreadsheet;

/// What is wrong with a cell of a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CellError {
    #[error("{value} is no status")]
    Status { value: String },
    #[error("{column}: {error}")]
    Amount {
        column: &'static str,
        error: AmountError,
    },
}

impl CellError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Status { .. } => "hunting_csv_status",
            Self::Amount { error, .. } => match error {
                AmountError::Range { .. } => "hunting_csv_range",
                // No cell that is read is empty.
                AmountError::Digits { .. } | AmountError::Empty => "hunting_csv_digits",
            },
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Status { value } => vec![("value", value.clone())],
            Self::Amount { column, error } => {
                let mut params = error.params();
                params.push(("column", (*column).to_owned()));
                params
            }
        }
    }
}
refusals!(CellError, NumberError, NumberShared);

/// The position that a line asks for, from 0; more than there are members is the last one.
pub(super) fn wanted(cells: &Cells) -> Result<Option<usize>, CellError> {
    let cell = spreadsheet::unwrap(cells.text(POSITION));
    if cell.is_empty() {
        return Ok(None);
    }
    let position = amount(cell, None, &(1..=100_000)).map_err(of_column(POSITION))?;
    Ok(Some(position as usize - 1))
}

/// The values of a line's cells over those that the member has.
pub(super) fn values(start: &AgentValues, cells: &Cells) -> Result<AgentValues, CellError> {
    let mut draft = AgentDraft::from(start);
    let fields = [
        (DESCRIPTION, &mut draft.description),
        (TIMEOUT, &mut draft.timeout),
        (WRAP_UP, &mut draft.wrap_up),
        (CALLS, &mut draft.simultaneous),
    ];
    for (column, field) in fields {
        let cell = cells.text(column);
        if !cell.trim().is_empty() {
            *field = cell.to_owned();
        }
    }
    draft.status = status(cells.text(STATUS), &start.status)?;
    draft.check(Some(start), &[]).map_err(|errors| {
        let found = [
            (TIMEOUT, errors.timeout),
            (WRAP_UP, errors.wrap_up),
            (CALLS, errors.simultaneous),
        ];
        let first = found
            .into_iter()
            .find_map(|(column, error)| Some((column, error?)));
        let (column, error) = first.unwrap_or((NUMBER, AmountError::Empty));
        of_column(column)(error)
    })
}

fn of_column(column: usize) -> impl Fn(AmountError) -> CellError {
    let column = FORMAT.names().nth(column).unwrap_or_default();
    move |error| CellError::Amount { column, error }
}

/// As the API spells it, or in words of either language; a status of the API's own may only stay.
fn status(cell: &str, before: &AgentStatus) -> Result<AgentStatus, CellError> {
    if cell.trim().is_empty() || cell == before.as_wire() {
        return Ok(before.clone());
    }
    match fold(cell).as_str() {
        "available" | "disponible" => Ok(AgentStatus::Available),
        "loggedout" | "deconnecte" => Ok(AgentStatus::LoggedOut),
        "onbreak" | "enpause" | "pause" => Ok(AgentStatus::OnBreak),
        _ => Err(CellError::Status {
            value: cell.to_owned(),
        }),
    }
}
