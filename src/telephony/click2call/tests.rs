//! What is called, what is refused, what the history tells, and what the examples hold.

use super::*;
use crate::moment::Moment;
use crate::telephony::number::PhoneNumber;

mod examples;

fn french_line() -> PhoneNumber {
    PhoneNumber::from_wire("0033972123456")
}

/// The number as it is sent, or the key of its refusal.
fn sent(typed: &str) -> String {
    CalledNumber::parse(typed, &french_line())
        .map_or_else(|error| error.key().to_owned(), |number| number.e164())
}

fn refusal(typed: &str, line: &str) -> CalledNumberError {
    CalledNumber::parse(typed, &PhoneNumber::from_wire(line)).unwrap_err()
}

fn cautions(typed: &str, line: &str) -> Vec<Caution> {
    let line = PhoneNumber::from_wire(line);
    CalledNumber::parse(typed, &line).unwrap().cautions(&line)
}

#[test]
fn any_international_spelling_is_sent_as_e164() {
    for typed in [
        "+33123456789",
        "+33 1 23 45 67 89",
        "0033123456789",
        "00 33 1 23 45 67 89",
        "+33 (0)1 23 45 67 89",
        "+33 (0) 1.23.45.67.89",
        " +33-1-23-45-67-89 ",
        "tel:+33123456789",
        "\u{202a}+33\u{a0}1\u{202f}23 45 67 89\u{202c}",
    ] {
        assert_eq!(sent(typed), "+33123456789", "{typed}");
    }
    assert_eq!(sent("+1 (212) 555-0123"), "+12125550123");
    assert_eq!(sent("+33 3900"), "+333900");
}

#[test]
fn what_cannot_be_called_is_refused_with_its_reason() {
    for (typed, key) in [
        ("", "number_error_empty"),
        ("+", "number_error_empty"),
        ("01 23 45 67 89", "click2call_error_national"),
        ("123456789", "click2call_error_national"),
        ("33123456789", "click2call_error_national"),
        ("442079460958", "click2call_error_no_country"),
        ("3900", "click2call_error_short"),
        ("112", "click2call_error_short"),
        ("+33 112", "number_error_french_length"),
        ("15", "click2call_error_short"),
        ("1", "click2call_error_no_country"),
        ("0123", "number_error_french_length"),
        ("+33 1 23 45", "number_error_french_length"),
        ("+0123456789", "number_error_country_code"),
        ("+352 12", "number_error_length"),
        ("+33 1 23 AB 67 89", "number_error_letter"),
        ("+33 1 23#45 67 89", "number_error_symbol"),
        ("3,31E+10", "number_error_scientific"),
    ] {
        assert_eq!(sent(typed), key, "{typed}");
    }
}

#[test]
fn a_national_number_is_refused_with_its_spelling_in_the_country_of_the_line() {
    for (typed, line, suggestion) in [
        ("01 23 45 67 89", "0033972123456", "+33 1 23 45 67 89"),
        ("123456789", "0033972123456", "+33 1 23 45 67 89"),
        ("33123456789", "0033972123456", "+33 1 23 45 67 89"),
        ("02 555 12 34", "003227001234", "+32 255 512 34"),
        ("06 1234567", "00390612345678", "+39 061 234 567"),
        ("2125550123", "0012125550199", "+1 212 555 0123"),
        ("07 07 12 34 56", "002252720123456", "+225 070 712 3456"),
        ("0692 12 34 56", "0033972123456", "+262 692 123 456"),
        ("0692 12 34 56", "00262262123456", "+262 692 123 456"),
        ("01 23 45 67 89", "00262262123456", "+33 1 23 45 67 89"),
    ] {
        let expected = CalledNumberError::National {
            value: typed.to_owned(),
            suggestion: suggestion.to_owned(),
        };
        assert_eq!(refusal(typed, line), expected);
    }
    let odd_line = refusal("01 23 45 67 89", "sip-phone");
    assert_eq!(odd_line.key(), "click2call_error_no_country");
}

#[test]
fn special_rates_and_other_countries_ask_for_caution() {
    use Caution::{Foreign, Premium};
    let (french, belgian) = ("0033972123456", "003227001234");
    for (typed, line, expected) in [
        ("+33 1 23 45 67 89", french, vec![]),
        ("+33 800 123 456", french, vec![]),
        ("+33 810 123 456", french, vec![Premium]),
        ("+33 820 123 456", french, vec![Premium]),
        ("+33 (0)8 99 12 34 56", french, vec![Premium]),
        ("+33 3900", french, vec![Premium]),
        ("+33 118 218", french, vec![Premium]),
        ("+44 20 7946 0958", french, vec![Foreign]),
        ("+262 262 12 34 56", french, vec![Foreign]),
        ("+33 899 123 456", belgian, vec![Premium, Foreign]),
        ("+32 2 700 12 99", belgian, vec![]),
    ] {
        assert_eq!(cautions(typed, line), expected, "{typed} from {line}");
    }
}

