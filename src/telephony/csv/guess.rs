//! Which encoding of one byte per character a file has: the one in which its accents make words.
//!
//! Each byte of the upper half is judged between its neighbours, as every candidate reads it: an accent that French
//! uses in the case of the letters around it speaks for the candidate, a box or a capital in mid-word against it.

use super::encoding::{Encoding, Reading, UPPER_HALF};

/// What the bytes may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) encoding: Encoding,
    /// The encodings that read the bytes as another text.
    pub(super) others: Vec<Encoding>,
    /// Whether none of the others makes about as much sense.
    pub(super) is_certain: bool,
}

/// How much more sense the best reading makes than the next one, to be certain.
const MARGIN: i32 = 2;
/// Only the Macintosh of old ends lines by CR alone.
const CR_ALONE: i32 = 4;

const LIKELY: i32 = 2;
const FITTING: i32 = 1;
const NEUTRAL: i32 = 0;
const ODD: i32 = -1;
const WRONG: i32 = -3;

pub(super) fn guess(bytes: &[u8]) -> Guess {
    let mut candidates: Vec<(Encoding, Reading, i32)> = Vec::new();
    for encoding in Encoding::OF_BYTES {
        let reading = encoding.reading();
        let reads_alike = |other: &Reading| {
            upper(bytes).all(|byte| other.character(byte) == reading.character(byte))
        };
        if candidates.iter().any(|(_, other, _)| reads_alike(other)) {
            continue;
        }
        let mut score = score(&reading, bytes);
        if encoding == Encoding::MacRoman && bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
            score += CR_ALONE;
        }
        candidates.push((encoding, reading, score));
    }
    // Of equals, the most usual one.
    let best = candidates.iter().rev().max_by_key(|(.., score)| *score);
    let (encoding, best) = best.map_or((Encoding::Windows1252, 0), |(it, _, score)| (*it, *score));
    let others = candidates.iter().filter(|(other, ..)| *other != encoding);
    Guess {
        encoding,
        is_certain: others.clone().all(|(.., score)| score + MARGIN <= best),
        others: others.map(|(other, ..)| *other).collect(),
    }
}

fn upper(bytes: &[u8]) -> impl Iterator<Item = u8> {
    bytes.iter().copied().filter(|byte| *byte >= UPPER_HALF)
}

fn score(reading: &Reading, bytes: &[u8]) -> i32 {
    let at = |index: Option<usize>| {
        let byte = index.and_then(|index| bytes.get(index));
        byte.map_or('\n', |byte| reading.character(*byte))
    };
    let mut score: i32 = 0;
    for (index, byte) in bytes.iter().enumerate() {
        if *byte >= UPPER_HALF {
            let (before, after) = (at(index.checked_sub(1)), at(index.checked_add(1)));
            let sense = sense(before, reading.character(*byte), after);
            score = score.saturating_add(sense);
        }
    }
    score
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Upper,
    Lower,
}

/// The case of a Latin letter.
fn case(character: char) -> Option<Case> {
    match character {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Œ' | 'Š' | 'Ž' | 'Ÿ' => Some(Case::Upper),
        'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'œ' | 'š' | 'ž' => Some(Case::Lower),
        _ => None,
    }
}

/// How much sense a character makes between its neighbours.
fn sense(before: char, character: char, after: char) -> i32 {
    let around = (case(before), case(after));
    match (case(character), around) {
        (None, (Some(_), Some(_))) => sign_in_word(before, character, after),
        (None, _) => sign(before, character, after),
        (Some(_), (None, None)) => match character {
            'à' | 'À' => LIKELY,
            _ => ODD,
        },
        _ if matches!(character, 'ç' | 'Ç') && !softens(after) => WRONG,
        (Some(Case::Lower), around) => small_letter(around, character),
        (Some(Case::Upper), around) => capital(around, character),
    }
}

/// Whether a cedilla is needed before this letter.
fn softens(after: char) -> bool {
    matches!(
        after,
        'a' | 'o' | 'u' | 'A' | 'O' | 'U' | 'â' | 'à' | 'ô' | 'û'
    )
}

fn small_letter(around: (Option<Case>, Option<Case>), letter: char) -> i32 {
    match around {
        (_, Some(Case::Upper)) => WRONG,
        // "Né", but seldom anything else.
        (Some(Case::Upper), None) if letter == 'é' => FITTING,
        (Some(Case::Upper), None) => ODD,
        _ if letter == 'é' => LIKELY,
        // Few words end so, and a sign in another encoding may.
        (Some(_), None) => NEUTRAL,
        (None, _) if "èêçôîâœ".contains(letter) => FITTING,
        _ if "èàêçôîâœ".contains(letter) => LIKELY,
        _ if "ùûëï".contains(letter) => FITTING,
        _ => NEUTRAL,
    }
}

fn capital(around: (Option<Case>, Option<Case>), letter: char) -> i32 {
    match around {
        (Some(Case::Lower), _) | (Some(Case::Upper), Some(Case::Lower)) => WRONG,
        _ if "ÉÈÀÊÇÔÎŒËÏÂÛÙ".contains(letter) => LIKELY,
        (None, _) if "ÄÖÜÑÅØ".contains(letter) => FITTING,
        _ => NEUTRAL,
    }
}

/// A sign between two letters.
fn sign_in_word(before: char, sign: char, after: char) -> i32 {
    let elides = "ldjmtscnuLDJMTSCNU".contains(before);
    let is_elided = elides && "aeiouyhAEIOUYHéèêàâîôœÉÈÊÀÂÎÔŒ".contains(after);
    match sign {
        '’' if is_elided => LIKELY,
        '’' | '–' | '·' | '\u{a0}' => NEUTRAL,
        _ => WRONG,
    }
}

/// A sign beside at most one letter.
fn sign(before: char, sign: char, after: char) -> i32 {
    let is_space = |it: char| matches!(it, ' ' | '\u{a0}' | '\t' | '\r' | '\n');
    match sign {
        '“' | '«' if case(before).is_none() => LIKELY,
        '”' | '»' if case(after).is_none() => LIKELY,
        '…' if case(before).is_some() || is_space(before) && is_space(after) => FITTING,
        '–' | '—' if is_space(before) && is_space(after) => FITTING,
        '€' if before.is_ascii_digit() || is_space(before) => FITTING,
        '°' | 'º' if before.is_ascii_digit() || matches!(before, 'n' | 'N') => FITTING,
        '’' | '‘' | '…' | '–' | '—' | '\u{a0}' => NEUTRAL,
        '“' | '”' | '«' | '»' | '€' | '°' | 'º' | '•' | '·' | '²' | '³' | '½' | '©' | '®' | '™'
        | '§' | '£' | '×' | '±' | 'µ' | '¿' | '¡' | '†' => ODD,
        _ => WRONG,
    }
}
