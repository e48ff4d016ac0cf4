use std::rc::Rc;

use super::super::csv::{ExtensionSheet, FORMAT};
use super::*;
use crate::telephony::csv::{Preview, Verdict, preview, read, write, write_refused};

const QUEUE: &str = "0033972101002";
const LINE: &str = "0033912345601";

const UNREAD: &str = "0033912345699";

fn type_of(number: &PhoneNumber) -> Option<DestinationType> {
    match number.as_wire() {
        QUEUE => Some(DestinationType::Queue),
        LINE => Some(DestinationType::Internal),
        UNREAD => None,
        _ => Some(DestinationType::External),
    }
}

fn preview_of(list: &ShortExtensions, text: &str) -> Preview<ShortExtension> {
    let list = Rc::new(list.clone());
    preview(&ExtensionSheet { list, type_of }, &read(text, FORMAT))
}

fn written(list: &ShortExtensions) -> String {
    let list = Rc::new(list.clone());
    write(&ExtensionSheet { list, type_of })
}

/// Each line as `number what`, a refusal by its key.
fn told(preview: &Preview<ShortExtension>) -> Vec<String> {
    let what = |verdict: &Verdict<ShortExtension>| match verdict {
        Verdict::Created(_) => "created",
        Verdict::Changed { .. } => "changed",
        Verdict::Unchanged(_) => "unchanged",
        Verdict::Refused(refusal) => refusal.key(),
    };
    let rows = preview.rows.iter();
    rows.map(|row| format!("{} {}", row.line, what(&row.verdict)))
        .collect()
}

fn after(preview: &Preview<ShortExtension>, row: usize) -> ShortExtension {
    preview.rows[row].verdict.rule().unwrap().clone()
}

#[test]
fn writes_five_columns() {
    let off = ShortExtension {
        destination_type: DestinationType::Queue,
        enabled: Some(false),
        ..rule("102", QUEUE, "=1;2")
    };
    assert_eq!(
        written(&list(vec![rule("101", LINE, "Accueil"), off])),
        "\u{feff}extension;destination;type;description;status\r\n\
         101;0033912345601;internal;Accueil;active\r\n\
         102;0033972101002;queue;\"'=1;2\";inactive\r\n"
    );
}

#[test]
fn type_and_status_may_be_left_out() {
    let off = ShortExtension {
        enabled: Some(false),
        destination_type: DestinationType::Svi,
        ..rule("101", "0033612345678", "Atelier")
    };
    let list = list(vec![off.clone()]);
    let text =
        "extension;destination\n101;0612345678\n102;0972101002\n103;0912345601\n104;0611111111\n";
    let preview = preview_of(&list, text);
    assert_eq!(
        told(&preview),
        ["2 unchanged", "3 created", "4 created", "5 created"]
    );
    let types = [1, 2, 3].map(|row| after(&preview, row).destination_type);
    assert_eq!(
        types,
        [
            DestinationType::Queue,
            DestinationType::Internal,
            DestinationType::External
        ]
    );
    assert_eq!(after(&preview, 1).enabled, Some(true));
    let moved = preview_of(&list, "extension;destination\n101;0912345601\n");
    let expected = ShortExtension {
        destination: PhoneNumber::from_wire(LINE),
        destination_type: DestinationType::Internal,
        ..off
    };
    assert_eq!(after(&moved, 0), expected);
}

#[test]
fn types_and_statuses_are_read_in_both_languages() {
    let text = "extension;destination;type;description;statut\n\
                101;0912345601;Ligne interne;a;Actif\n\
                102;0912345601;EXTERNE;b;inactif\n\
                103;0912345601;File d’attente;c;1\n\
                104;0912345601;ivr;d;\n\
                105;0912345601;fax;e;active\n\
                106;0912345601;svi;f;peut-être\n";
    let preview = preview_of(&list(Vec::new()), text);
    assert_eq!(
        told(&preview)[4..],
        ["6 short_error_type", "7 short_error_status"]
    );
    let read = [0, 1, 2, 3].map(|row| {
        let rule = after(&preview, row);
        (rule.destination_type, rule.enabled)
    });
    let [internal, external, queue, svi] = DestinationType::KNOWN;
    assert_eq!(
        read,
        [
            (internal, Some(true)),
            (external, Some(false)),
            (queue, Some(true)),
            (svi, Some(true))
        ]
    );
}

#[test]
fn refuses_line_by_line() {
    let list = ShortExtensions {
        max: Some(3),
        ..list(vec![rule("101", LINE, "")])
    };
    let text = "extension;destination\n\
                200;0912345601\n\
                101;0611111111\n\
                101;0622222222\n\
                102;3,3E+12\n\
                ;0912345601\n\
                103;0912345601\n\
                104;0912345601\n\
                105;0912345601\n";
    assert_eq!(
        told(&preview_of(&list, text)),
        [
            "2 short_error_out_of_range",
            "3 changed",
            "4 csv_error_duplicate",
            "5 number_error_scientific",
            "6 ddi_error_extension_empty",
            "7 created",
            "8 created",
            "9 short_error_full",
        ]
    );
}

