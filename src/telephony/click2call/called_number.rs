//! The number to be called: one that says its country, whoever reads it.

use super::CalledNumberError;
use crate::telephony::number::{NumberError, PhoneNumber, TypedNumber};

/// A number that Click-to-Call may be asked to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalledNumber(PhoneNumber);

/// Why a call may cost more than the user expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// A French number at a special rate (081, 082, 089) or a short one.
    Premium,
    /// Another country than the line's.
    Foreign,
}

/// The leading digits of what is charged specially in France, behind the country code.
const PREMIUM: [&str; 3] = ["3381", "3382", "3389"];

impl CalledNumber {
    /// Reads any international spelling: `+33 1 23 45 67 89`, `0033…`, `+33 (0)1…`.
    ///
    /// A national number is refused with the spelling that it would have in the country of `line`.
    pub fn parse(typed: &str, line: &PhoneNumber) -> Result<Self, CalledNumberError> {
        let read = TypedNumber::read(typed)?;
        match read.international() {
            Some(digits) if is_short(digits) => {
                Ok(Self(PhoneNumber::from_wire(&format!("00{digits}"))))
            }
            Some(_) => match PhoneNumber::parse(typed) {
                // Behind +33 it is more likely unfinished than short.
                Err(NumberError::Short { value }) => Err(french_length(&value)),
                read => Ok(Self(read?)),
            },
            None => Err(without_country(typed, &read, line)),
        }
    }

    /// As the API wants it: `+33123456789`.
    pub fn e164(&self) -> String {
        self.0.e164()
    }

    /// As it is read aloud: `+33 1 23 45 67 89`.
    pub fn international(&self) -> String {
        self.0.international()
    }

    pub(super) fn as_wire(&self) -> &str {
        self.0.as_wire()
    }

    /// What to think of before this number is called from `line`.
    pub fn cautions(&self, line: &PhoneNumber) -> Vec<Caution> {
        let e164 = self.e164();
        let digits = e164.trim_start_matches('+');
        let is_premium = is_short(digits) || PREMIUM.iter().any(|rate| digits.starts_with(rate));
        let is_foreign = self.0.country_code() != line.country_code();
        let cautions = [
            (is_premium, Caution::Premium),
            (is_foreign, Caution::Foreign),
        ];
        let applies = |(applies, caution): (bool, Caution)| applies.then_some(caution);
        cautions.into_iter().filter_map(applies).collect()
    }
}

/// A French short number behind its country code: 3xxx, 10xx, 118xxx.
fn is_short(digits: &str) -> bool {
    let short = digits.strip_prefix("33").unwrap_or_default();
    matches!(
        (short.len(), short.as_bytes()),
        (4, [b'3', ..] | [b'1', b'0', ..]) | (6, [b'1', b'1', b'8', ..])
    )
}

fn french_length(national: &str) -> CalledNumberError {
    let digits = national.len();
    NumberError::FrenchLength { digits }.into()
}

/// Why digits that name no country cannot be called, and what was probably meant.
fn without_country(typed: &str, read: &TypedNumber, line: &PhoneNumber) -> CalledNumberError {
    let value = typed.trim().to_owned();
    match (suggestion(read, line), PhoneNumber::parse(typed)) {
        (Some(suggestion), _) => CalledNumberError::National { value, suggestion },
        (None, Err(NumberError::Short { .. })) => CalledNumberError::Short { value },
        (None, Err(error @ NumberError::FrenchLength { .. })) => error.into(),
        (None, _) => CalledNumberError::NoCountry { value },
    }
}

/// The number in the country of the line, or with the plus that is missing.
fn suggestion(read: &TypedNumber, line: &PhoneNumber) -> Option<String> {
    let country = line.country_code()?;
    let digits = read.digits();
    let number = match digits.starts_with(country) && digits.len() > LONGEST_NATIONAL {
        true => accepted(&format!("00{digits}")),
        false => line.parse_beside(digits),
    };
    let is_complete = digits.trim_start_matches('0').len() >= SHORTEST_NATIONAL;
    let number = number.filter(|_| is_complete)?;
    Some(number.international())
}

/// The number, or the one that is certainly meant by it.
fn accepted(typed: &str) -> Option<PhoneNumber> {
    match PhoneNumber::parse(typed) {
        Ok(number) => Some(number),
        Err(NumberError::Overseas { suggestion, .. }) => Some(suggestion),
        Err(_) => None,
    }
}

/// More digits than this hold the country code already.
const LONGEST_NATIONAL: usize = 10;
/// Fewer are a short number, or not yet all of it.
const SHORTEST_NATIONAL: usize = 7;
