use super::*;
use crate::telephony::csv::PreviewRow;

fn keys(preview: &Preview<Rule>) -> Vec<String> {
    let show = |row: &PreviewRow<Rule>| match &row.verdict {
        Verdict::Created(_) => format!("{} created", row.line),
        Verdict::Changed { .. } => format!("{} changed", row.line),
        Verdict::Unchanged(_) => format!("{} unchanged", row.line),
        Verdict::Refused(refusal) => format!("{} {}", row.line, refusal.key()),
    };
    preview.rows.iter().map(show).collect()
}

#[test]
fn tells_created_changed_unchanged_and_refused() {
    let block = block(vec![
        rule(1, "00", "0033972123456", ""),
        rule(2, "0042", "0033972123456", "old"),
    ]);
    let text =
        "00;09 72 12 34 56\n42;0972123456;new\n07;0612345678;x\n7;0612345678;x\n00;0612345678\n";
    let preview = preview_of(&block, text);
    assert_eq!(
        keys(&preview),
        [
            "1 unchanged",
            "2 changed",
            "3 created",
            "4 ddi_error_extension_length",
            "5 csv_error_duplicate"
        ]
    );
    assert_eq!(
        preview.counts,
        PreviewCounts {
            created: 1,
            changed: 1,
            unchanged: 1,
            refused: 2
        }
    );
    assert!(matches!(
        &preview.rows[4].verdict,
        Verdict::Refused(Refusal::Duplicate { first_line: 1 })
    ));
}

#[test]
fn a_changed_rule_keeps_its_status_its_extension_and_its_id() {
    let before = Rule {
        status: RuleStatus::Inactive,
        ..rule(2, "0042", "0033972123456", "old")
    };
    let preview = preview_of(&block(vec![before.clone()]), "042;0612345678;new\n");
    let plan = preview.plan();
    let after = Rule {
        destination: number("0033612345678"),
        description: "new".into(),
        ..before.clone()
    };
    assert_eq!(
        (plan.changes()[0].before(), plan.changes()[0].after()),
        (Some(&before), Some(&after))
    );
}

#[test]
fn the_same_number_twice_is_a_duplicate_in_every_spelling() {
    let preview = preview_of(
        &block(Vec::new()),
        "42;0612345678\n042;0612345678\n0042;0612345678\n",
    );
    assert_eq!(
        keys(&preview),
        [
            "1 created",
            "2 csv_error_duplicate",
            "3 csv_error_duplicate"
        ]
    );
}

#[test]
fn the_cap_counts_the_rules_that_there_would_be() {
    let text = "0200;0612345678\n00;0612345678;changed\n0201;0612345678\n";
    let preview = preview_of(&block_of(99), text);
    assert_eq!(
        keys(&preview),
        ["1 created", "2 changed", "3 ddi_error_block_full"]
    );
}

#[test]
fn refuses_loops_and_extensions_out_of_range() {
    let small = Block {
        range: super::super::super::tests::range("0033972100000", "0033972100099"),
        ..block(Vec::new())
    };
    let preview = preview_of(&small, "42;0972100042\n100;0612345678\n");
    assert_eq!(
        keys(&preview),
        [
            "1 ddi_error_destination_loop",
            "2 ddi_error_extension_out_of_range"
        ]
    );
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::telephony::change::{Change, Plan};

    proptest! {
        #[test]
        fn a_second_import_of_the_same_file_changes_nothing(
            rows in proptest::collection::vec("[0-9]{1,4};(0[1-9][0-9]{8}|0972100012|x);[a-c']{0,2}", 0..150), rules in 0u64..100,
        ) {
            let first = preview_of(&block_of(rules), &rows.join("\n"));
            let after = applied(block_of(rules), &first);
            prop_assert!(after.rules.len() <= 100);
            let again = preview_of(&after, &rows.join("\n"));
            prop_assert_eq!((again.counts.created, again.counts.changed), (0, 0));
            prop_assert_eq!(again.counts.refused, first.counts.refused);
        }

        #[test]
        fn the_inverse_plan_puts_back_what_was_there(
            rows in proptest::collection::vec("[0-9]{2};0[1-9][0-9]{8};[a-c]{0,2}", 0..20),
        ) {
            let before = block_of(30);
            let preview = preview_of(&before, &rows.join("\n"));
            let after = applied(before.clone(), &preview);
            let with_id = |change: Change<Rule>| match change {
                Change::Create { after: rule } => Change::Create {
                    after: after.rule_of(&rule.full_number).unwrap().clone(),
                },
                change => change,
            };
            let done: Plan<Rule> = preview.plan().into_iter().map(with_id).collect();
            let undone = done.inverse().into_iter().fold(after, |block, change| block.with(&change));
            prop_assert_eq!(undone, before);
        }
    }
}

#[test]
fn a_file_without_descriptions_leaves_them() {
    let block = block(vec![
        rule(1, "00", "0033972123456", "Accueil"),
        rule(2, "42", "0033972123456", "Commercial"),
    ]);
    for header in ["extension;destination\n", ""] {
        let text = format!("{header}00;0972123456\n42;0612345678\n07;0612345678\n");
        let preview = preview_of(&block, &text);
        let rules = preview.rows.iter().map(|row| row.verdict.rule().unwrap());
        let told: Vec<_> = rules.map(|rule| rule.description.text()).collect();
        assert_eq!(told, ["Accueil", "Commercial", ""]);
        assert_eq!(preview.counts.unchanged, 1);
    }
    let emptied = preview_of(&block, "00;0972123456;\n");
    assert_eq!(
        emptied.rows[0].verdict.rule().unwrap().description,
        "".into()
    );
}

