//! From what people type to the API's spelling.

use super::{NumberError, PhoneNumber};
use crate::telephony::characters::is_invisible;
use crate::telephony::spreadsheet;

const FRANCE: &str = "33";
const FRENCH_DIGITS: usize = 9;
const E164_DIGITS: std::ops::RangeInclusive<usize> = 6..=15;
const SHORT_DIGITS: std::ops::RangeInclusive<usize> = 2..=6;

/// The digits of what was typed, before it is known whether they are a number.
pub struct TypedNumber {
    plus: bool,
    digits: String,
}

impl TypedNumber {
    /// Reads any spelling; an error says why the text holds no digits alone.
    pub fn read(typed: &str) -> Result<Self, NumberError> {
        let text = spreadsheet::unwrap(typed);
        let text = text.strip_prefix("tel:").unwrap_or(text);
        if spreadsheet::is_scientific(text) {
            return Err(NumberError::Scientific {
                value: text.to_owned(),
            });
        }
        let (plus, digits) = significant(text)?;
        if digits.is_empty() {
            return Err(NumberError::Empty);
        }
        Ok(Self { plus, digits })
    }

    /// All digits, with the `00` if there is one.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The digits behind `+` or `00`; nothing for a number that does not say its country.
    pub fn international(&self) -> Option<&str> {
        match self.digits.strip_prefix("00") {
            _ if self.plus => Some(&self.digits),
            rest => rest,
        }
    }
}

pub(super) fn parse(typed: &str) -> Result<PhoneNumber, NumberError> {
    let read = TypedNumber::read(typed)?;
    if let Some(digits) = read.international() {
        return international(digits, &read.digits);
    }
    match read.digits.strip_prefix('0') {
        Some(national) => french(national),
        None => Err(without_prefix(&read.digits)),
    }
}

/// Whether a plus leads, and the digits without what separates them.
fn significant(text: &str) -> Result<(bool, String), NumberError> {
    let (plus, rest) = match text.strip_prefix(['+', '\u{ff0b}']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    // The bracketed zero of `+33 (0)9` is only dialled within the country.
    let rest = if plus || rest.starts_with("00") {
        rest.replacen("(0)", "", 1)
    } else {
        rest.to_owned()
    };
    let mut digits = String::with_capacity(rest.len());
    for character in rest.chars() {
        match character {
            '0'..='9' => digits.push(character),
            _ if separates(character) => {}
            found if found.is_ascii_alphabetic() || matches!(found, 'À'..='ɏ') => {
                return Err(NumberError::Letter { found });
            }
            found => return Err(NumberError::Symbol { found }),
        }
    }
    Ok((plus, digits))
}

fn separates(character: char) -> bool {
    is_invisible(character)
        || matches!(
            character,
            '.' | '-' | '(' | ')' | '/' | '\u{b7}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

fn international(digits: &str, typed: &str) -> Result<PhoneNumber, NumberError> {
    if let Some(national) = digits.strip_prefix(FRANCE) {
        return match national.strip_prefix('0') {
            Some(national) => french(national),
            None if is_short(national) => Err(NumberError::Short {
                value: national.to_owned(),
            }),
            None => french(national),
        };
    }
    if digits.starts_with('0') || digits.is_empty() {
        return Err(NumberError::CountryCode {
            value: typed.to_owned(),
        });
    }
    if !E164_DIGITS.contains(&digits.len()) {
        return Err(NumberError::Length {
            digits: digits.len(),
        });
    }
    Ok(PhoneNumber::from_wire(&format!("00{digits}")))
}

/// The digits behind the zero of a French number, or behind its country code.
fn french(national: &str) -> Result<PhoneNumber, NumberError> {
    if national.len() != FRENCH_DIGITS {
        return Err(NumberError::FrenchLength {
            digits: national.len(),
        });
    }
    if national.starts_with('0') {
        return Err(NumberError::FrenchLength {
            digits: national.trim_start_matches('0').len(),
        });
    }
    Ok(french_wire(national))
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
            suggestion: french_wire(national),
        },
        _ if is_short(digits) => NumberError::Short { value },
        _ => NumberError::NoPrefix { value },
    }
}

fn is_short(digits: &str) -> bool {
    SHORT_DIGITS.contains(&digits.len()) && !digits.starts_with('0')
}

fn french_wire(national: &str) -> PhoneNumber {
    PhoneNumber::from_wire(&format!("00{FRANCE}{national}"))
}