#[test]
fn a_number_overseas_is_called_by_its_own_code_and_asks_for_caution() {
    let error = refusal("+33 692 12 34 56", "0033972123456");
    assert_eq!(error.key(), "number_error_overseas");
    assert_eq!(error.suggestions(), ["00262692123456"]);
    let suggested = cautions("00262692123456", "0033972123456");
    assert_eq!(suggested, [Caution::Foreign]);
    assert_eq!(cautions("+262 (0)692 12 34 56", "0033972123456"), suggested);
}

#[test]
fn the_zero_that_belongs_to_the_number_is_called() {
    assert_eq!(sent("+39 (0)6 69 81 23 45"), "+390669812345");
    assert_eq!(sent("+225 (0)7 07 12 34 56"), "+2250707123456");
    assert_eq!(sent("+44 (0)20 7946 0958"), "+442079460958");
    assert_eq!(sent("+352 (0)26 20 12"), "number_error_doubtful_zero");
}

#[test]
fn what_is_refused_for_its_spelling_offers_the_right_one() {
    let national = refusal("01 23 45 67 89", "0033972123456");
    assert_eq!(national.suggestions(), ["+33 1 23 45 67 89"]);
    let short = refusal("3900", "0033972123456");
    assert!(short.suggestions().is_empty());
}

#[test]
fn a_duration_is_minutes_and_seconds_and_hours_when_there_are_some() {
    for (seconds, text) in [
        (0, "00:00"),
        (225, "03:45"),
        (3599, "59:59"),
        (3600, "1:00:00"),
        (3727, "1:02:07"),
        (360_000, "100:00:00"),
    ] {
        assert_eq!(duration_text(seconds), text);
    }
}

fn call(id: &str, called_number: &str) -> Call {
    Call {
        id: id.to_owned(),
        date_time: Moment::from_wire("2024-12-28T14:32:00+01:00"),
        called_number: called_number.to_owned(),
        duration_s: Some(225),
        status: CallStatus::Ok,
        source_ip: None,
    }
}

#[test]
fn a_number_of_the_history_is_shown_grouped_and_an_odd_one_as_it_is() {
    assert_eq!(call("1", "+33123456789").called(), "+33 1 23 45 67 89");
    assert_eq!(call("1", "0033123456789").called(), "+33 1 23 45 67 89");
    assert_eq!(call("1", "anonymous").called(), "anonymous");
}

#[test]
fn only_a_call_that_was_not_there_before_is_the_one_that_was_placed() {
    let number = CalledNumber::parse("+33123456789", &french_line()).unwrap();
    let history = [
        call("3", "+33999999999"),
        call("2", "0033123456789"),
        call("1", "+33123456789"),
    ];
    let ids = |ids: &[&str]| ids.iter().map(|id| id.to_string()).collect::<Vec<_>>();
    let found = appeared(&ids(&["1"]), &history, &number);
    assert_eq!(found.map(|call| call.id.as_str()), Some("2"));
    assert_eq!(appeared(&ids(&["1", "2"]), &history, &number), None);
    assert_eq!(appeared(&[], &history[..1], &number), None);
}

#[test]
fn a_short_number_is_found_in_the_history_as_it_was_sent() {
    let number = CalledNumber::parse("+33 3900", &french_line()).unwrap();
    let history = [call("1", "+333900")];
    assert!(appeared(&[], &history, &number).is_some());
}

#[test]
fn an_unknown_status_is_kept() {
    assert_eq!(CallStatus::from_wire("OK"), CallStatus::Ok);
    assert_eq!(CallStatus::from_wire("KO"), CallStatus::Failed);
    let other = CallStatus::Other("BUSY".to_owned());
    assert_eq!(CallStatus::from_wire("BUSY"), other);
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_sent_is_plus_and_digits_whatever_is_typed(typed in any::<String>()) {
            if let Ok(number) = CalledNumber::parse(&typed, &french_line()) {
                let e164 = number.e164();
                let digits = e164.strip_prefix('+').unwrap();
                prop_assert!((6..=15).contains(&digits.len()), "{}", e164);
                prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
                prop_assert!(!digits.starts_with('0'));
                prop_assert_eq!(CalledNumber::parse(&e164, &french_line()), Ok(number));
            }
        }

        #[test]
        fn what_is_suggested_can_be_called(typed in "0[1-9][0-9]{5,12}", country in "[1-9][0-9]{0,2}") {
            let line = PhoneNumber::from_wire(&format!("00{country}123456789"));
            if let Err(CalledNumberError::National { suggestion, .. }) = CalledNumber::parse(&typed, &line) {
                let number = CalledNumber::parse(&suggestion, &line).unwrap();
                // Numbers of the French plan may lie overseas.
                let is_foreign = number.cautions(&line).contains(&Caution::Foreign);
                let code = line.country_code().unwrap().to_owned();
                prop_assert!(!is_foreign || ["33", "262", "508", "590", "594", "596"].contains(&code.as_str()));
            }
        }

        #[test]
        fn a_duration_reads_back(seconds in 0_u64..1_000_000) {
            let text = duration_text(seconds);
            let back = text.split(':').fold(0, |sum, part| sum * 60 + part.parse::<u64>().unwrap());
            prop_assert_eq!(back, seconds);
        }
    }
}
