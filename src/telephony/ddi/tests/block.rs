use super::*;
use crate::telephony::change::Change;

#[test]
fn an_active_rule_takes_its_calls() {
    let block = block_of(2);
    assert_eq!(
        block.route(&number("0033972100001")),
        Routed::Rule(&block.rules[1])
    );
}

#[test]
fn other_numbers_go_to_the_default_destination() {
    let mut block = block_of(2);
    block.rules[1].status = RuleStatus::Inactive;
    let default = number("0033972123456");
    assert_eq!(
        block.route(&number("0033972100001")),
        Routed::Default(&default)
    );
    assert_eq!(
        block.route(&number("0033972100777")),
        Routed::Default(&default)
    );
    assert_eq!(
        block.route_without(&block.rules[0]),
        Routed::Default(&default)
    );
}

#[test]
fn calls_may_be_lost() {
    let block = Block {
        default_destination: None,
        ..block_of(1)
    };
    assert_eq!(block.route_without(&block.rules[0]), Routed::Nowhere);
    assert_eq!(block_of(1).route(&number("0033972200000")), Routed::Nowhere);
}

#[test]
fn a_deleted_rule_may_uncover_another_of_its_number() {
    let block = block(vec![
        rule(1, "42", "0033612345678", ""),
        rule(2, "042", "0033687654321", ""),
    ]);
    assert_eq!(
        block.route_without(&block.rules[0]),
        Routed::Rule(&block.rules[1])
    );
}

#[test]
fn an_unreadable_range_hides_no_destination() {
    let block = Block {
        range: range("?", "?"),
        ..block_of(0)
    };
    assert_eq!(
        block.route(&number("0033972100001")),
        Routed::Default(&number("0033972123456"))
    );
}

#[test]
fn a_change_and_its_inverse_leave_the_block_as_it_was() {
    let before = block_of(3);
    let renamed = Rule {
        description: "new".into(),
        ..before.rules[2].clone()
    };
    for change in [
        Change::Create {
            after: rule(9, "99", "0033612345678", ""),
        },
        Change::Update {
            before: before.rules[2].clone(),
            after: renamed,
        },
        Change::Delete {
            before: before.rules[2].clone(),
        },
    ] {
        let after = before.clone().with(&change);
        assert_ne!(after, before);
        assert_eq!(after.with(&change.inverse()), before);
    }
}

#[test]
fn ids_and_statuses_are_kept_as_the_api_spells_them() {
    assert_eq!(RuleId::from(12), RuleId::from("12".to_owned()));
    assert!(RuleId::from(0).is_assigned() && !RuleId::unassigned().is_assigned());
    for wire in ["active", "inactive", "pending"] {
        assert_eq!(RuleStatus::from_wire(wire).as_wire(), wire);
    }
}
