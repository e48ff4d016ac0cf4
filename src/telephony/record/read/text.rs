//! Texts within their limits.

use crate::telephony::characters::is_digits;
use crate::telephony::record::{Characters, FieldError, Format, Text};

/// The text, if it is within the limits.
pub(super) fn checked_text<'a>(limits: &Text, text: &'a str) -> Result<&'a str, FieldError> {
    let characters = text.chars().count();
    let (least, most) = (limits.least.into(), limits.most.into());
    if !(least..=most).contains(&characters) {
        return Err(FieldError::Length {
            characters,
            least,
            most,
        });
    }
    if let Some(found) = text
        .chars()
        .find(|character| !is_allowed(limits, *character))
    {
        return Err(FieldError::Character { found });
    }
    let value = || text.to_owned();
    match limits.format {
        Format::Email if !is_email(text) => Err(FieldError::Email { value: value() }),
        Format::IpBlock if !is_ip_block(text) => Err(FieldError::Ip { value: value() }),
        Format::Url if !is_url(text) => Err(FieldError::Url { value: value() }),
        _ => Ok(text),
    }
}

fn is_allowed(limits: &Text, character: char) -> bool {
    if character.is_control() {
        return limits.lines && character == '\n';
    }
    match limits.characters {
        Characters::Any => true,
        Characters::Without(forbidden) => !forbidden.contains(character),
        Characters::Plain(besides) => {
            character.is_ascii_alphanumeric() || besides.contains(character)
        }
    }
}

/// Whether it looks like an address; only its server knows more.
fn is_email(text: &str) -> bool {
    let is_odd = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '"');
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let has_end = host.rsplit_once('.').is_some_and(|(_, end)| end.len() >= 2);
    !name.is_empty()
        && has_end
        && !host.contains('@')
        && !host.starts_with('.')
        && !text.contains(is_odd)
}

fn is_ip_block(text: &str) -> bool {
    let (address, bits) = text.split_once('/').unwrap_or((text, "32"));
    let is_part = |part: &str| is_digits(part) && part.len() <= 3 && part.parse::<u8>().is_ok();
    let is_size = is_digits(bits) && bits.parse::<u8>().is_ok_and(|bits| bits <= 32);
    address.split('.').count() == 4 && address.split('.').all(is_part) && is_size
}

fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or(text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}
