//! Lines of a file that would send calls in a circle, together or with the rules that there are.

use std::collections::BTreeMap;

use super::super::way::Ways;
use super::super::{Block, Rule};
use crate::telephony::csv::{PreviewRow, Refusal, Verdict};
use crate::telephony::number::PhoneNumber;

/// Refuses each line whose calls would not arrive in the block as it would be after the import. What is refused
/// leaves its rule as it is, so the rest is looked at again until nothing more is refused.
pub(super) fn refuse(block: &Block, rows: &mut [PreviewRow<Rule>]) {
    loop {
        let refused = refused(block, rows);
        if refused.is_empty() {
            return;
        }
        for (index, refusal) in refused {
            if let Some(row) = rows.get_mut(index) {
                row.verdict = Verdict::Refused(refusal);
            }
        }
    }
}

/// The lines on a circle, each with its way; the lines that only lead into one where there are no others.
fn refused(block: &Block, rows: &[PreviewRow<Rule>]) -> Vec<(usize, Refusal)> {
    let new: BTreeMap<&PhoneNumber, &Rule> = rows.iter().filter_map(moved).collect();
    if new.is_empty() {
        return Vec::new();
    }
    let others = block.rules.iter();
    let others = others.filter(|rule| !new.contains_key(&rule.full_number));
    let ways = Ways::of_rules(block, others.chain(new.values().copied()));
    let circle = |(index, row)| {
        let (number, _) = moved(row)?;
        Some((index, ways.circle(number)?))
    };
    let circles: Vec<_> = rows.iter().enumerate().filter_map(circle).collect();
    let has_closed = circles.iter().any(|(_, circle)| circle.is_closed());
    let wanted = circles.into_iter();
    let wanted = wanted.filter(|(_, circle)| circle.is_closed() || !has_closed);
    wanted
        .map(|(index, circle)| (index, circle.refusal(block).into()))
        .collect()
}

/// The rule of a line that sends calls elsewhere than before, by its number.
fn moved(row: &PreviewRow<Rule>) -> Option<(&PhoneNumber, &Rule)> {
    let rule = match &row.verdict {
        Verdict::Created(rule) => rule,
        Verdict::Changed { before, after } if before.destination != after.destination => after,
        _ => return None,
    };
    let applies = rule.status.is_active();
    applies.then_some((&rule.full_number, rule))
}
