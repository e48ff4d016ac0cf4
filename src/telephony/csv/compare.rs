//! The lines of a file against the rules that there are, one after the other.

use std::collections::BTreeMap;

use super::preview::{Preview, PreviewRow, Verdict};
use super::refusal::Refusal;
use super::{Line, Sheet};

/// Compares the lines with the rules of a sheet; the room counts the rules that there would be.
pub fn preview<S: Sheet>(sheet: &S, lines: &[Line]) -> Preview<S::Rule> {
    let rules = sheet.rules().iter();
    let mut seen = Seen {
        sheet,
        written: rules.map(|rule| (rule, sheet.cells(rule))).collect(),
        lines: BTreeMap::new(),
        created: 0,
    };
    let mut preview = Preview::default();
    for line in lines {
        preview.rows.push(PreviewRow {
            line: line.number,
            cells: line.cells.clone(),
            verdict: seen.verdict(line).unwrap_or_else(Verdict::Refused),
        });
    }
    sheet.settle(&mut preview.rows);
    for row in &preview.rows {
        preview.counts.add(&row.verdict);
    }
    preview
}

/// The rules, and what earlier lines of the file have taken of their room.
struct Seen<'a, S: Sheet> {
    sheet: &'a S,
    /// Each rule with its cells.
    written: Vec<(&'a S::Rule, Vec<String>)>,
    /// The line of each key.
    lines: BTreeMap<String, usize>,
    /// How many rules the file creates.
    created: usize,
}

impl<S: Sheet> Seen<'_, S> {
    fn verdict(&mut self, line: &Line) -> Result<Verdict<S::Rule>, Refusal> {
        let verdict = match (self.written_so(line), &line.refusal) {
            (Some(rule), _) => Verdict::Unchanged(rule.clone()),
            (None, Some(refusal)) => return Err(refusal.clone()),
            (None, None) => self.sheet.compare(&line.cells)?,
        };
        if let Some(rule) = verdict.rule() {
            let key = self.sheet.key(rule).into_owned();
            if let Some(first_line) = self.lines.get(&key) {
                return Err(Refusal::Duplicate {
                    first_line: *first_line,
                });
            }
            self.count(&verdict)?;
            self.lines.insert(key, line.number);
        }
        Ok(verdict)
    }

    fn written_so(&self, line: &Line) -> Option<&S::Rule> {
        let mut rules = self.written.iter();
        let found = rules.find(|(_, written)| self.sheet.is_written_so(written, &line.cells));
        found.map(|(rule, _)| *rule)
    }

    fn count(&mut self, verdict: &Verdict<S::Rule>) -> Result<(), Refusal> {
        if !matches!(verdict, Verdict::Created(_)) {
            return Ok(());
        }
        if let Some(refusal) = self.sheet.no_room(self.created) {
            return Err(refusal);
        }
        self.created += 1;
        Ok(())
    }
}
