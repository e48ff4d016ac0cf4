//! The members as a CSV.

use super::csv::{FORMAT, MemberSheet, Newcomer};
use super::*;
use crate::telephony::csv::{Preview, Verdict, preview, read, write};

/// A line of the group with the usual values.
fn newcomer(number: &PhoneNumber) -> Newcomer {
    Ok((None, AgentValues::usual(number.clone(), "Ligne")))
}

fn preview_of(roster: &Roster, text: &str) -> Preview<ImportedMember> {
    preview(&MemberSheet::new(roster, newcomer), &read(text, FORMAT))
}

fn written(roster: &Roster) -> String {
    write(&MemberSheet::new(roster, newcomer))
}

/// Each line as `number what`, a refusal by its key and values.
fn texts(preview: &Preview<ImportedMember>) -> Vec<String> {
    let rows = preview.rows.iter();
    rows.map(|row| match &row.verdict {
        Verdict::Created(place) => format!("{} created at {}", row.line, place.position + 1),
        Verdict::Changed { before, after } if before.position != after.position => {
            format!(
                "{} {} → {}",
                row.line,
                before.position + 1,
                after.position + 1
            )
        }
        Verdict::Changed { .. } => format!("{} changed", row.line),
        Verdict::Unchanged(_) => format!("{} unchanged", row.line),
        Verdict::Refused(refusal) => {
            let values: Vec<_> = refusal
                .params()
                .into_iter()
                .map(|(_, value)| value)
                .collect();
            format!("{} {} {}", row.line, refusal.key(), values.join(" "))
        }
    })
    .collect()
}

/// Takes in the valid lines, as the page does.
fn import(roster: &mut Roster, text: &str) {
    let rows = preview_of(roster, text).rows.into_iter();
    roster.import(rows.filter_map(|row| row.verdict.rule().cloned()).collect());
}

#[test]
fn writes_seven_columns() {
    let mut roster = Roster::load(vec![agent(1)]);
    roster
        .add(
            None,
            AgentValues {
                description: "=1;2".into(),
                status: AgentStatus::OnBreak,
                ..values(2)
            },
        )
        .unwrap();
    assert_eq!(
        written(&roster),
        "\u{feff}position;number;description;status;timeout;wrapUpTime;simultaneousLines\r\n\
         1;0033912345601;Poste 1;available;20;0;1\r\n\
         2;0033912345602;\"'=1;2\";onBreak;20;0;1\r\n"
    );
}

#[test]
fn headers_are_read_in_both_languages_and_any_order() {
    let text = "Numéro,Appels simultanés,Repos (s),Sonnerie (s),Statut,Description,Position\n\
                +33 9 12 34 56 05,2,10,30,En pause,Renfort,1\n\
                09.12.34.56.01,3,,,logged out,,\n";
    let preview = preview_of(&queue(), text);
    assert_eq!(texts(&preview), ["2 created at 1", "3 1 → 2"]);
    let rules: Vec<_> = preview
        .rows
        .iter()
        .map(|row| row.verdict.rule().unwrap())
        .collect();
    let expected = AgentValues {
        number: number(5),
        description: "Renfort".into(),
        status: AgentStatus::OnBreak,
        timeout: Some(30),
        wrap_up: Some(10),
        simultaneous: Some(2),
    };
    assert_eq!(rules[0].values, expected);
    let kept = AgentValues {
        status: AgentStatus::LoggedOut,
        simultaneous: Some(3),
        ..values(1)
    };
    assert_eq!(rules[1].values, kept);
}

#[test]
fn numbers_alone_are_enough_and_nobody_is_removed() {
    let mut roster = queue();
    let text = "number\n0912345605\n0912345602\n";
    let preview = preview_of(&roster, text);
    assert_eq!(texts(&preview), ["2 created at 5", "3 unchanged"]);
    let new = preview.rows[0].verdict.rule().unwrap();
    assert_eq!(new.values, newcomer(&number(5)).unwrap().1);
    import(&mut roster, text);
    assert_eq!(order(&roster), "12345");
    assert_eq!(roster.plan(&[]).len(), 1);
}

#[test]
fn a_file_without_a_header_has_the_columns_of_the_export() {
    let preview = preview_of(&queue(), "4;0912345601\n;0912345605;Nuit;available;35\n");
    assert_eq!(texts(&preview), ["1 1 → 4", "2 created at 5"]);
    assert_eq!(
        preview.rows[1].verdict.rule().unwrap().values.timeout,
        Some(35)
    );
}

