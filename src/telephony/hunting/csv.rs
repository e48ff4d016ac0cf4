//! The CSV of a queue's members:
//! `position;number;description;status;timeout;wrapUpTime;simultaneousLines`.
//!
//! What a line does not say stays as it is, or is as usual for a new member; who is not named stays. A
//! position puts its member to that place, and the others keep their order in the places that are left.

mod cells;

use std::collections::BTreeMap;

use self::cells::{values, wanted};
use super::arrange::arranged;
use super::{AgentValues, Place, Roster};
use crate::telephony::characters::is_digits;
use crate::telephony::csv::{Cells, CsvColumn, Format, PreviewRow, Refusal, Sheet, Verdict};
use crate::telephony::number::{NumberError, PhoneNumber};
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
            &[
                "post-appel(s)",
                "wrap-up(s)",
                "repos(s)",
                "repos",
                "rest(s)",
                "rest",
                "wrapup",
            ],
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