#[test]
fn a_description_too_long_for_the_api_is_refused() {
    let text = format!("07;0612345678;{}\n", "é".repeat(256));
    let preview = preview_of(&block(Vec::new()), &text);
    assert_eq!(keys(&preview), ["1 description_too_long"]);
}

/// The block 0033972100000-099, so that `10` is 0033972100010.
fn small(rules: Vec<Rule>) -> Block {
    Block {
        range: super::super::super::tests::range("0033972100000", "0033972100099"),
        ..block(rules)
    }
}

fn way(preview: &Preview<Rule>, row: usize) -> String {
    match &preview.rows[row].verdict {
        Verdict::Refused(Refusal::Rule { params, .. }) => params[0].1.clone(),
        other => format!("{other:?}"),
    }
}

#[test]
fn lines_that_send_calls_in_a_circle_together_are_refused() {
    let text = "10;0033972100011;A\n11;0033972100010;B\n20;0033972100010;C\n";
    let preview = preview_of(&small(Vec::new()), text);
    assert_eq!(
        keys(&preview),
        ["1 ddi_error_circle", "2 ddi_error_circle", "3 created"]
    );
    assert_eq!(way(&preview, 0), "…010 → …011 → …010");
    assert_eq!(way(&preview, 1), "…011 → …010 → …011");
    assert_eq!((preview.counts.refused, preview.plan().len()), (2, 1));
}

#[test]
fn a_line_is_compared_with_the_rules_that_the_file_leaves() {
    let there = small(vec![
        rule(1, "10", "0033972100011", ""),
        rule(2, "12", "0033972100013", ""),
    ]);
    assert_eq!(
        keys(&preview_of(&there, "11;0033972100010\n")),
        ["1 ddi_error_circle"]
    );
    let both = preview_of(&there, "11;0033972100010\n10;0612345678\n");
    assert_eq!(keys(&both), ["1 created", "2 changed"]);
}

#[test]
fn what_is_refused_leaves_its_rule_in_the_way_of_the_others() {
    let there = small(vec![rule(1, "10", "0033972100011", "")]);
    // Refused for the circle 20, 21: so 10 still leads to 11.
    let text = "10;0033972100020\n20;0033972100021\n21;0033972100020\n11;0033972100010\n";
    let preview = preview_of(&there, text);
    let told = keys(&preview);
    assert_eq!(told[1..3], ["2 ddi_error_circle", "3 ddi_error_circle"]);
    let after = preview
        .plan()
        .into_iter()
        .fold(there, |block, change| block.with(&change));
    assert!(
        super::super::super::way::Ways::of(&after)
            .circle(&number("0033972100010"))
            .is_none()
    );
}

#[test]
fn a_rule_that_is_not_applied_makes_no_circle() {
    let off = Rule {
        status: RuleStatus::Inactive,
        ..rule(1, "10", "0612345678", "")
    };
    let preview = preview_of(&small(vec![off]), "10;0033972100011\n11;0033972100010\n");
    assert_eq!(keys(&preview), ["1 changed", "2 created"]);
}

#[test]
fn a_thousand_lines_are_followed_at_once() {
    let wide = Block {
        range: super::super::super::tests::range("0033972100000", "0033972109999"),
        ..block_of(0)
    };
    let line = |n: u32| format!("{n:04};003397210{:04}\n", (n + 1) % 1000);
    let text: String = (0..1000).map(line).collect();
    let preview = preview_of(&wide, &text);
    assert_eq!((preview.counts.created, preview.counts.refused), (100, 900));
}

#[test]
fn a_description_is_null_or_unreadable_until_the_file_says_another() {
    let described = |id, extension, description| Rule {
        description,
        ..rule(id, extension, "0033972123456", "")
    };
    let block = block(vec![
        described(1, "00", Given::Null),
        described(2, "01", Given::Unreadable),
    ]);
    let of = |row: usize, text: &str| {
        let preview = preview_of(&block, text);
        let rule = preview.rows[row].verdict.rule().cloned();
        (
            keys(&preview)[row].clone(),
            rule.map(|rule| rule.description),
        )
    };
    assert_eq!(
        of(0, "00;0612345678;\n"),
        ("1 changed".into(), Some(Given::Null))
    );
    assert_eq!(
        of(0, "00;0612345678\n"),
        ("1 changed".into(), Some(Given::Null))
    );
    for left in ["01;0972123456;\n", "01;0972123456\n"] {
        assert_eq!(of(0, left), ("1 unchanged".into(), Some(Given::Unreadable)));
    }
    for moved in ["01;0612345678;\n", "01;0612345678\n"] {
        assert_eq!(of(0, moved), ("1 value_unread".into(), None));
    }
    assert_eq!(
        of(0, "01;0612345678;x\n"),
        ("1 changed".into(), Some("x".into()))
    );
}