#[test]
fn refuses_line_by_line() {
    let text = "position;number;status;timeout;simultaneousLines\n\
                1;;;;\n\
                0;0912345601;;;\n\
                x;0912345601;;;\n\
                ;3,39E+12;;;\n\
                ;0912345601;absent;;\n\
                ;0912345601;;vingt;\n\
                ;0912345601;;0;\n\
                ;0912345601;;;11\n\
                ;0912345601;;;2\n\
                ;+33912345601;;;3\n";
    assert_eq!(
        texts(&preview_of(&queue(), text)),
        [
            "2 number_error_empty ",
            "3 hunting_csv_range 0 1 100000 position",
            "4 hunting_csv_digits x position",
            "5 number_error_scientific 3,39E+12",
            "6 hunting_csv_status absent",
            "7 hunting_csv_digits vingt timeout",
            "8 hunting_csv_range 0 1 86400 timeout",
            "9 hunting_csv_range 11 1 10 simultaneousLines",
            "10 changed",
            "11 csv_error_duplicate 10",
        ]
    );
}

#[test]
fn odd_members_come_back_unchanged_and_stay_odd() {
    let odd = Agent {
        values: AgentValues {
            number: PhoneNumber::from_wire("anonymous"),
            description: " '=x\r\n ".into(),
            status: AgentStatus::Other("ringing".into()),
            timeout: Some(0),
            wrap_up: Some(999_999),
            simultaneous: Some(99),
        },
        ..agent(1)
    };
    let mut roster = Roster::load(vec![odd.clone(), agent(2)]);
    let file = written(&roster);
    assert_eq!(
        texts(&preview_of(&roster, &file)),
        ["2 unchanged", "4 unchanged"]
    );
    import(&mut roster, &file.replace("1;anonymous", "2;anonymous"));
    assert_eq!(roster.members()[1].values, odd.values);
    assert_eq!(roster.plan(&[]).len(), 1);
}

#[test]
fn a_member_that_is_to_be_removed_is_not_exported_and_stays_if_the_file_names_it() {
    let mut roster = queue();
    remove(&mut roster, &[1], Removal::FromQueue);
    assert_eq!(written(&roster).lines().count(), 4);
    let text = "number;timeout\n0912345602;\n";
    assert_eq!(texts(&preview_of(&roster, text)), ["2 created at 4"]);
    import(&mut roster, text);
    assert_eq!(order(&roster), "1342");
    assert!(roster.members().iter().all(|it| !it.has_changes()));
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use proptest::prelude::{Strategy, *};

    use super::*;
    use crate::telephony::csv::PreviewCounts;

    prop_compose! {
        fn any_agent()(
            description in prop_oneof![any::<String>(), "(?s)['\"=+@\t\r\n ;,\u{feff}\u{a0}x-]{0,12}"],
            status in prop_oneof!["available|loggedOut|onBreak", "[a-z]{1,8}"],
            numbers in any::<[Option<u32>; 3]>(),
        ) -> AgentValues {
            let [timeout, wrap_up, simultaneous] = numbers;
            AgentValues {
                description: description.into(),
                status: AgentStatus::from_wire(&status),
                timeout,
                wrap_up,
                simultaneous,
                ..values(1)
            }
        }
    }

    fn any_queue() -> impl Strategy<Value = Roster> {
        proptest::collection::vec(any_agent(), 1..8).prop_map(|agents| {
            let agent = |(index, values): (usize, AgentValues)| Agent {
                values: AgentValues {
                    number: number(index as u8),
                    ..values
                },
                ..agent(index as u8)
            };
            Roster::load(agents.into_iter().enumerate().map(agent).collect())
        })
    }

    proptest! {
        #[test]
        fn export_then_import_changes_nothing(roster in any_queue()) {
            let unchanged = PreviewCounts { unchanged: roster.members().len(), ..PreviewCounts::default() };
            let mut roster = roster;
            let file = written(&roster);
            prop_assert_eq!(preview_of(&roster, &file).counts, unchanged);
            import(&mut roster, &file);
            prop_assert!(!roster.has_changes());
        }

        #[test]
        fn any_text_gives_rows_or_refusals(text in "(?s)[0-9a;,\t\"'= \r\n\u{feff}é]{0,80}|.*") {
            let mut roster = queue();
            let preview = preview_of(&roster, &text);
            prop_assert!(preview.rows.is_sorted_by(|a, b| a.line < b.line));
            import(&mut roster, &text);
            prop_assert_eq!(roster.members().len(), 4 + preview.counts.created);
        }

        /// What the preview says is what there is afterwards, and so a second import changes nothing.
        #[test]
        fn an_import_does_what_its_preview_says(
            rows in proptest::collection::vec("[1-9]?;091234560[1-9];[a-c']{0,2};(disponible|)", 0..12),
        ) {
            let text = format!("position;numero;description;statut\n{}", rows.join("\n"));
            let mut roster = queue();
            let first = preview_of(&roster, &text);
            import(&mut roster, &text);
            for place in first.rows.iter().filter_map(|row| row.verdict.rule()) {
                prop_assert_eq!(&roster.members()[place.position].values, &place.values);
            }
            for last in 1..=4 {
                let number = number(last);
                prop_assert!(roster.members().iter().any(|it| it.values.number == number));
            }
        }
    }
}
