//! An agent as it is typed.

use super::*;

fn draft() -> AgentDraft {
    AgentDraft::from(&values(1))
}

#[test]
fn what_is_typed_is_read() {
    let typed = AgentDraft {
        number: "+33 9 12 34 56 01".to_owned(),
        timeout: " 25 ".to_owned(),
        wrap_up: "0".to_owned(),
        simultaneous: "10".to_owned(),
        ..draft()
    };
    let read = typed.check(None, &[]).unwrap();
    assert_eq!(read.number, number(1));
    assert_eq!(
        (read.timeout, read.wrap_up, read.simultaneous),
        (Some(25), Some(0), Some(10))
    );
}

#[test]
fn each_field_says_what_is_wrong_with_it() {
    let typed = AgentDraft {
        number: "poste".to_owned(),
        timeout: String::new(),
        wrap_up: "1,5".to_owned(),
        simultaneous: "11".to_owned(),
        ..draft()
    };
    let errors = typed.check(None, &[]).unwrap_err();
    assert!(matches!(errors.number, Some(AgentNumberError::Number(_))));
    assert_eq!(errors.timeout, Some(AmountError::Empty));
    let value = "1,5".to_owned();
    assert_eq!(errors.wrap_up, Some(AmountError::Digits { value }));
    let out = AmountError::Range {
        value: "11".to_owned(),
        least: 1,
        most: 10,
    };
    assert_eq!(errors.simultaneous, Some(out));
}

#[test]
fn a_number_far_too_large_is_out_of_range() {
    let timeout = "99999999999999999999".to_owned();
    let errors = AgentDraft { timeout, ..draft() }
        .check(None, &[])
        .unwrap_err();
    assert!(matches!(errors.timeout, Some(AmountError::Range { .. })));
}

#[test]
fn what_is_odd_already_may_stay() {
    let mut odd = values(1);
    odd.simultaneous = Some(25);
    odd.timeout = Some(0);
    let typed = AgentDraft::from(&odd);
    assert_eq!(typed.check(Some(&odd), &[]), Ok(odd.clone()));
    assert!(typed.check(None, &[]).is_err());
}

#[test]
fn a_number_that_rings_already_is_refused() {
    let errors = draft().check(None, &[number(1)]).unwrap_err();
    let number = number(1);
    assert_eq!(
        errors.number,
        Some(AgentNumberError::Taken(NumberTaken { number }))
    );
}

#[test]
fn a_number_that_is_not_known_stays_so_until_one_is_typed() {
    let mut odd = values(1);
    (odd.timeout, odd.wrap_up) = (None, None);
    let draft = AgentDraft::from(&odd);
    assert_eq!(draft.timeout, "");
    assert_eq!(draft.check(Some(&odd), &[]), Ok(odd.clone()));
    let typed = AgentDraft {
        timeout: "25".to_owned(),
        ..draft
    };
    let read = typed.check(Some(&odd), &[]).unwrap();
    assert_eq!((read.timeout, read.wrap_up), (Some(25), None));
}
