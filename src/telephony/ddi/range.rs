//! The range of numbers that a block covers.

use std::fmt;

use super::Extension;
use crate::telephony::characters::is_digits;
use crate::telephony::number::PhoneNumber;

/// How many digits of the end are shown at least.
const SHOWN_DIGITS: usize = 3;

/// From `start` to `end`, both included. An odd range of the API is kept and contains nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    pub start: PhoneNumber,
    pub end: PhoneNumber,
}

impl Range {
    /// How many numbers it covers; 0 if the ends make no range.
    pub fn size(&self) -> u64 {
        self.bounds().map_or(0, |(start, end)| end - start + 1)
    }

    pub fn contains(&self, number: &PhoneNumber) -> bool {
        let same_length = number.as_wire().len() == self.start.as_wire().len();
        let inside =
            |(start, end)| value(number).is_some_and(|value| (start..=end).contains(&value));
        same_length && self.bounds().is_some_and(inside)
    }

    /// The number of an extension, which replaces the last digits of the start; `None` if it
    /// lies outside the range.
    pub fn full_number(&self, extension: &Extension) -> Option<PhoneNumber> {
        let (start, extension) = (self.start.as_wire(), extension.as_str());
        let prefix = start.get(..start.len().checked_sub(extension.len())?)?;
        let full = PhoneNumber::from_wire(&format!("{prefix}{extension}"));
        self.contains(&full).then_some(full)
    }

    /// A number of the range by its last digits, `…010`: those that tell it from the others, at least three.
    /// Any other number as it is.
    pub fn shortened(&self, number: &PhoneNumber) -> String {
        let tail = number.as_wire().get(self.common_digits()..);
        match tail.filter(|_| self.contains(number)) {
            Some(tail) => format!("…{tail}"),
            None => number.to_string(),
        }
    }

    /// How many digits all numbers begin with, but for those that are always shown.
    fn common_digits(&self) -> usize {
        let (start, end) = (self.start.as_wire(), self.end.as_wire());
        let same = start.bytes().zip(end.bytes());
        let common = same.take_while(|(a, b)| a == b).count();
        common.min(end.len().saturating_sub(SHOWN_DIGITS))
    }

    fn bounds(&self) -> Option<(u64, u64)> {
        let (start, end) = (value(&self.start)?, value(&self.end)?);
        let regular = self.start.as_wire().len() == self.end.as_wire().len() && start <= end;
        regular.then_some((start, end))
    }
}

fn value(number: &PhoneNumber) -> Option<u64> {
    let wire = number.as_wire();
    // Eighteen digits always fit; the longest real number has seventeen.
    if is_digits(wire) && wire.len() <= 18 {
        wire.parse().ok()
    } else {
        None
    }
}

/// `0033972100000-099`: the start, then the last digits of the end, at least three.
impl fmt::Display for Range {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = (self.start.as_wire(), self.end.as_wire());
        let tail = end.get(self.common_digits()..);
        let tail = tail.filter(|_| self.bounds().is_some()).unwrap_or(end);
        write!(formatter, "{start}-{tail}")
    }
}
