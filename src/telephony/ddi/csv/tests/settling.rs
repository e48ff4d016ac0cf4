use super::*;
use crate::telephony::change::{Change, Outcome, Plan};

fn plan(texts: [&str; 4]) -> Plan<Rule> {
    let create = |(index, text): (usize, &str)| Change::Create {
        after: rule(index as u64, &format!("0{index}"), "0033972123456", text),
    };
    texts.into_iter().enumerate().map(create).collect()
}

#[test]
fn writes_cells_as_they_are_and_long_rows_last() {
    let file = write_for_import(&plan(["=a", "two\nlines", "b", "c\r\nd\re"]));
    assert_eq!(
        file.text,
        "extension;destination;description\r\n\
         00;0033972123456;=a\r\n\
         02;0033972123456;b\r\n\
         01;0033972123456;\"two\nlines\"\r\n\
         03;0033972123456;\"c\r\nd\re\"\r\n"
    );
    let rows: Vec<_> = (0..=9).map(|line| file.row_at(line)).collect();
    let (first, second, third, last) = (Some(0), Some(2), Some(1), Some(3));
    assert_eq!(
        rows,
        [
            None, None, first, second, third, third, last, last, last, None
        ]
    );
}

#[test]
fn the_block_has_the_last_word() {
    let plan = plan(["a", "b", "c", "d"]);
    let file = write_for_import(&plan);
    let other = Rule {
        destination: number("0033612345678"),
        ..rule(71, "01", "", "b")
    };
    let now = block(vec![
        rule(70, "00", "0033972123456", "a"),
        other,
        rule(73, "03", "0033972123456", "d"),
    ]);
    let report = settle(
        &plan,
        &file,
        &[(3, "no".into()), (5, "mistaken".into())],
        &now,
    );
    let outcomes: Vec<_> = report.rows.into_iter().map(|row| row.outcome).collect();
    let done = |index: usize| {
        Outcome::Done(Change::Create {
            after: now.rules[index].clone(),
        })
    };
    let refused = Outcome::Failed(ImportFailure::Refused {
        message: "no".into(),
    });
    assert_eq!(
        outcomes,
        [
            done(0),
            refused,
            Outcome::Failed(ImportFailure::NotApplied),
            done(2)
        ]
    );
}
