use super::*;

fn draft(extension: &str, destination: &str) -> Draft {
    Draft {
        extension: extension.to_owned(),
        destination: destination.to_owned(),
        ..list(Vec::new()).new_draft()
    }
}

fn extension_key(list: &ShortExtensions, typed: &str) -> Option<&'static str> {
    let errors = list.check(&draft(typed, "0972123456"), None).err()?;
    errors.extension.map(|error| error.key())
}

#[test]
fn a_number_in_any_spelling_becomes_the_apis() {
    let list = list(Vec::new());
    for typed in ["09 12 34 56 01", "+33 9 12 34 56 01", "0033912345601"] {
        let rule = list.check(&draft(" 101 ", typed), None).unwrap();
        assert_eq!(rule.extension, "101");
        assert_eq!(rule.destination.as_wire(), "0033912345601");
        assert_eq!(rule.enabled, Some(true));
    }
}

#[test]
fn an_extension_is_free_and_of_the_range() {
    let list = list(vec![rule("101", "0033912345601", "")]);
    assert_eq!(extension_key(&list, "102"), None);
    for (typed, key) in [
        ("", "ddi_error_extension_empty"),
        ("1E+02", "ddi_error_extension_scientific"),
        ("10a", "ddi_error_extension_digits"),
        ("99", "short_error_out_of_range"),
        ("200", "short_error_out_of_range"),
        ("0102", "short_error_out_of_range"),
        ("101", "short_error_taken"),
    ] {
        assert_eq!(extension_key(&list, typed), Some(key), "{typed}");
    }
}

#[test]
fn without_a_usable_range_the_api_judges() {
    for odd in [None, Some(range("", "")), Some(range("200", "100"))] {
        let list = ShortExtensions {
            range: odd,
            ..list(Vec::new())
        };
        assert_eq!(extension_key(&list, "7"), None);
        assert_eq!(
            extension_key(&list, "x"),
            Some("ddi_error_extension_digits")
        );
        assert_eq!(list.next_free(), None);
    }
}

#[test]
fn an_edit_keeps_what_is_odd_and_untouched() {
    let odd = ShortExtension {
        destination_type: DestinationType::Other("fax".into()),
        ..rule("7", "anonymous", "")
    };
    let list = ShortExtensions {
        max: Some(1),
        ..list(vec![odd.clone()])
    };
    let draft = Draft {
        description: "Fax".into(),
        ..Draft::from(&odd)
    };
    let edited = list.check(&draft, Some(&odd)).unwrap();
    let expected = ShortExtension {
        description: "Fax".into(),
        ..odd.clone()
    };
    assert_eq!(edited, expected);
    let draft = Draft {
        destination: "anon".into(),
        ..draft
    };
    let errors = list.check(&draft, Some(&odd)).unwrap_err();
    assert_eq!(errors.destination.unwrap().key(), "number_error_letter");
}

#[test]
fn the_maximum_is_that_of_the_api() {
    let full = ShortExtensions {
        count: 10,
        ..list(Vec::new())
    };
    let errors = full.check(&draft("101", "0972123456"), None).unwrap_err();
    assert_eq!(errors.full, Some(Full { max: 10 }));
    let unlimited = ShortExtensions { max: None, ..full };
    assert!(unlimited.check(&draft("101", "0972123456"), None).is_ok());
}

#[test]
fn a_description_has_at_most_255_characters() {
    let list = list(Vec::new());
    let described = |length: usize| Draft {
        description: "é".repeat(length),
        ..draft("101", "0612345678")
    };
    assert!(list.check(&described(255), None).is_ok());
    let errors = list.check(&described(256), None).unwrap_err();
    assert!(errors.description.is_some());
}

/// An extension of which nothing but its digits could be read.
fn unread() -> ShortExtension {
    ShortExtension {
        destination_type: DestinationType::from_wire(""),
        description: Given::Unreadable,
        enabled: None,
        ..rule("101", "", "")
    }
}

#[test]
fn what_could_not_be_read_is_asked_for_before_anything_is_sent() {
    let odd = unread();
    let list = list(vec![odd.clone()]);
    let mut draft = Draft::from(&odd);
    let missing = |draft: &Draft| {
        let errors = list.check(draft, Some(&odd)).err()?;
        Some(errors.unread.name_keys().collect::<Vec<_>>())
    };
    let all = vec!["short_type", "ddi_destination", "description", "status"];
    assert_eq!(missing(&draft), Some(all));
    draft.destination_type = DestinationType::Internal;
    draft.description = "Accueil".into();
    assert_eq!(missing(&draft), Some(vec!["ddi_destination", "status"]));
    draft.destination = "0912345601".into();
    draft.enabled = Some(false);
    let given = list.check(&draft, Some(&odd)).unwrap();
    assert!(!given.unread().any());
    assert_eq!(
        (given.description, given.enabled),
        ("Accueil".into(), Some(false))
    );
}

#[test]
fn a_null_description_stays_null_until_another_is_typed() {
    let null = ShortExtension {
        description: Given::Null,
        ..rule("101", "0033912345601", "")
    };
    let list = list(vec![null.clone()]);
    let off = Draft {
        enabled: Some(false),
        ..Draft::from(&null)
    };
    let edited = list.check(&off, Some(&null)).unwrap();
    assert_eq!(edited.description, Given::Null);
    let described = Draft {
        description: "x".into(),
        ..off
    };
    let edited = list.check(&described, Some(&null)).unwrap();
    assert_eq!(edited.description, "x".into());
}
