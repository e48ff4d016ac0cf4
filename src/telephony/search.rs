//! Search as one types: accents, case, spaces and the spelling of prefixes do not matter.
//!
//! For every searchable list. The text of an entry is prepared once by [`search_text`];
//! a keystroke then only looks for bytes in bytes.

use super::characters::is_invisible;
use super::number::{PhoneNumber, TypedNumber};

/// Keeps a match from running from one part into the next.
const PART_END: char = '\n';

/// The prepared text of one entry, from the parts in which it may be found.
pub fn search_text(parts: &[&str]) -> String {
    let mut text = String::with_capacity(parts.iter().map(|part| part.len() + 1).sum());
    for part in parts {
        fold_into(&mut text, part);
        text.push(PART_END);
        if let Ok(number) = PhoneNumber::parse(part)
            && number.as_wire() != *part
        {
            text.push_str(number.as_wire());
            text.push(PART_END);
        }
    }
    text
}

/// The text without accents, case and spaces: what two spellings of a word have in common.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// What is searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    text: String,
    /// How a number may begin that is meant by it.
    numbers: Vec<String>,
}

impl Needle {
    /// Prepares the query as the user typed it.
    pub fn new(query: &str) -> Self {
        let text = fold(query);
        let numbers = number_prefixes(query);
        Self { text, numbers }
    }

    /// Whether nothing is searched for, so that everything matches.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether an entry of these parts is found, which is prepared only if something is searched for.
    pub fn finds(&self, parts: &[&str]) -> bool {
        self.is_empty() || self.matches(&search_text(parts))
    }

    /// Whether an entry prepared by [`search_text`] is found.
    pub fn matches(&self, search_text: &str) -> bool {
        let found = |needle: &str| contains(search_text.as_bytes(), needle.as_bytes());
        found(&self.text) || self.numbers.iter().any(|number| found(number))
    }
}

/// The API's spellings of a number that is being typed: `09 72` becomes `0033972`.
fn number_prefixes(query: &str) -> Vec<String> {
    TypedNumber::read(query).map_or_else(|_| Vec::new(), |read| read.wire_prefixes())
}

/// Plain search: entries are short, and a library's set-up would cost more than the scan.
fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    let Some((first, rest)) = needle.split_first() else {
        return true;
    };
    let mut bytes = haystack.iter();
    while bytes.any(|byte| byte == first) {
        if bytes.as_slice().starts_with(rest) {
            return true;
        }
    }
    false
}

fn fold_into(folded: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            'a'..='z' | '0'..='9' => folded.push(character),
            '+' => folded.push_str("00"),
            _ if is_invisible(character) || matches!(character, '\u{300}'..='\u{36f}') => {}
            _ => fold_letter(folded, lowercase(character)),
        }
    }
}

/// The lower case of Latin, Greek and Cyrillic letters, by where they stand: the tables for every
/// script of the world weigh 16 kB.
fn lowercase(character: char) -> char {
    let code = u32::from(character);
    let lower = match character {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => code + 32,
        'Ѐ'..='Џ' => code + 80,
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ș'..='ț' => code | 1,
        'Ĺ'..='ň' | 'Ź'..='ž' => code + code % 2,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(character)
}

fn fold_letter(folded: &mut String, lower: char) {
    let plain = match lower {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '’' | '‘' => "'",
        other => return folded.push(other),
    };
    folded.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(query: &str, parts: &[&str]) -> bool {
        Needle::new(query).matches(&search_text(parts))
    }

    #[test]
    fn ignores_accents_case_and_spaces() {
        let parts = ["Accueil Évry — Cœur de ville"];
        for query in [
            "évry",
            "EVRY",
            "  accueil  ",
            "accueilevry",
            "coeur",
            "CŒUR DE",
            "e\u{301}vry",
            "",
        ] {
            assert!(finds(query, &parts), "{query}");
        }
        assert!(!finds("paris", &parts));
    }

    #[test]
    fn lower_case_is_that_of_unicode_for_the_scripts_of_europe() {
        let upper = ('A'..='Z')
            .chain('À'..='Þ')
            .chain('Ā'..='ſ')
            .chain('Ș'..='ț')
            .chain('Α'..='Ω')
            .chain('Ѐ'..='я');
        for letter in upper.filter(|letter| !matches!(letter, 'İ' | '\u{3a2}')) {
            let expected: String = letter.to_lowercase().collect();
            assert_eq!(lowercase(letter).to_string(), expected, "{letter}");
        }
    }

    #[test]
    fn ignores_how_a_number_is_spelt() {
        let parts = ["42", "0033972100042", "0033612345678"];
        for query in [
            "0033972",
            "+33 9 72",
            "+33 (0)9 72",
            "+33(0)972",
            "09 72",
            "09.72.10",
            "(+33) 9 72",
            "tel:+33972",
            "00 33 97 2",
            "0972100042",
            "2100",
            "06 12-34",
        ] {
            assert!(finds(query, &parts), "{query}");
        }
        for query in ["0973", "+34", "+33 7", "09 12"] {
            assert!(!finds(query, &parts), "{query}");
        }
    }

    #[test]
    fn finds_numbers_written_in_other_spellings() {
        assert!(finds("0033972100042", &["09 72 10 00 42"]));
        assert!(finds("+33 9 72", &["+33972100042"]));
    }

    #[test]
    fn finds_a_number_whatever_is_written_behind_its_country_code() {
        for (query, wire) in [
            ("+39 (0)6", "00390669812345"),
            ("+39 06", "00390669812345"),
            ("+44 (0)20", "00442079460958"),
            ("+44 020", "00442079460958"),
            ("0692 12", "00262692123456"),
            ("0692 12", "0033692123456"),
        ] {
            assert!(finds(query, &[wire]), "{query}");
        }
        assert!(!finds("+39 (0)6", &["0039669812345"]));
    }

    #[test]
    fn does_not_run_over_the_end_of_a_part() {
        assert!(!finds("4200", &["42", "0033972100042"]));
        assert!(!finds("ab", &["a", "b"]));
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn every_piece_of_an_entry_finds_it(text in any::<String>(), from in 0usize..20, len in 0usize..20) {
                let piece: String = text.chars().skip(from).take(len).collect();
                prop_assert!(finds(&piece, &["before", &text, "after"]));
                prop_assert!(finds(&piece.to_uppercase(), &[&text.to_uppercase()]));
            }

            #[test]
            fn national_and_international_queries_agree(rest in "[1-9][0-9]{0,8}", wire in "0033[1-9][0-9]{8}") {
                let parts = [wire.as_str()];
                let international = wire.starts_with(&format!("0033{rest}"));
                prop_assert_eq!(finds(&format!("+33{rest}"), &parts), wire.contains(&format!("0033{rest}")));
                let national = finds(&format!("0{rest}"), &parts);
                prop_assert!(national || !international);
            }
        }
    }
}
