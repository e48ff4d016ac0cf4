//! Numbers of seconds, calls, callers and positions, which the API writes as numbers here and as texts there.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A whole number: `20`, `20.0`, `"20"`; none for anything else, which costs this value and not the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Whole(Option<u32>);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = match Value::deserialize(deserializer)? {
            Value::String(text) => of_text(text.trim()),
            other => match other.as_u64() {
                Some(whole) => u32::try_from(whole).ok(),
                None => other.as_f64().and_then(of_float),
            },
        };
        Ok(Self(number))
    }
}

/// The number of a field that may be absent.
pub(super) fn whole(field: Option<&Whole>) -> Option<u32> {
    field.and_then(|number| number.0)
}

fn of_text(text: &str) -> Option<u32> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let is_whole = rest.bytes().all(|digit| digit == b'0');
    whole.parse().ok().filter(|_| is_whole)
}

fn of_float(number: f64) -> Option<u32> {
    let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    is_whole.then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_read_however_it_is_written() {
        let read: Vec<Whole> = serde_json::from_str(
            r#"[20, 20.0, "20", "20.0", " 7 ", 0, 1.5, "1.5", -1, "", "abc", null, {}, 5000000000]"#,
        )
        .unwrap();
        let numbers: Vec<_> = read.iter().map(|number| number.0).collect();
        let mut expected = vec![Some(20), Some(20), Some(20), Some(20), Some(7), Some(0)];
        expected.extend([None; 8]);
        assert_eq!(numbers, expected);
    }
}
