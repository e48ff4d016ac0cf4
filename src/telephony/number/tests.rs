use super::*;

fn wire(typed: &str) -> String {
    PhoneNumber::parse(typed)
        .map_or_else(|error| error.key().to_owned(), |number| number.to_string())
}

#[test]
fn accepts_every_spelling_of_a_french_number() {
    for typed in [
        "0033972123456",
        "+33972123456",
        "+33 9 72 12 34 56",
        "+33 (0)9 72 12 34 56",
        "+33 (0) 972123456",
        "+33 0972123456",
        "0033 (0)9 72 12 34 56",
        "0972123456",
        "09 72 12 34 56",
        "09.72.12.34.56",
        "09-72-12-34-56",
        "(09) 72 12 34 56",
        "09\u{a0}72\u{202f}12 34 56",
        "=\"0033972123456\"",
        "=\"0972123456\"",
        "'+33972123456",
        "tel:+33972123456",
        "Tel: 09 72 12 34 56",
        "TEL:09 72 12 34 56",
        "Tél. : +33 9 72 12 34 56",
        "(+33) 9 72 12 34 56",
        "(+33)972123456",
        "(+33) (0)9 72 12 34 56",
        "( +33 ) ( 0 ) 9 72 12 34 56",
        "(0033) (0)9 72 12 34 56",
        "(0)9 72 12 34 56",
        "\u{202a}(+33) 9 72 12 34 56",
        "＋３３ ９ ７２ １２ ３４ ５６",
        "０９ ７２ １２ ３４ ５６",
        "＋３３（０）９７２１２３４５６",
        "+٣٣ ٩ ٧٢ ١٢ ٣٤ ٥٦",
        "+३३ ९ ७२ १२ ३४ ५६",
        "\u{202a}+33 9 72 12 34 56\u{202c}",
    ] {
        assert_eq!(wire(typed), "0033972123456", "{typed}");
    }
}

#[test]
fn accepts_foreign_numbers() {
    assert_eq!(wire("+1 (212) 555-0123"), "0012125550123");
    assert_eq!(wire("0044 20 7946 0958"), "00442079460958");
    assert_eq!(wire("+352 26 20"), "003522620");
}

#[test]
fn takes_off_the_zero_that_is_dialled_within_the_country_only() {
    for (typed, expected) in [
        ("(+44) 020 7946 0958", "00442079460958"),
        ("+44 020 7946 0958", "00442079460958"),
        ("+44 (0)20 7946 0958", "00442079460958"),
        ("0044 (0) 20 7946 0958", "00442079460958"),
        ("+49 (0)30 123456", "004930123456"),
        ("+262 (0)692 12 34 56", "00262692123456"),
        ("+262 0692 12 34 56", "00262692123456"),
        // No zero is alone in its brackets, or it stands elsewhere.
        ("+44 (020) 7946 0958", "00442079460958"),
        ("+44 20 7946 (0)958", "00442079460958"),
    ] {
        assert_eq!(wire(typed), expected, "{typed}");
    }
    assert_eq!(wire("+44 0020 7946 0958"), "number_error_zeros");
    assert_eq!(wire("+44 (0)020 7946 0958"), "number_error_zeros");
}

#[test]
fn keeps_the_zero_that_belongs_to_the_number() {
    for (typed, expected) in [
        ("+39 (0)6 69 81 23 45", "00390669812345"),
        ("+39 06 69 81 23 45", "00390669812345"),
        ("0039 (0)2 1234567", "0039021234567"),
        ("+39 348 1234567", "00393481234567"),
        ("+378 (0)549 886377", "003780549886377"),
        ("+379 (0)6 69812345", "003790669812345"),
        ("+225 (0)7 07 12 34 56", "002250707123456"),
        ("+225 07 07 12 34 56", "002250707123456"),
        ("+229 (0)1 97 12 34 56", "002290197123456"),
    ] {
        assert_eq!(wire(typed), expected, "{typed}");
    }
}

#[test]
fn a_bracketed_zero_of_which_nothing_is_known_is_refused_with_both_spellings() {
    for (typed, without, with) in [
        ("+39 (0)348 1234567", "00393481234567", "003903481234567"),
        ("+352 (0)26 20 12", "00352262012", "003520262012"),
        (
            "+225 (0)27 20 12 34 56",
            "002252720123456",
            "0022502720123456",
        ),
    ] {
        let error = PhoneNumber::parse(typed).unwrap_err();
        assert_eq!(error.key(), "number_error_doubtful_zero", "{typed}");
        assert_eq!(error.suggestions(), [without, with], "{typed}");
        let named = [("with", with.to_owned()), ("without", without.to_owned())];
        assert_eq!(error.params(), named, "{typed}");
    }
}

