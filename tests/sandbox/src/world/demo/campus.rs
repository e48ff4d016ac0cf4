//! "Campus Montpellier": a DDI block of 10,000 numbers, and what a client must not trip over:
//! string ids, unknown values, text that looks like markup.

use super::{
    super::{BillingAccount, DdiBlock, Fax, Line, Number},
    people,
};
use crate::demo;

const LINES: usize = 24;
const RULES: usize = 42;

pub(super) fn account() -> BillingAccount {
    let mut account = BillingAccount::new(demo::CAMPUS_ACCOUNT, "Campus Montpellier");
    account.lines = (0..LINES)
        .map(line)
        .map(|line| (line.service_name.clone(), line))
        .collect();
    account.numbers = numbers()
        .map(|number| (number.service_name.clone(), number))
        .into();
    let fax = Fax::new("0033467300001", "Fax scolarité");
    account.faxes = [(fax.service_name.clone(), fax)].into();
    account
}

fn line(index: usize) -> Line {
    let description = format!("Bâtiment {} – {}", index / 6 + 1, people::name(index * 5));
    Line::new(&line_number(index), &description)
}

fn line_number(index: usize) -> String {
    format!("00334675000{index:02}")
}

fn numbers() -> [Number; 5] {
    let with_block = |number: &str, description: &str, block: DdiBlock| Number {
        ddi: Some(block),
        ..Number::new(number, description, "ddi")
    };
    let empty = DdiBlock::new(demo::EMPTY_DDI_NUMBER, "0033467200019", &line_number(0));
    [
        with_block(demo::BIG_DDI_NUMBER, "SDA campus (10 000)", big_block()),
        with_block(demo::EMPTY_DDI_NUMBER, "SDA résidence, à configurer", empty),
        Number::new("0033467200101", demo::HOSTILE_DESCRIPTION, "redirect"),
        Number::new(demo::NEW_EASY_HUNTING_NUMBER, "Scolarité", "easyHunting"),
        Number::new("0033467200103", "Bibliothèque", "redirect"),
    ]
}

fn big_block() -> DdiBlock {
    let mut block = DdiBlock::new(demo::BIG_DDI_NUMBER, "0033467109999", &line_number(0));
    block.string_ids = true;
    for index in 0..RULES {
        let extension = format!("{:04}", index * 239);
        let description = format!("Bureau {} – {}", index + 101, people::name(index));
        block.add(&extension, &line_number(index % LINES), Some(&description));
    }
    // One each of what the happy path never shows.
    if let [.., hostile, unnamed, inactive, unknown] = block.rules.as_mut_slice() {
        hostile.description = Some(demo::HOSTILE_DESCRIPTION.to_owned());
        unnamed.description = None;
        "inactive".clone_into(&mut inactive.status);
        "porting".clone_into(&mut unknown.status);
    }
    block
}
