//! The range of extensions that a queue may have.

use std::fmt;
use std::rc::Rc;

use crate::telephony::characters::is_digits;

/// From `min` to `max`, both included (`100` to `199`). An odd range of the API is kept and bounds
/// nothing: then the API alone judges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    pub min: Rc<str>,
    pub max: Rc<str>,
}

impl Range {
    /// Whether an extension has the range's own number of digits and lies in it.
    pub fn contains(&self, extension: &str) -> bool {
        self.bounds().is_none_or(|(min, max)| {
            let digits = self.min.len()..=self.max.len();
            let padded = self.min.len() == self.max.len() || !extension.starts_with('0');
            let inside = value(extension).is_some_and(|value| (min..=max).contains(&value));
            digits.contains(&extension.len()) && padded && inside
        })
    }

    /// The extensions of the range, the lowest first; none of an odd range.
    pub fn extensions(&self) -> impl Iterator<Item = String> {
        let digits = self.min.len();
        let values = self.bounds().map(|(min, max)| min..=max);
        let values = values.into_iter().flatten();
        values.map(move |value| format!("{value:0digits$}"))
    }

    fn bounds(&self) -> Option<(u64, u64)> {
        let (min, max) = (value(&self.min)?, value(&self.max)?);
        (min <= max && self.min.len() <= self.max.len()).then_some((min, max))
    }
}

fn value(text: &str) -> Option<u64> {
    // Eighteen digits always fit; no extension has as many.
    if is_digits(text) && text.len() <= 18 {
        text.parse().ok()
    } else {
        None
    }
}

/// `100 - 199`
impl fmt::Display for Range {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} - {}", self.min, self.max)
    }
}