#[test]
fn odd_extensions_come_back_unchanged_and_refused_ones_with_their_text() {
    let odd = ShortExtension {
        destination_type: DestinationType::Other("fax".into()),
        ..rule("7", "anonymous", "=x")
    };
    let list = list(vec![odd]);
    assert_eq!(told(&preview_of(&list, &written(&list))), ["2 unchanged"]);
    let edited = written(&list).replace("'=x", "y");
    assert_eq!(told(&preview_of(&list, &edited)), ["2 changed"]);
    let refused = preview_of(&list, "extension;destination\n8;=x\n");
    let file = write_refused(FORMAT, &refused, &|refusal| refusal.key().to_owned());
    assert_eq!(
        file.lines().nth(1),
        Some("8;'=x;;;;2;short_error_out_of_range")
    );
    assert_eq!(
        told(&preview_of(&list, &file)),
        ["2 short_error_out_of_range"]
    );
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use crate::telephony::csv::PreviewCounts;
    use proptest::prelude::*;

    fn any_rule() -> impl Strategy<Value = (String, DestinationType, bool)> {
        let odd = "(?s)['\"=+@\t\r\n ;,\u{feff}\u{a0}x-]{0,12}";
        let [internal, external, queue, svi] = DestinationType::KNOWN.map(Just);
        let fax = Just(DestinationType::Other("fax".into()));
        let kind = prop_oneof![internal, external, queue, svi, fax];
        (prop_oneof![any::<String>(), odd], kind, any::<bool>())
    }

    proptest! {
        #[test]
        fn export_then_import_changes_nothing(rules in proptest::collection::vec(any_rule(), 1..8)) {
            let rules: Vec<ShortExtension> = rules.into_iter().enumerate().map(|(index, (text, kind, enabled))| ShortExtension {
                destination_type: kind,
                enabled: Some(enabled),
                ..rule(&format!("1{index:02}"), LINE, &text)
            }).collect();
            let list = list(rules);
            let unchanged = PreviewCounts { unchanged: list.rules.len(), ..PreviewCounts::default() };
            prop_assert_eq!(preview_of(&list, &written(&list)).counts, unchanged);
        }

        #[test]
        fn any_text_gives_rows_or_refusals(text in "(?s)[0-9a;,\t\"'= \r\n\u{feff}é]{0,80}|.*") {
            let list = list(vec![rule("101", LINE, "Accueil")]);
            let preview = preview_of(&list, &text);
            prop_assert!(preview.rows.is_sorted_by(|a, b| a.line < b.line));
            let valid = preview.plan().len();
            prop_assert_eq!(preview.counts.valid(), valid);
            prop_assert!(list.count + preview.counts.created <= 10);
        }

        #[test]
        fn a_second_import_of_the_same_file_changes_nothing(
            rows in proptest::collection::vec("1[0-9]{1,2};(0[1-9][0-9]{8}|x);(queue|fax|);[a-c']{0,2};(actif|inactive|)", 0..20),
        ) {
            let before = list(vec![rule("101", LINE, "Accueil")]);
            let first = preview_of(&before, &rows.join("\n"));
            let mut after = before;
            for change in first.plan() {
                let rule = change.subject().clone();
                after.rules.retain(|other| other.extension != rule.extension);
                after.rules.push(rule);
            }
            after.count = after.rules.len();
            let again = preview_of(&after, &rows.join("\n"));
            prop_assert_eq!((again.counts.valid(), again.counts.refused), (0, first.counts.refused));
        }
    }
}

#[test]
fn a_description_too_long_for_the_api_is_refused_unless_it_is_there_already() {
    let long = "é".repeat(256);
    let list = list(vec![rule("101", LINE, &long)]);
    let text = format!("101;{LINE};internal;{long};inactive\n102;{LINE};internal;{long}\n");
    let preview = preview_of(&list, &text);
    assert_eq!(told(&preview), ["1 changed", "2 description_too_long"]);
}

#[test]
fn a_line_without_a_destination_is_refused() {
    let list = list(vec![rule("101", LINE, "Accueil")]);
    assert_eq!(
        told(&preview_of(&list, "101\n")),
        ["1 csv_error_too_few_columns"]
    );
}

#[test]
fn no_type_is_guessed_before_the_numbers_of_the_group_are_known() {
    let text = format!("101;{UNREAD}\n102;{UNREAD};external\n");
    let preview = preview_of(&list(Vec::new()), &text);
    assert_eq!(told(&preview), ["1 short_error_no_type", "2 created"]);
}

#[test]
fn a_line_does_not_write_what_could_not_be_read() {
    let odd = ShortExtension {
        description: Given::Unreadable,
        enabled: None,
        ..rule("101", LINE, "")
    };
    let list = list(vec![odd]);
    assert_eq!(told(&preview_of(&list, &written(&list))), ["2 unchanged"]);
    let moved = "extension;destination\n101;0612345678\n";
    assert_eq!(told(&preview_of(&list, moved)), ["2 value_unread"]);
    let half = "101;0612345678;external;Accueil;\n";
    assert_eq!(told(&preview_of(&list, half)), ["1 value_unread"]);
    let whole = preview_of(&list, "101;0612345678;external;Accueil;active\n");
    assert_eq!(told(&whole), ["1 changed"]);
    assert!(!after(&whole, 0).unread().any());
}
