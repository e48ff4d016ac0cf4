//! What was typed as a number, taken apart: its digits, and what stood around them.

use std::borrow::Cow;

use super::countries::{self, ZeroBehindCode};
use super::{NumberError, PhoneNumber};
use crate::telephony::characters::{digit, is_digits, is_invisible};
use crate::telephony::spreadsheet;

/// The digits of what was typed, before it is known whether they are a number.
pub struct TypedNumber {
    plus: bool,
    digits: String,
    /// How many digits stand before a zero that is alone in brackets, as in `+33 (0)9`.
    bracketed_zero: Option<usize>,
}

impl TypedNumber {
    /// Reads any spelling; an error says why the text holds no digits alone.
    pub fn read(typed: &str) -> Result<Self, NumberError> {
        let text = plain(spreadsheet::unwrap(typed));
        let text = without_label(&text);
        if spreadsheet::is_scientific(text) {
            return Err(NumberError::Scientific {
                value: text.to_owned(),
            });
        }
        if let Some((number, extension)) = split_extension(text) {
            return Err(NumberError::Extension {
                extension,
                number: PhoneNumber::parse(number).ok(),
            });
        }
        let read = significant(text)?;
        if read.digits.is_empty() {
            return Err(NumberError::Empty);
        }
        Ok(read)
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

    /// The calling code that leads `digits`, the end of what was typed, with what follows a zero behind it and what
    /// that zero is; nothing where there is no such zero.
    pub(super) fn zero_behind_code<'a>(
        &self,
        digits: &'a str,
    ) -> Option<(&'a str, &'a str, ZeroBehindCode)> {
        let (code, rest) = countries::split_country(digits)?;
        let behind = rest.strip_prefix('0')?;
        let is_bracketed = self.bracketed_zero == Some(self.digits.len() - rest.len());
        let zero = match countries::zero_behind(code) {
            _ if is_bracketed => countries::bracketed_zero(code, behind),
            // A plain zero of which nothing is known is left to whoever wrote it.
            ZeroBehindCode::Unknown => ZeroBehindCode::Own,
            known => known,
        };
        Some((code, behind, zero))
    }

    /// How the wire of a number may begin of which this is typed so far: `09 72` is `0033972`.
    pub fn wire_prefixes(&self) -> Vec<String> {
        match (self.international(), self.digits.strip_prefix('0')) {
            (Some(digits), _) => self.international_prefixes(digits),
            (None, Some(national)) => {
                let home = format!("00{}{national}", countries::FRANCE);
                let overseas = countries::overseas(national);
                let overseas = overseas.map(|digits| format!("00{digits}"));
                overseas.into_iter().chain([home]).collect()
            }
            (None, None) => vec![self.digits.clone()],
        }
    }

    fn international_prefixes(&self, digits: &str) -> Vec<String> {
        let typed = format!("00{digits}");
        let Some((code, behind, zero)) = self.zero_behind_code(digits) else {
            return vec![typed];
        };
        let without = format!("00{code}{behind}");
        match zero {
            ZeroBehindCode::Trunk => vec![without],
            ZeroBehindCode::Own => vec![typed],
            ZeroBehindCode::Unknown => vec![typed, without],
        }
    }
}

/// The text with the digits of any script and the wide forms of East Asian keyboards as ASCII.
fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    text.chars().map(plain_character).collect()
}

fn plain_character(character: char) -> char {
    const WIDE: u32 = 0xFEE0;
    match (digit(character), character) {
        (Some(digit), _) => char::from(digit),
        (None, '\u{ff01}'..='\u{ff5e}') => {
            char::from_u32(u32::from(character) - WIDE).unwrap_or(character)
        }
        (None, '\u{fe62}') => '+',
        _ => character,
    }
}

/// The text behind `tel:`, `Tel. `, `Tél. :`.
fn without_label(text: &str) -> &str {
    const LABELS: [&str; 6] = ["tel", "Tel", "TEL", "tél", "Tél", "TÉL"];
    let cut = text.char_indices().nth(3).map_or(text.len(), |(at, _)| at);
    let (label, rest) = text.split_at_checked(cut).unwrap_or((text, ""));
    let behind = rest.trim_start_matches(|it| matches!(it, '.' | ':') || is_invisible(it));
    if LABELS.contains(&label) && behind.len() < rest.len() {
        behind
    } else {
        text
    }
}

/// The number and the extension behind it: `09 72 12 34 56 ext. 12`, `(poste 12)`, `x12`, `;ext=12`.
fn split_extension(text: &str) -> Option<(&str, String)> {
    let at = text.find(|it: char| it.is_ascii_alphabetic() || it == ';')?;
    let (number, tail) = text.split_at_checked(at)?;
    if !number.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let joins = |it: &char| is_invisible(*it) || matches!(it, '.' | ':' | '=' | '(' | ')' | ';');
    let tail: String = tail.chars().filter(|it| !joins(it)).collect();
    let tail = tail.to_ascii_lowercase();
    let mut names = ["extension", "poste", "ext", "x"].into_iter();
    let extension = names.find_map(|name| tail.strip_prefix(name))?;
    is_digits(extension).then(|| (number, extension.to_owned()))
}

/// Whether a plus leads, and the digits without what separates them.
fn significant(text: &str) -> Result<TypedNumber, NumberError> {
    let mut read = TypedNumber {
        plus: false,
        digits: String::with_capacity(text.len()),
        bracketed_zero: None,
    };
    let mut opened = None;
    for character in text.chars() {
        match character {
            '0'..='9' => read.digits.push(character),
            '+' if !read.plus && read.digits.is_empty() => read.plus = true,
            '(' => opened = Some(read.digits.len()),
            ')' => {
                let is_zero = |at: &usize| read.digits.get(*at..) == Some("0");
                let zero = opened.take().filter(is_zero);
                read.bracketed_zero = read.bracketed_zero.or(zero);
            }
            _ if separates(character) => {}
            found if found.is_ascii_alphabetic() || matches!(found, 'À'..='ɏ') => {
                return Err(NumberError::Letter { found });
            }
            found => return Err(NumberError::Symbol { found }),
        }
    }
    Ok(read)
}

fn separates(character: char) -> bool {
    is_invisible(character)
        || matches!(
            character,
            '.' | '-' | '/' | '\u{b7}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}
