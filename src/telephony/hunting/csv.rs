//! The CSV of a queue's members:
//! `position;number;description;status;timeout;wrapUpTime;simultaneousLines`.
//!
//! An empty cell keeps the member's value, or gives a new member the usual one; members that are not named stay. A
//! position puts its member to that place, and the others keep their order in the places that are left.

mod cells;

use std::borrow::Cow;
use std::collections::BTreeMap;

use self::cells::{values, wanted};
use super::amount::amount_text;
use super::arrange::arranged;
use super::{AgentId, AgentValues, ImportedMember, MemberKey, NumberShared, Roster};
use crate::telephony::characters::is_digits;
use crate::telephony::csv::{Cells, CsvColumn, Format, PreviewRow, Refusal, Sheet, Verdict};
use crate::telephony::number::PhoneNumber;
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

/// The members of a queue that stay in it, as a file; its rules are these members.
pub struct MemberSheet<F> {
    staying: Vec<ImportedMember>,
    /// The members that are to be removed: one that the file names stays.
    leaving: Vec<ImportedMember>,
    /// Who a number brings into the queue that no member has.
    newcomer: F,
}

/// An agent of the service with its values, or the usual values for a number that has no agent yet.
pub type Newcomer = Result<(Option<AgentId>, AgentValues), NumberShared>;

/// A member that is named, by its own key or by the number that a file adds.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    Member(MemberKey),
    New(PhoneNumber),
}

impl<F: Fn(&PhoneNumber) -> Newcomer> MemberSheet<F> {
    pub fn new(roster: &Roster, newcomer: F) -> Self {
        let leaving = roster.members().iter().filter(|it| it.removal.is_some());
        let leaving = leaving.map(|it| ImportedMember {
            key: Some(it.key().clone()),
            values: it.values.clone(),
            position: roster.members().len(),
        });
        Self {
            staying: roster.as_imported(),
            leaving: leaving.collect(),
            newcomer,
        }
    }

    /// The member that a cell names, however odd its number, and whether it is in the queue already.
    fn named(&self, cell: &str) -> Result<(ImportedMember, bool), Refusal> {
        if let Some(member) = self.only(&|number| number.as_wire() == cell)? {
            return Ok(member);
        }
        let number = PhoneNumber::parse(cell)?;
        if let Some(member) = self.only(&|it| *it == number)? {
            return Ok(member);
        }
        let (agent, values) = (self.newcomer)(&number)?;
        let new = ImportedMember {
            key: agent.map(MemberKey::Agent),
            values,
            position: self.staying.len(),
        };
        Ok((new, false))
    }

    /// The one member whose number it is; of several nobody knows which is meant.
    fn only(
        &self,
        is_meant: &dyn Fn(&PhoneNumber) -> bool,
    ) -> Result<Option<(ImportedMember, bool)>, NumberShared> {
        let staying = self.staying.iter().map(|it| (it, true));
        let leaving = self.leaving.iter().map(|it| (it, false));
        let all = staying.chain(leaving);
        let mut found = all.filter(|(it, _)| is_meant(&it.values.number));
        match (found.next(), found.next()) {
            (Some((first, _)), Some(_)) => Err(NumberShared {
                number: first.values.number.clone(),
            }),
            (found, _) => Ok(found.map(|(it, stays)| (it.clone(), stays))),
        }
    }

    /// As the queue has it now, if it is in it and stays.
    fn before(&self, member: &ImportedMember) -> Option<&ImportedMember> {
        let mut staying = self.staying.iter();
        staying.find(|it| it.key.is_some() && it.key == member.key)
    }
}

impl<F: Fn(&PhoneNumber) -> Newcomer> Sheet for MemberSheet<F> {
    type Rule = ImportedMember;

    fn format(&self) -> &'static Format {
        FORMAT
    }

    fn rules(&self) -> &[ImportedMember] {
        &self.staying
    }

    fn cells(&self, member: &ImportedMember) -> Vec<String> {
        let values = &member.values;
        vec![
            (member.position + 1).to_string(),
            values.number.to_string(),
            values.description.text().to_owned(),
            values.status.as_wire().to_owned(),
            amount_text(values.timeout),
            amount_text(values.wrap_up),
            amount_text(values.simultaneous),
        ]
    }

    fn key<'a>(&self, member: &'a ImportedMember) -> Cow<'a, str> {
        member.values.number.as_wire().into()
    }

    fn compare(&self, cells: &Cells) -> Result<Verdict<ImportedMember>, Refusal> {
        let (start, stays) = self.named(cells.text(NUMBER))?;
        wanted(cells)?;
        let after = ImportedMember {
            values: values(&start.values, cells)?,
            ..start.clone()
        };
        Ok(verdict(stays.then_some(&start), after))
    }

    fn no_room(&self, _created: usize) -> Option<Refusal> {
        None
    }

    /// The position that each gets depends on all of them.
    fn settle(&self, rows: &mut [PreviewRow<ImportedMember>]) {
        let now: Vec<Named> = self.staying.iter().map(Named::from).collect();
        let wish = |row: &PreviewRow<ImportedMember>| {
            let member = row.verdict.rule()?;
            Some((Named::from(member), wanted(&row.cells).ok()?))
        };
        let wishes: Vec<_> = rows.iter().filter_map(wish).collect();
        let order = arranged(&now, &wishes).into_iter();
        let order: BTreeMap<Named, usize> = order.zip(0..).collect();
        for row in rows {
            if let Some(after) = row.verdict.rule()
                && let Some(position) = order.get(&Named::from(after))
            {
                let after = ImportedMember {
                    position: *position,
                    ..after.clone()
                };
                row.verdict = verdict(self.before(&after), after);
            }
        }
    }

    fn is_written_so(&self, _written: &[String], _cells: &Cells) -> bool {
        false
    }
}

impl From<&ImportedMember> for Named {
    fn from(member: &ImportedMember) -> Self {
        let number = || Self::New(member.values.number.clone());
        member.key.clone().map_or_else(number, Self::Member)
    }
}

fn verdict(before: Option<&ImportedMember>, after: ImportedMember) -> Verdict<ImportedMember> {
    match before.cloned() {
        None => Verdict::Created(after),
        Some(before) if before == after => Verdict::Unchanged(after),
        Some(before) => Verdict::Changed { before, after },
    }
}
