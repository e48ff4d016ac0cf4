//! What a save sends.

use super::*;
use crate::telephony::change::Change;

/// "update 2", "add 5 at 4", "move 4 from 3 to 0", "leave 1", "delete 1".
fn texts(roster: &Roster) -> Vec<String> {
    let last = |item: &HuntingItem| {
        item.agent()
            .unwrap()
            .number
            .as_wire()
            .chars()
            .last()
            .unwrap()
    };
    let tell = |change: &Change<HuntingItem>| match (change.before(), change.after()) {
        (Some(it @ HuntingItem::Member(..)), None) => format!("delete {}", last(it)),
        (Some(it), None) => format!("leave {}", last(it)),
        (None, Some(it @ HuntingItem::Place(place))) => {
            format!("add {} at {}", last(it), place.position)
        }
        (Some(HuntingItem::Place(before)), Some(it @ HuntingItem::Place(after))) => {
            format!(
                "move {} from {} to {}",
                last(it),
                before.position,
                after.position
            )
        }
        (_, it) => format!("update {}", it.map(last).unwrap()),
    };
    roster.plan(&[]).iter().map(tell).collect()
}

#[test]
fn an_untouched_queue_sends_nothing() {
    assert!(!queue().has_changes());
}

#[test]
fn a_value_that_is_typed_back_sends_nothing() {
    let mut roster = queue();
    let mut edited = values(2);
    edited.timeout = Some(35);
    roster.change(1, edited).unwrap();
    assert_eq!(texts(&roster), ["update 2"]);
    roster.change(1, values(2)).unwrap();
    assert!(!roster.has_changes());
}

#[test]
fn an_agent_of_the_service_is_edited_before_it_is_added() {
    let mut roster = queue();
    let mut edited = values(5);
    edited.timeout = Some(35);
    roster.add(None, edited.clone()).unwrap();
    roster.add(None, values(6)).unwrap();
    let plan = roster.plan(&[agent(5), agent(6)]);
    let after = Agent {
        values: edited,
        ..agent(5)
    };
    let update = Change::Update {
        before: HuntingItem::Agent(agent(5)),
        after: HuntingItem::Agent(after),
    };
    assert_eq!(plan.changes()[0], update);
    assert_eq!(plan.len(), 3);
    assert_eq!(HuntingItem::stages(&plan), [4, 6, 7]);
}

#[test]
fn removals_are_sent_before_edits_additions_and_moves() {
    let mut roster = queue();
    roster.add(None, values(5)).unwrap();
    roster.move_to(3, 0);
    let mut edited = values(3);
    edited.status = AgentStatus::OnBreak;
    roster.change(3, edited).unwrap();
    remove(&mut roster, &[1], Removal::FromQueue);
    assert_eq!(order(&roster), "41235");
    assert_eq!(
        texts(&roster),
        ["leave 1", "update 3", "add 5 at 3", "move 4 from 2 to 0"]
    );
    let plan = roster.plan(&[]);
    assert_eq!(HuntingItem::stages(&plan), [1, 5, 8, 9]);
}

#[test]
fn a_member_may_be_deleted_from_the_service_too() {
    let mut roster = queue();
    remove(&mut roster, &[0, 3], Removal::Altogether);
    assert_eq!(texts(&roster), ["delete 1", "delete 4"]);
    roster.restore(0);
    assert_eq!(texts(&roster), ["delete 4"]);
}

#[test]
fn the_undo_of_removals_restores_the_order() {
    let mut roster = queue();
    remove(&mut roster, &[0, 1, 3], Removal::FromQueue);
    let position = |change: &Change<HuntingItem>| match change.subject() {
        HuntingItem::Place(place) => place.position,
        other => panic!("no place: {other:?}"),
    };
    let plan = roster.plan(&[]);
    assert_eq!(plan.iter().map(position).collect::<Vec<_>>(), [0, 0, 1]);
    assert_eq!(HuntingItem::stages(&plan), [1, 2, 3]);
}

#[test]
fn a_member_that_is_added_and_removed_again_sends_nothing() {
    let mut roster = queue();
    roster.add(None, values(5)).unwrap();
    roster.add(None, values(6)).unwrap();
    remove(&mut roster, &[4], Removal::FromQueue);
    assert_eq!(texts(&roster), ["add 6 at 4"]);
}

#[test]
fn nobody_is_added_under_a_number_that_is_in_the_queue() {
    let mut roster = queue();
    let number = number(2);
    assert_eq!(roster.add(None, values(2)), Err(NumberTaken { number }));
    assert!(roster.change(0, values(2)).is_err());
    assert!(roster.change(1, values(2)).is_ok());
}

#[test]
fn an_added_member_may_stand_first() {
    let mut roster = queue();
    roster.add(None, values(5)).unwrap();
    roster.move_to(4, 0);
    assert_eq!(texts(&roster), ["add 5 at 4", "move 5 from 4 to 0"]);
}

#[test]
fn cancelling_goes_back_to_what_the_api_has() {
    let mut roster = queue();
    roster.add(None, values(5)).unwrap();
    roster.move_to(4, 0);
    roster.move_to(4, 1);
    remove(&mut roster, &[2], Removal::Altogether);
    roster.cancel();
    assert_eq!(roster, queue());
}