#[test]
fn a_national_number_of_the_french_plan_gets_the_code_that_it_belongs_to() {
    for (typed, expected) in [
        ("0692 12 34 56", "00262692123456"),
        ("0693 12 34 56", "00262693123456"),
        ("0262 12 34 56", "00262262123456"),
        ("0263 12 34 56", "00262263123456"),
        ("0639 12 34 56", "00262639123456"),
        ("0269 12 34 56", "00262269123456"),
        ("0590 12 34 56", "00590590123456"),
        ("0690 12 34 56", "00590690123456"),
        ("0691 12 34 56", "00590691123456"),
        ("0596 12 34 56", "00596596123456"),
        ("0696 12 34 56", "00596696123456"),
        ("0697 12 34 56", "00596697123456"),
        ("0594 12 34 56", "00594594123456"),
        ("0694 12 34 56", "00594694123456"),
        ("0508 41 12 34", "00508411234"),
        ("0695 12 34 56", "0033695123456"),
        ("0261 12 34 56", "0033261123456"),
    ] {
        assert_eq!(wire(typed), expected, "{typed}");
    }
}

#[test]
fn a_number_overseas_behind_the_code_of_france_is_refused_with_its_own() {
    for (typed, expected) in [
        ("+33 692 12 34 56", "00262692123456"),
        ("+33 (0)692 12 34 56", "00262692123456"),
        ("0033 596 12 34 56", "00596596123456"),
        ("+33 508 41 12 34", "00508411234"),
    ] {
        let error = PhoneNumber::parse(typed).unwrap_err();
        assert_eq!(error.key(), "number_error_overseas", "{typed}");
        assert_eq!(error.suggestions(), [expected], "{typed}");
    }
    let lost_zero = PhoneNumber::parse("692123456").unwrap_err();
    assert_eq!(lost_zero.suggestions(), ["00262692123456"]);
}

#[test]
fn an_extension_has_a_reason_of_its_own() {
    for typed in [
        "09 72 12 34 56 ext. 12",
        "09 72 12 34 56 ext 12",
        "09 72 12 34 56 Ext: 12",
        "09 72 12 34 56 poste 12",
        "09 72 12 34 56 (Poste 12)",
        "+33972123456x12",
        "+33 9 72 12 34 56 - extension 12",
        "tel:+33-9-72-12-34-56;ext=12",
    ] {
        let error = PhoneNumber::parse(typed).map_err(|error| (error.key(), error.suggestions()));
        let expected = ("number_error_extension", vec!["0033972123456".to_owned()]);
        assert_eq!(error, Err(expected), "{typed}");
    }
    assert_eq!(wire("0972 ext 12"), "number_error_extension");
    assert!(
        PhoneNumber::parse("0972 ext 12")
            .unwrap_err()
            .suggestions()
            .is_empty()
    );
    assert_eq!(wire("poste 12"), "number_error_letter");
    assert_eq!(wire("09 72 12 34 56 Extra"), "number_error_letter");
}

#[test]
fn digits_without_a_country_are_read_as_in_that_of_another_number() {
    for (beside, digits, expected) in [
        ("0033972123456", "0123456789", Some("0033123456789")),
        ("0033972123456", "0692123456", Some("00262692123456")),
        ("00262262123456", "0692123456", Some("00262692123456")),
        ("00262262123456", "0123456789", Some("0033123456789")),
        ("00390612345678", "0612345678", Some("00390612345678")),
        ("003227001234", "025551234", Some("003225551234")),
        ("0012125550199", "2125550123", Some("0012125550123")),
        ("0012125550199", "02125550123", None),
        ("sip-phone", "0123456789", None),
    ] {
        let number = PhoneNumber::from_wire(beside).parse_beside(digits);
        let number = number.map(|number| number.to_string());
        assert_eq!(number.as_deref(), expected, "{digits} beside {beside}");
    }
}

