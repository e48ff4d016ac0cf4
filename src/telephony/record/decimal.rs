//! Decimal numbers, exact: prices are added and compared without floating point.

use std::cmp::Ordering;
use std::fmt;

/// More digits behind the point are noise: `0.30000000000000004`.
const MOST_PLACES: u32 = 12;

/// A decimal number: `digits` divided by ten as often as `places` says, as few of them as possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Decimal {
    digits: i64,
    places: u32,
}

impl Decimal {
    /// Reads `12`, `12.50`, `12,50`, `-0.012` and `1.2e-3`; nothing else, and nothing that does not fit.
    pub fn parse(text: &str) -> Option<Self> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse().ok()?),
            None => (text, 0),
        };
        let (is_negative, rest) = match mantissa.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, mantissa),
        };
        let (whole, fraction) = rest.split_once(['.', ',']).unwrap_or((rest, "0"));
        let mut digits = number(whole, fraction)?;
        if is_negative {
            digits = -digits;
        }
        let places = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
        Self::scaled(digits, places)
    }

    /// The sum, if it fits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let sum = self.at(places)?.checked_add(other.at(places)?)?;
        Self::scaled(sum, i32::try_from(places).ok()?)
    }

    pub fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// As text with a point and at least so many digits behind it: `12.50`, `0.012`.
    pub fn text(self, least_places: u32) -> String {
        let places = self.places as usize;
        let mut text = self.digits.unsigned_abs().to_string();
        if text.len() <= places {
            text.insert_str(0, &"0".repeat(places + 1 - text.len()));
        }
        text.insert(text.len() - places, '.');
        let missing = (least_places as usize).saturating_sub(places);
        text.push_str(&"0".repeat(missing));
        if self.digits < 0 {
            text.insert(0, '-');
        }
        if text.ends_with('.') {
            text.pop();
        }
        text
    }

    fn scaled(digits: i64, places: i32) -> Option<Self> {
        let (mut digits, mut places) = (digits, places);
        while places < 0 {
            digits = digits.checked_mul(10)?;
            places += 1;
        }
        let mut places = u32::try_from(places).ok()?;
        while places > 0 && (digits % 10 == 0 || places > MOST_PLACES) {
            digits /= 10;
            places -= 1;
        }
        Some(Self { digits, places })
    }

    fn at(self, places: u32) -> Option<i64> {
        let factor = 10_i64.checked_pow(places.checked_sub(self.places)?)?;
        self.digits.checked_mul(factor)
    }
}

/// The digits of both sides of the point as one number.
fn number(whole: &str, fraction: &str) -> Option<i64> {
    if whole.is_empty() || fraction.is_empty() {
        return None;
    }
    let mut all = whole.bytes().chain(fraction.bytes());
    all.try_fold(0_i64, |number, byte| match byte {
        b'0'..=b'9' => number.checked_mul(10)?.checked_add(i64::from(byte - b'0')),
        _ => None,
    })
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text(0))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = self.places.max(other.places);
        let scaled = |it: &Self| i128::from(it.digits) * 10_i128.pow(places - it.places);
        scaled(self).cmp(&scaled(other))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn decimals_are_read_and_printed_exactly() {
        for (text, printed) in [
            ("12", "12"),
            ("12.50", "12.5"),
            ("12,5", "12.5"),
            ("-0.012", "-0.012"),
            ("0", "0"),
            ("1.2e-3", "0.0012"),
            ("1.5E+2", "150"),
            ("0.30000000000000004", "0.3"),
            ("100.0", "100"),
        ] {
            assert_eq!(decimal(text).to_string(), printed, "{text}");
        }
        for odd in [
            "",
            ".5",
            "5.",
            "1.2.3",
            "1e",
            "x",
            "--1",
            "99999999999999999999",
            "1e99",
        ] {
            assert_eq!(Decimal::parse(odd), None, "{odd}");
        }
        assert_eq!(decimal("12.5").text(2), "12.50");
        assert_eq!(decimal("3").text(2), "3.00");
        assert_eq!(decimal("0.012").text(2), "0.012");
    }

    #[test]
    fn decimals_are_added_and_compared_by_value() {
        let sum = decimal("0.1").checked_add(decimal("0.2"));
        assert_eq!(sum, Some(decimal("0.3")));
        assert_eq!(decimal("1.50"), decimal("1.5"));
        assert!(decimal("-1") < decimal("0.001") && decimal("0.012") < decimal("0.1"));
        assert!(decimal("0.000").is_zero());
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn what_is_printed_is_read_back(digits in proptest::prelude::any::<i32>(), places in 0_i32..12) {
            let number = Decimal::scaled(digits.into(), places).unwrap();
            proptest::prop_assert_eq!(Decimal::parse(&number.to_string()), Some(number));
            proptest::prop_assert_eq!(Decimal::parse(&number.text(2)), Some(number));
        }
    }
}
