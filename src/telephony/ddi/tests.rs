mod block;
mod check;
mod range;
mod table;
mod way;

use super::*;
use crate::telephony::number::PhoneNumber;

pub(super) fn number(wire: &str) -> PhoneNumber {
    PhoneNumber::from_wire(wire)
}

pub(super) fn range(start: &str, end: &str) -> Range {
    Range {
        start: number(start),
        end: number(end),
    }
}

/// A rule of the block below, its full number made of the extension's digits.
pub(super) fn rule(id: u64, extension: &str, destination: &str, description: &str) -> Rule {
    let full_number = format!("00339721{extension:0>5}");
    Rule {
        id: id.into(),
        extension: Extension::from_wire(extension),
        full_number: number(&full_number),
        destination: number(destination),
        description: description.into(),
        status: RuleStatus::Active,
    }
}

/// The block 0033972100000-9999, so that `42`, `042` and `0042` are one number.
pub(super) fn block(rules: Vec<Rule>) -> Block {
    Block {
        enabled: true,
        range: range("0033972100000", "0033972109999"),
        default_destination: Some(number("0033972123456")),
        rules,
        unreadable: 0,
    }
}

/// A block with rules 00 to `count - 1`.
pub(super) fn block_of(count: u64) -> Block {
    block(
        (0..count)
            .map(|id| rule(id, &format!("{id:02}"), "0033612345678", ""))
            .collect(),
    )
}
