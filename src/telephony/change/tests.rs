use super::*;

fn update(before: u8, after: u8) -> Change<u8> {
    Change::Update { before, after }
}

#[test]
fn an_inverse_swaps_before_and_after() {
    for change in [
        Change::Create { after: 1 },
        update(1, 2),
        Change::Delete { before: 2 },
    ] {
        let inverse = change.clone().inverse();
        assert_eq!(inverse.before(), change.after());
        assert_eq!(inverse.after(), change.before());
        assert_eq!(inverse.inverse(), change);
    }
}

#[test]
fn a_plan_is_taken_back_from_its_end() {
    let plan = Plan::new(vec![Change::Create { after: 1 }, update(1, 2)]);
    let inverse = plan.clone().inverse();
    assert_eq!(
        inverse.changes(),
        [update(2, 1), Change::Delete { before: 1 }]
    );
    assert_eq!(inverse.inverse(), plan);
}

#[test]
fn a_report_says_what_to_undo_and_what_to_retry() {
    let row = |planned: Change<u8>, outcome| ReportRow { planned, outcome };
    let report = Report {
        rows: vec![
            row(
                Change::Create { after: 1 },
                Outcome::Done(Change::Create { after: 11 }),
            ),
            row(update(2, 3), Outcome::Failed("refused")),
            row(update(4, 5), Outcome::Unknown("silence")),
            row(
                Change::Delete { before: 6 },
                Outcome::Done(Change::Delete { before: 6 }),
            ),
            row(Change::Delete { before: 7 }, Outcome::NotSent(None)),
            row(Change::Delete { before: 8 }, Outcome::AlreadyThere),
        ],
    };
    assert_eq!(
        report.counts(),
        Counts {
            done: 3,
            failed: 1,
            unknown: 1,
            not_sent: 1
        }
    );
    assert_eq!(
        report.undo_plan().changes(),
        [Change::Create { after: 6 }, Change::Delete { before: 11 }]
    );
    assert_eq!(
        report.retry_plan().changes(),
        [update(2, 3), Change::Delete { before: 7 }]
    );
    assert!(!report.is_success());
}

#[test]
fn only_an_update_to_the_same_changes_nothing() {
    let update = |before, after| Change::Update { before, after };
    assert!(update(1, 1).changes_nothing());
    assert!(!update(1, 2).changes_nothing());
    assert!(!Change::Create { after: 1 }.changes_nothing());
    assert!(!Change::Delete { before: 1 }.changes_nothing());
}
