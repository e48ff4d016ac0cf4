//! How telephone numbers are spelled.

/// `0033` and nine digits, or another country's number of a length that exists.
pub(crate) fn plausible(number: &str) -> bool {
    let Some(international) = number.strip_prefix("00") else {
        return false;
    };
    if !all_digits(international) || international.starts_with('0') {
        return false;
    }
    match international.strip_prefix("33") {
        Some(national) => national.len() == 9 && !national.starts_with('0'),
        None => (7..=15).contains(&international.len()),
    }
}

pub(crate) fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
