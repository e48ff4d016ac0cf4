//! "Réseau d’agences": thousands of lines, and a DDI block with no room left.

use chrono::Utc;

use super::{
    super::{BillingAccount, DdiBlock, Line, Number, ddi::MAX_RULES},
    click2call, hunting, people,
};
use crate::demo;

const LINES: usize = 5000;
const NUMBERS: usize = 40;

pub(super) fn account() -> BillingAccount {
    let mut account = BillingAccount::new(demo::BIG_ACCOUNT, "Réseau d’agences");
    account.lines = (0..LINES)
        .map(line)
        .map(|line| (line.service_name.clone(), line))
        .collect();
    if let Some(line) = account.lines.get_mut(demo::BUSY_LINE) {
        line.click2call = click2call::busy(Utc::now());
    }
    account.numbers = (0..NUMBERS)
        .map(number)
        .map(|number| (number.service_name.clone(), number))
        .collect();
    let full = Number {
        ddi: Some(full_block()),
        ..Number::new(demo::FULL_DDI_NUMBER, "SDA agences (complet)", "ddi")
    };
    account.numbers.insert(full.service_name.clone(), full);
    let reception = Number::new(demo::HUNTING_LARGE, "Accueil national", "cloudHunting");
    account
        .numbers
        .insert(reception.service_name.clone(), reception);
    hunting::crowd(&mut account);
    account
}

fn line(index: usize) -> Line {
    let description = format!("{} – {}", people::site(index), people::name(index));
    Line::new(&line_number(index), &description)
}

fn line_number(index: usize) -> String {
    format!("003398000{index:04}")
}

fn number(index: usize) -> Number {
    let description = format!(
        "Agence {} – accueil {}",
        people::site(index * 7),
        index / 13 + 1
    );
    let pool = (index < 10).then(|| "0033970300000-0033970300009".to_owned());
    let name = format!("00339703000{index:02}");
    Number {
        part_of_pool: pool,
        ..Number::new(&name, &description, "redirect")
    }
}

fn full_block() -> DdiBlock {
    let mut block = DdiBlock::new(demo::FULL_DDI_NUMBER, "0033970200999", &line_number(0));
    for index in 0..MAX_RULES {
        let description = format!("Agence {}", people::site(index * 7));
        block.add(
            &format!("{:03}", index * 7),
            &line_number(index),
            Some(&description),
        );
    }
    block
}
