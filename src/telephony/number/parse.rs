//! From what people type to the API's spelling.

use super::countries::{self, FRANCE, ZeroBehindCode};
use super::{NumberError, PhoneNumber, TypedNumber};

const FRENCH_DIGITS: usize = 9;
const E164_DIGITS: std::ops::RangeInclusive<usize> = 6..=15;
const SHORT_DIGITS: std::ops::RangeInclusive<usize> = 2..=6;

pub(super) fn parse(typed: &str) -> Result<PhoneNumber, NumberError> {
    let read = TypedNumber::read(typed)?;
    if let Some(digits) = read.international() {
        return international(&read, digits);
    }
    match read.digits().strip_prefix('0') {
        Some(national) => Ok(of_french_plan(french(national)?)),
        None => Err(without_prefix(read.digits())),
    }
}

/// Digits that do not say their country, as they are dialled within the one of `code`.
pub(super) fn parse_within(code: &str, digits: &str) -> Option<PhoneNumber> {
    let behind_zero = digits.strip_prefix('0');
    if countries::has_french_plan(code) {
        let national = french(behind_zero.unwrap_or(digits)).ok()?;
        return Some(of_french_plan(national));
    }
    let national = match (behind_zero, countries::zero_behind(code)) {
        (Some(rest), ZeroBehindCode::Trunk) => rest,
        (Some(_), ZeroBehindCode::Unknown) => return None,
        _ => digits,
    };
    parse(&format!("00{code}{national}")).ok()
}

fn international(read: &TypedNumber, digits: &str) -> Result<PhoneNumber, NumberError> {
    if let Some(national) = digits.strip_prefix(FRANCE) {
        return behind_33(national);
    }
    if digits.starts_with('0') || digits.is_empty() {
        return Err(NumberError::CountryCode {
            value: read.digits().to_owned(),
        });
    }
    let Some((code, behind, zero)) = read.zero_behind_code(digits) else {
        return e164(digits);
    };
    let without = || e164(&format!("{code}{behind}"));
    match zero {
        ZeroBehindCode::Own => e164(digits),
        ZeroBehindCode::Trunk if behind.starts_with('0') => Err(NumberError::Zeros {
            value: read.digits().to_owned(),
        }),
        ZeroBehindCode::Trunk => without(),
        ZeroBehindCode::Unknown => Err(NumberError::DoubtfulZero {
            with: e164(digits)?,
            without: without()?,
        }),
    }
}

fn e164(digits: &str) -> Result<PhoneNumber, NumberError> {
    if !E164_DIGITS.contains(&digits.len()) {
        return Err(NumberError::Length {
            digits: digits.len(),
        });
    }
    Ok(PhoneNumber::from_wire(&format!("00{digits}")))
}

/// What stands behind the code of metropolitan France, which is not that of numbers overseas.
fn behind_33(national: &str) -> Result<PhoneNumber, NumberError> {
    let national = match national.strip_prefix('0') {
        Some(national) => french(national)?,
        None if is_short(national) => {
            return Err(NumberError::Short {
                value: national.to_owned(),
            });
        }
        None => french(national)?,
    };
    match countries::overseas(national) {
        Some(digits) => Err(NumberError::Overseas {
            value: format!("+{FRANCE}{national}"),
            suggestion: PhoneNumber::from_wire(&format!("00{digits}")),
        }),
        None => Ok(of_french_plan(national)),
    }
}

/// The nine digits behind the zero of a French number, or behind its country code.
fn french(national: &str) -> Result<&str, NumberError> {
    let significant = national.trim_start_matches('0');
    if national.len() != FRENCH_DIGITS || significant.len() != FRENCH_DIGITS {
        let counted = match national.len() {
            FRENCH_DIGITS => significant,
            _ => national,
        };
        return Err(NumberError::FrenchLength {
            digits: counted.len(),
        });
    }
    Ok(national)
}

fn of_french_plan(national: &str) -> PhoneNumber {
    let digits = countries::overseas(national).unwrap_or_else(|| format!("{FRANCE}{national}"));
    PhoneNumber::from_wire(&format!("00{digits}"))
}

fn without_prefix(digits: &str) -> NumberError {
    let value = digits.to_owned();
    let national = digits
        .strip_prefix(FRANCE)
        .filter(|rest| rest.len() == FRENCH_DIGITS);
    let national = national.or(Some(digits).filter(|all| all.len() == FRENCH_DIGITS));
    match national {
        Some(national) if !national.starts_with('0') => NumberError::LeadingZeros {
            value,
            suggestion: of_french_plan(national),
        },
        _ if is_short(digits) => NumberError::Short { value },
        _ => NumberError::NoPrefix { value },
    }
}

fn is_short(digits: &str) -> bool {
    SHORT_DIGITS.contains(&digits.len()) && !digits.starts_with('0')
}
