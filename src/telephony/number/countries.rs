//! Calling codes: how long each is, what its country does with a zero before the national number, and which national
//! numbers of the French plan belong to a code overseas.
//!
//! The one table for whatever reads, shows or judges a number.

/// The calling code of metropolitan France.
pub(super) const FRANCE: &str = "33";

/// The codes of two digits; `1` and `7` stand alone, all others have three.
const TWO_DIGITS: [u8; 44] = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
    57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
];

/// The codes whose countries put a zero before a national number that nobody dials from abroad.
const TRUNK_ZERO: [u16; 93] = [
    20, 27, 31, 32, 33, 40, 41, 43, 44, 46, 49, 51, 54, 55, 58, 60, 61, 62, 63, 64, 66, 81, 82, 84,
    86, 90, 91, 92, 93, 94, 95, 98, 211, 212, 213, 218, 232, 233, 234, 243, 249, 250, 251, 254,
    255, 256, 260, 261, 262, 263, 264, 291, 353, 355, 358, 359, 374, 380, 381, 382, 383, 385, 386,
    387, 389, 421, 508, 590, 591, 593, 594, 595, 596, 598, 850, 855, 856, 880, 886, 961, 962, 963,
    964, 966, 967, 970, 971, 972, 976, 977, 994, 995, 996,
];

/// The codes whose national numbers may begin with a zero that is dialled from abroad too: Côte d'Ivoire, Benin, Congo,
/// San Marino, the Vatican and Italy. With the digits before which a zero in brackets surely is one of these: an Italian
/// mobile number begins with 3 and has none.
const OWN_ZERO: [(&str, &str); 6] = [
    ("225", "157"),
    ("229", "1"),
    ("242", "456"),
    ("378", "5"),
    ("379", "6"),
    ("39", "12456789"),
];

/// How national numbers begin, behind their zero, that the French plan gives to a code overseas.
const OVERSEAS: [(&str, &str); 15] = [
    ("262", "262"),
    ("263", "262"),
    ("269", "262"),
    ("508", SAINT_PIERRE),
    ("590", "590"),
    ("594", "594"),
    ("596", "596"),
    ("639", "262"),
    ("690", "590"),
    ("691", "590"),
    ("692", "262"),
    ("693", "262"),
    ("694", "594"),
    ("696", "596"),
    ("697", "596"),
];

/// Its numbers have six digits; France dials them behind `0` and the code itself.
const SAINT_PIERRE: &str = "508";

/// What a zero directly behind a calling code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ZeroBehindCode {
    /// Dialled within the country only.
    Trunk,
    /// Part of the number, dialled from abroad too.
    Own,
    /// Nothing is known of such a zero.
    Unknown,
}

/// What a zero behind a code is in general.
pub(super) fn zero_behind(code: &str) -> ZeroBehindCode {
    if OWN_ZERO.iter().any(|(own, _)| *own == code) {
        ZeroBehindCode::Own
    } else if code.parse().is_ok_and(|code| TRUNK_ZERO.contains(&code)) {
        ZeroBehindCode::Trunk
    } else {
        ZeroBehindCode::Unknown
    }
}

/// What a zero in brackets is, which many write from habit, before the digits of `rest`.
pub(super) fn bracketed_zero(code: &str, rest: &str) -> ZeroBehindCode {
    let own = OWN_ZERO.iter().find(|(own, _)| *own == code);
    match (own, rest.chars().next()) {
        (Some((_, before)), Some(next)) if before.contains(next) => ZeroBehindCode::Own,
        (Some(_), _) => ZeroBehindCode::Unknown,
        (None, _) => zero_behind(code),
    }
}

/// The digits behind `00` of a national French number, its zero left out, if it belongs overseas.
pub(super) fn overseas(national: &str) -> Option<String> {
    let mut all = OVERSEAS.iter();
    let (_, code) = all.find(|(prefix, _)| national.starts_with(prefix))?;
    Some(match *code {
        SAINT_PIERRE => national.to_owned(),
        code => format!("{code}{national}"),
    })
}

/// Whether the country dials by the French plan, in which a national number says which code it belongs to.
pub(super) fn has_french_plan(code: &str) -> bool {
    code == FRANCE || OVERSEAS.iter().any(|(_, overseas)| *overseas == code)
}

/// The calling code and the number behind it.
pub(super) fn split_country(digits: &str) -> Option<(&str, &str)> {
    let is_listed = |code: &str| code.parse().is_ok_and(|code| TWO_DIGITS.contains(&code));
    let length = match digits.get(..2) {
        _ if digits.starts_with(['1', '7']) => 1,
        Some(code) if is_listed(code) => 2,
        _ => 3,
    };
    digits
        .split_at_checked(length)
        .filter(|(_, national)| !national.is_empty())
}
