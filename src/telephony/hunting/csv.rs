//! The CSV of a queue's members:
//! `position;number;description;status;timeout;wrapUpTime;simultaneousLines`.
//!
//! What a line does not say stays as it is, or is as usual for a new member; who is not named stays. A
//! position puts its member to that place, and the others keep their order in the places that are left.

use std::collections::BTreeMap;

use super::amount::amount;
use super::arrange::arranged;
use super::{AgentDraft, AgentStatus, AgentValues, AmountError, Place, Roster};
use crate::telephony::characters::is_digits;
use crate::telephony::csv::{
    Cells, CsvColumn, Format, PreviewRow, Refusal, Sheet, Verdict, refusals,
};
use crate::telephony::number::{NumberError, PhoneNumber};
use crate::telephony::search::fold;
use crate::telephony::spreadsheet;

const POSITION: usize = 0;
const NUMBER: usize = 1;
const DESCRIPTION: usize = 2;
pub const STATUS: usize = 3;
const TIMEOUT: usize = 4;
const WRAP_UP: usize = 5;
const CALLS: usize = 6;

/// The columns of the file.
pub const FORMAT: &Format = &Format {
    columns: &[
        column(
            "position",
            &[
                "pos", "pos.", "rang", "ordre", "priorite", "priority", "order",
            ],
        ),
        CsvColumn {
            required: true,
            ..column(
                "number",
                &["numero", "agent", "membre", "member", "telephone", "phone"],
            )
        },
        CsvColumn::DESCRIPTION,
        column("status", &["statut", "etat", "state"]),
        column(
            "timeout",
            &[
                "sonnerie(s)",
                "sonnerie",
                "ringing(s)",
                "ringing",
                "ringtime",
            ],
        ),
        column(
            "wrapUpTime",
            &["repos(s)", "repos", "rest(s)", "rest", "wrapup"],
        ),
        column(
            "simultaneousLines",
            &["appelssimultanes", "appels", "simultaneouscalls", "calls"],
        ),
    ],
    is_extension: |cell| is_digits(spreadsheet::unwrap(cell)),
};

const fn column(name: &'static str, aliases: &'static [&'static str]) -> CsvColumn {
    CsvColumn {
        name,
        aliases,
        required: false,
    }
}

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
refusals!(CellError, NumberError);

/// The members of a queue that stay in it, as a file; its rules are their places.
pub struct MemberSheet<F> {
    places: Vec<Place>,
    /// Who is to be removed: it stays, as it is, if the file names it.
    leaving: Vec<AgentValues>,
    /// What a new member is like, by its number.
    usual: F,
}

impl<F: Fn(&PhoneNumber) -> AgentValues> MemberSheet<F> {
    pub fn new(roster: &Roster, usual: F) -> Self {
        let leaving = roster.members().iter().filter(|it| it.removal.is_some());
        Self {
            places: roster.places(),
            leaving: leaving.map(|it| it.values.clone()).collect(),
            usual,
        }
    }

    /// The member that a cell names, however odd its number.
    fn named(&self, cell: &str) -> Result<(PhoneNumber, Option<&Place>), NumberError> {
        let place = |is_meant: &dyn Fn(&PhoneNumber) -> bool| {
            self.places.iter().find(|it| is_meant(&it.values.number))
        };
        if let Some(place) = place(&|number| number.as_wire() == cell) {
            return Ok((place.values.number.clone(), Some(place)));
        }
        let number = PhoneNumber::parse(cell)?;
        let place = place(&|it| *it == number);
        Ok((number, place))
    }

    fn new_values(&self, number: &PhoneNumber) -> AgentValues {
        let leaving = self.leaving.iter().find(|it| it.number == *number);
        leaving.cloned().unwrap_or_else(|| (self.usual)(number))
    }
}

impl<F: Fn(&PhoneNumber) -> AgentValues> Sheet for MemberSheet<F> {
    type Rule = Place;

    fn format(&self) -> &'static Format {
        FORMAT
    }

    fn rules(&self) -> &[Place] {
        &self.places
    }

    fn cells(&self, place: &Place) -> Vec<String> {
        let values = &place.values;
        vec![
            (place.position + 1).to_string(),
            values.number.to_string(),
            values.description.clone(),
            values.status.as_wire().to_owned(),
            values.timeout.to_string(),
            values.wrap_up.to_string(),
            values.simultaneous.to_string(),
        ]
    }

    fn key<'a>(&self, place: &'a Place) -> &'a str {
        place.values.number.as_wire()
    }

    fn compare(&self, cells: &Cells) -> Result<Verdict<Place>, Refusal> {
        let (number, before) = self.named(cells.text(NUMBER))?;
        wanted(cells)?;
        let start = before.map_or_else(|| self.new_values(&number), |it| it.values.clone());
        let after = Place {
            agent: before.and_then(|it| it.agent.clone()),
            values: values(&start, cells)?,
            position: before.map_or(self.places.len(), |it| it.position),
        };
        Ok(verdict(before, after))
    }

    fn no_room(&self, _created: usize) -> Option<Refusal> {
        None
    }

    /// The position that each gets depends on all of them.
    fn settle(&self, rows: &mut [PreviewRow<Place>]) {
        let now: Vec<_> = self.places.iter().map(|it| &it.values.number).collect();
        let wish = |row: &PreviewRow<Place>| {
            let place = row.verdict.rule()?;
            Some((place.values.number.clone(), wanted(&row.cells).ok()?))
        };
        let wishes: Vec<_> = rows.iter().filter_map(wish).collect();
        let wishes: Vec<_> = wishes
            .iter()
            .map(|(number, wish)| (number, *wish))
            .collect();
        let order = arranged(&now, &wishes).into_iter();
        let order: BTreeMap<&PhoneNumber, usize> = order.zip(0..).collect();
        for row in rows {
            if let Some(after) = row.verdict.rule()
                && let Some(position) = order.get(&after.values.number)
            {
                let position = *position;
                let before = self
                    .places
                    .iter()
                    .find(|it| it.values.number == after.values.number);
                row.verdict = verdict(
                    before,
                    Place {
                        position,
                        ..after.clone()
                    },
                );
            }
        }
    }

    fn is_written_so(&self, _written: &[String], _cells: &Cells) -> bool {
        false
    }
}

fn verdict(before: Option<&Place>, after: Place) -> Verdict<Place> {
    match before.cloned() {
        None => Verdict::Created(after),
        Some(before) if before == after => Verdict::Unchanged(after),
        Some(before) => Verdict::Changed { before, after },
    }
}

/// The position that a line asks for, from 0; more than there are members is the last one.
fn wanted(cells: &Cells) -> Result<Option<usize>, CellError> {
    let cell = spreadsheet::unwrap(cells.text(POSITION));
    if cell.is_empty() {
        return Ok(None);
    }
    let position = amount(cell, None, &(1..=100_000)).map_err(of_column(POSITION))?;
    Ok(Some(position as usize - 1))
}

/// What a line says of a member, the rest as it is.
fn values(start: &AgentValues, cells: &Cells) -> Result<AgentValues, CellError> {
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
