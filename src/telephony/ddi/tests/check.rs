use super::*;
use crate::telephony::change::Change;

fn draft(extension: &str, destination: &str) -> RuleDraft {
    RuleDraft {
        extension: extension.into(),
        destination: destination.into(),
        ..RuleDraft::default()
    }
}

#[test]
fn accepts_what_is_typed_in_any_spelling() {
    let new = block(Vec::new())
        .check(&draft(" 042 ", "06 12 34 56 78"), None)
        .unwrap();
    assert_eq!(new.extension.as_str(), "042");
    assert_eq!(new.full_number, number("0033972100042"));
    assert_eq!(new.destination, number("0033612345678"));
    assert_eq!(new.status, RuleStatus::Active);
}

#[test]
fn gives_one_error_per_field_at_once() {
    let errors = block_of(100)
        .check(&draft("4", "3,3E+12"), None)
        .unwrap_err();
    assert_eq!(
        errors.extension.map(|error| error.key()),
        Some("ddi_error_extension_length")
    );
    assert_eq!(
        errors.destination.map(|error| error.key()),
        Some("number_error_scientific")
    );
    assert_eq!(errors.block, Some(BlockFull { max: 100 }));
}

#[test]
fn the_same_number_is_taken_in_every_spelling() {
    let block = block(vec![rule(1, "042", "0033612345678", "Accueil")]);
    for typed in ["42", "042", "0042"] {
        let errors = block.check(&draft(typed, "0612345678"), None).unwrap_err();
        let by = Extension::from_wire("042");
        let full_number = number("0033972100042");
        assert_eq!(
            errors.extension,
            Some(ExtensionError::Taken { by, full_number })
        );
        assert_eq!((errors.destination, errors.block), (None, None));
    }
}

#[test]
fn an_extension_lies_in_the_range() {
    let small = Block {
        range: range("0033972100000", "0033972100099"),
        ..block(Vec::new())
    };
    let errors = small.check(&draft("100", "0612345678"), None).unwrap_err();
    assert_eq!(
        errors.extension.map(|error| error.key()),
        Some("ddi_error_extension_out_of_range")
    );
}

#[test]
fn calls_may_not_run_in_circles() {
    let errors = block(Vec::new())
        .check(&draft("42", "0972100042"), None)
        .unwrap_err();
    assert_eq!(
        errors.destination,
        Some(DestinationError::Loop {
            number: number("0033972100042")
        })
    );
}

#[test]
fn the_hundredth_rule_is_the_last_one() {
    assert!(block_of(99).check(&draft("99", "0612345678"), None).is_ok());
    assert!(
        block_of(100)
            .check(&draft("0100", "0612345678"), None)
            .is_err()
    );
    let full = block_of(100);
    let edited = RuleDraft {
        description: "x".into(),
        ..RuleDraft::from(&full.rules[7])
    };
    assert!(full.check(&edited, Some(&7.into())).is_ok());
}

#[test]
fn an_edit_keeps_untouched_values_however_odd() {
    let odd = Rule {
        destination: number("anonymous"),
        status: RuleStatus::from_wire("pending"),
        ..rule(1, "7", "", " before ")
    };
    let block = block(vec![odd.clone()]);
    let untouched = block.check(&RuleDraft::from(&odd), Some(&odd.id)).unwrap();
    assert_eq!(untouched.clone().with_id(odd.id.clone()), odd);
    let switched = RuleDraft {
        active: true,
        ..RuleDraft::from(&odd)
    };
    assert_eq!(
        block.check(&switched, Some(&odd.id)).unwrap().status,
        RuleStatus::Active
    );
    assert_eq!(
        untouched.update(odd.clone()),
        Change::Update {
            before: odd.clone(),
            after: odd
        }
    );
}

#[test]
fn an_edit_cannot_move_a_rule() {
    let block = block_of(3);
    let moved = RuleDraft {
        extension: "50".into(),
        ..RuleDraft::from(&block.rules[1])
    };
    let errors = block.check(&moved, Some(&1.into())).unwrap_err();
    assert_eq!(
        errors.extension,
        Some(ExtensionError::Fixed {
            extension: Extension::from_wire("01")
        })
    );
}

#[test]
fn an_edit_switches_off() {
    let block = block_of(1);
    let off = RuleDraft {
        active: false,
        ..RuleDraft::from(&block.rules[0])
    };
    assert_eq!(
        block.check(&off, Some(&0.into())).unwrap().status,
        RuleStatus::Inactive
    );
}

#[test]
fn a_default_destination_does_not_fall_back_on_itself() {
    let block = block_of(2);
    assert_eq!(
        block.check_default_destination("0972123456"),
        Ok(number("0033972123456"))
    );
    assert_eq!(
        block.check_default_destination("0972100001"),
        Ok(number("0033972100001"))
    );
    let looping = block.check_default_destination("0972100002").unwrap_err();
    assert_eq!(looping.key(), "ddi_error_destination_loop");
    assert_eq!(
        block.check_default_destination("").unwrap_err().key(),
        "ddi_error_destination_empty"
    );
}

#[test]
fn the_rule_that_answers_for_the_default_destination_stays() {
    let block = Block {
        default_destination: Some(number("0033972100001")),
        ..block_of(3)
    };
    let refusal = DestinationError::OwnDefault {
        number: number("0033972100001"),
    };
    assert_eq!(block.check_without(&block.rules[1]), Err(refusal.clone()));
    assert_eq!(block.check_without(&block.rules[2]), Ok(()));
    let off = |rule: &Rule| {
        let draft = RuleDraft {
            active: false,
            ..RuleDraft::from(rule)
        };
        block.check(&draft, Some(&rule.id)).err()
    };
    let errors = DraftErrors {
        status: Some(refusal),
        ..DraftErrors::default()
    };
    assert_eq!(off(&block.rules[1]), Some(errors));
    assert_eq!(off(&block.rules[2]), None);
}

#[test]
fn a_description_has_at_most_255_characters_unless_it_stays_as_it_is() {
    let described = |length: usize| RuleDraft {
        description: "é".repeat(length),
        ..draft("42", "0612345678")
    };
    let empty = block(Vec::new());
    assert!(empty.check(&described(255), None).is_ok());
    let errors = empty.check(&described(256), None).unwrap_err();
    let told = errors.description.map(|error| error.params());
    let params = vec![("characters", "256".into()), ("max", "255".into())];
    assert_eq!(told, Some(params));

    let long = rule(1, "42", "0033612345678", &"é".repeat(300));
    let block = block(vec![long.clone()]);
    let same = RuleDraft::from(&long);
    assert!(block.check(&same, Some(&long.id)).is_ok());
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn what_is_accepted_can_be_added(extension in "[0-9]{1,5}", destination in "0[1-9][0-9]{8}|[a-z0-9+ ]{0,14}") {
        let block = block_of(50);
        if let Ok(new) = block.check(&draft(&extension, &destination), None) {
            proptest::prop_assert!(block.range.contains(&new.full_number));
            proptest::prop_assert!(block.rule_of(&new.full_number).is_none());
            let after = block.with(&new.create());
            proptest::prop_assert!(after.check(&draft(&extension, &destination), None).is_err());
        }
    }
}