#[test]
fn refuses_with_the_reason() {
    for (typed, key) in [
        ("", "number_error_empty"),
        (" \u{a0}", "number_error_empty"),
        ("+", "number_error_empty"),
        ("3,39721E+12", "number_error_scientific"),
        ("3.39721e12", "number_error_scientific"),
        ("09 72 AB 34 56", "number_error_letter"),
        ("standard", "number_error_letter"),
        ("0972#123456", "number_error_symbol"),
        ("09721,23456", "number_error_symbol"),
        ("33972123456", "number_error_leading_zeros"),
        ("972123456", "number_error_leading_zeros"),
        ("442079460958", "number_error_no_prefix"),
        ("1", "number_error_no_prefix"),
        ("15", "number_error_short"),
        ("3900", "number_error_short"),
        ("112", "number_error_short"),
        ("+33 3900", "number_error_short"),
        ("+0972123456", "number_error_country_code"),
        ("000972123456", "number_error_country_code"),
        ("0972", "number_error_french_length"),
        ("+33 09 72 12", "number_error_french_length"),
        ("097212345", "number_error_french_length"),
        ("09721234567", "number_error_french_length"),
        ("003397212345", "number_error_french_length"),
        ("+339721234567", "number_error_french_length"),
        ("+3522", "number_error_length"),
        ("+3521234567890123", "number_error_length"),
    ] {
        assert_eq!(wire(typed), key, "{typed}");
    }
}

#[test]
fn suggests_the_number_whose_zeros_were_dropped() {
    for typed in ["33972123456", "972123456"] {
        let error = PhoneNumber::parse(typed).unwrap_err();
        assert!(
            error
                .params()
                .contains(&("suggestion", "0033972123456".to_owned())),
            "{typed}"
        );
    }
}

#[test]
fn shows_groups() {
    for (wire, shown) in [
        ("0033972123456", "+33 9 72 12 34 56"),
        ("0033800123456", "+33 800 123 456"),
        ("0012125550123", "+1 212 555 0123"),
        ("00442079460958", "+44 207 946 0958"),
        ("0035226201234", "+352 262 012 34"),
        ("00989123456", "+98 912 3456"),
        ("anonymous", "anonymous"),
        ("00", "00"),
        ("003", "003"),
        ("", ""),
    ] {
        assert_eq!(PhoneNumber::from_wire(wire).international(), shown);
    }
    assert_eq!(
        PhoneNumber::from_wire("0033972123456").e164(),
        "+33972123456"
    );
    assert_eq!(
        PhoneNumber::from_wire("0033972123456").to_string(),
        "0033972123456"
    );
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_printing_is_read_back(typed in "00(33[1-9][0-9]{8}|[1-9][0-9]{5,14})") {
            if let Ok(number) = PhoneNumber::parse(&typed) {
                let wire = number.as_wire();
                for printed in [wire.to_owned(), number.international(), number.e164(), format!("=\"{wire}\"")] {
                    prop_assert_eq!(PhoneNumber::parse(&printed), Ok(number.clone()), "{}", printed);
                }
            }
        }

        #[test]
        fn what_is_accepted_is_two_zeros_and_the_digits_of_a_number(
            typed in "[+(]{0,2}(0|00)?(33|39|44|225|262|352|1)?[) ]{0,2}(\\(0\\) ?|0)?[0-9 .()]{0,14}",
        ) {
            match PhoneNumber::parse(&typed) {
                Ok(number) => {
                    let digits = number.as_wire().strip_prefix("00").unwrap_or_default();
                    prop_assert!((6..=15).contains(&digits.len()), "{}", number);
                    prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{}", number);
                    prop_assert!(!digits.starts_with('0'), "{}", number);
                    prop_assert_eq!(PhoneNumber::parse(&number.international()), Ok(number));
                }
                Err(error) => for suggestion in error.suggestions() {
                    prop_assert_eq!(PhoneNumber::parse(&suggestion), Ok(PhoneNumber::from_wire(&suggestion)));
                },
            }
        }

        #[test]
        fn any_text_is_a_well_formed_number_or_a_reason(typed in any::<String>()) {
            match PhoneNumber::parse(&typed) {
                Ok(number) => prop_assert_eq!(PhoneNumber::parse(number.as_wire()), Ok(number)),
                Err(error) => prop_assert!(error.key().starts_with("number_error_")),
            }
        }

        #[test]
        fn digits_in_any_disguise_are_read_the_same(
            wire in "0033[1347-9][0-9]{8}",
            separators in proptest::collection::vec("[ .\u{a0}\u{202f}-]?", 13),
        ) {
            let typed: String = wire.chars().zip(separators).map(|(digit, gap)| format!("{digit}{gap}")).collect();
            prop_assert_eq!(PhoneNumber::parse(&typed), Ok(PhoneNumber::from_wire(&wire)));
        }

        #[test]
        fn odd_wires_are_kept(wire in any::<String>()) {
            let number = PhoneNumber::from_wire(&wire);
            prop_assert_eq!(number.as_wire(), &wire);
            number.international();
        }
    }
}
