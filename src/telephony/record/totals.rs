//! What the records of a report add up to.

use super::{Fields, Kind, Money, Record, Unit, Value};

/// The sum of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Total {
    /// Of seconds or pages, by the place of the field.
    Whole { place: usize, sum: i64 },
    /// Of the amounts of one currency.
    Money { place: usize, sum: Money },
}

/// The sums of all columns that add up, each currency by itself and exactly; what would not fit any more is left out.
pub fn totals<'a>(fields: Fields, records: impl Iterator<Item = &'a Record> + Clone) -> Vec<Total> {
    let mut found = Vec::new();
    for (place, field) in fields.iter().enumerate() {
        match &field.kind {
            Kind::Whole(limits) if matches!(limits.unit, Unit::Duration | Unit::Pages) => {
                let wholes = records.clone().filter_map(|it| it.get(place).as_whole());
                let sum = wholes.fold(0_i64, i64::saturating_add);
                found.push(Total::Whole { place, sum });
            }
            Kind::Money => {
                let sums = sums(place, records.clone());
                found.extend(sums.into_iter().map(|sum| Total::Money { place, sum }));
            }
            _ => {}
        }
    }
    found
}

fn sums<'a>(place: usize, records: impl Iterator<Item = &'a Record>) -> Vec<Money> {
    let mut sums: Vec<Money> = Vec::new();
    for record in records {
        let Value::Money(money) = record.get(place) else {
            continue;
        };
        match sums.iter_mut().find(|sum| sum.currency == money.currency) {
            Some(sum) => sum.amount = sum.amount.checked_add(money.amount).unwrap_or(sum.amount),
            None => sums.push(money.clone()),
        }
    }
    sums
}
