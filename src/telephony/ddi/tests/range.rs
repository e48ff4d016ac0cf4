use super::*;

fn extension(text: &str) -> Extension {
    Extension::parse(text).unwrap()
}

#[test]
fn shows_the_start_and_the_last_digits_of_the_end() {
    for (start, end, shown) in [
        ("0033972100000", "0033972100099", "0033972100000-099"),
        ("0033972100000", "0033972109999", "0033972100000-9999"),
        ("0033972100000", "0033972100000", "0033972100000-000"),
        ("0033972100000", "0033", "0033972100000-0033"),
        (
            "0033972100099",
            "0033972100000",
            "0033972100099-0033972100000",
        ),
        ("é", "è", "é-è"),
        ("", "", "-"),
    ] {
        assert_eq!(range(start, end).to_string(), shown);
    }
}

#[test]
fn knows_its_numbers() {
    let hundred = range("0033972100000", "0033972100099");
    assert_eq!(hundred.size(), 100);
    assert!(hundred.contains(&number("0033972100099")));
    for outside in [
        "0033972100100",
        "0033972099999",
        "33972100042",
        "anonymous",
        "",
    ] {
        assert!(!hundred.contains(&number(outside)), "{outside}");
    }
}

#[test]
fn an_extension_replaces_the_last_digits_of_the_start() {
    let hundred = range("0033972100000", "0033972100099");
    assert_eq!(
        hundred.full_number(&extension("42")),
        Some(number("0033972100042"))
    );
    assert_eq!(
        hundred.full_number(&extension("0042")),
        Some(number("0033972100042"))
    );
    assert_eq!(hundred.full_number(&extension("142")), None);
    assert_eq!(
        range("0033972100050", "0033972100149").full_number(&extension("42")),
        None
    );
    assert_eq!(range("1", "2").full_number(&extension("42")), None);
    assert_eq!(range("aé", "bé").full_number(&extension("42")), None);
}

#[test]
fn an_odd_range_contains_nothing() {
    for (start, end) in [
        ("x", "y"),
        ("0033972100099", "0033972100000"),
        ("003397", "0033972100000"),
    ] {
        assert_eq!(range(start, end).size(), 0);
        assert!(!range(start, end).contains(&number(start)));
    }
}

#[test]
fn extensions_keep_their_zeros_and_refuse_the_rest() {
    for (typed, kept) in [
        ("00", "00"),
        (" 042 ", "042"),
        ("=\"0042\"", "0042"),
        ("'07", "07"),
    ] {
        assert_eq!(extension(typed).as_str(), kept);
    }
    for (typed, key) in [
        ("", "ddi_error_extension_empty"),
        ("4", "ddi_error_extension_length"),
        ("12345", "ddi_error_extension_long"),
        ("4a", "ddi_error_extension_digits"),
        ("4 2", "ddi_error_extension_digits"),
        ("٤٢", "ddi_error_extension_digits"),
        ("4E+01", "ddi_error_extension_scientific"),
    ] {
        assert_eq!(Extension::parse(typed).unwrap_err().key(), key, "{typed}");
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_full_number_lies_in_the_range_and_ends_with_the_extension(
            first in 972_100_000u64..972_110_000, size in 1u64..10_000, typed in "[0-9]{2,4}",
        ) {
            let range = range(&format!("0033{first}"), &format!("0033{}", first + size - 1));
            prop_assert_eq!(range.size(), size);
            prop_assert!(range.contains(&range.start) && range.contains(&range.end));
            let wanted = first / 10u64.pow(typed.len() as u32) * 10u64.pow(typed.len() as u32)
                + typed.parse::<u64>().unwrap();
            let inside = (first..first + size).contains(&wanted);
            let expected = inside.then(|| number(&format!("0033{wanted}")));
            prop_assert_eq!(range.full_number(&extension(&typed)), expected);
        }

        #[test]
        fn any_text_makes_a_range_that_can_be_shown(start in any::<String>(), end in any::<String>(), typed in any::<String>()) {
            let range = range(&start, &end);
            prop_assert!(range.to_string().starts_with(&start));
            let full_number = range.full_number(&Extension::from_wire(&typed));
            prop_assert!(full_number.is_none_or(|number| range.contains(&number)));
            prop_assert!(Extension::parse(&typed).is_ok_and(|read| (2..=4).contains(&read.as_str().len()))
                || Extension::parse(&typed).is_err());
        }
    }
}
