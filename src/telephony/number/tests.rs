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
        fn every_printing_is_read_back(wire in "0033[1-9][0-9]{8}|00[124-9][0-9]{5,14}") {
            let number = PhoneNumber::from_wire(&wire);
            for printed in [wire.clone(), number.international(), number.e164(), format!("=\"{wire}\"")] {
                prop_assert_eq!(PhoneNumber::parse(&printed), Ok(number.clone()), "{}", printed);
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
            wire in "0033[1-9][0-9]{8}",
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
