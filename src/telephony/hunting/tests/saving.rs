//! Values that a save has written are no longer edits, even where nothing could be read after it.

use super::*;
use crate::telephony::change::Change;

/// The changes as the API makes them: an agent that is new gets the id 9.
fn accepted(plan: impl IntoIterator<Item = Change<HuntingItem>>) -> Vec<Change<HuntingItem>> {
    let accept = |change: Change<HuntingItem>| match change {
        Change::Create {
            after: HuntingItem::Place(place),
        } => {
            let agent = place.agent.clone().or(Some(AgentId::from("9")));
            let after = HuntingItem::Member(MemberPlace { agent, ..place }, None);
            Change::Create { after }
        }
        change => change,
    };
    plan.into_iter().map(accept).collect()
}

fn edited() -> Roster {
    let mut roster = queue();
    roster.add(None, values(5)).unwrap();
    roster.move_to(4, 0);
    let mut slower = values(3);
    slower.timeout = Some(35);
    roster.change(3, slower).unwrap();
    remove(&mut roster, &[2], Removal::FromQueue);
    roster
}

#[test]
fn a_whole_save_leaves_nothing_to_send() {
    let mut roster = edited();
    let done = accepted(roster.plan(&[]));
    assert_eq!(done.len(), 4);
    roster.after_save(&done, &[]);
    assert!(!roster.has_changes());
    assert_eq!(order(&roster), "5134");
    roster.cancel();
    assert_eq!(order(&roster), "5134");
}

#[test]
fn after_a_part_of_a_save_the_rest_is_left() {
    // A member that could not be added (2) cannot be moved (3) either.
    for failing in [0..1, 1..2, 2..4, 3..4] {
        let mut roster = edited();
        let mut done = accepted(roster.plan(&[]));
        done.drain(failing.clone());
        roster.after_save(&done, &[]);
        assert_eq!(roster.plan(&[]).len(), failing.len(), "{failing:?}");
    }
}

#[test]
fn an_agent_of_the_service_that_was_changed_but_not_added_is_not_changed_again() {
    let mut roster = queue();
    let mut slower = values(5);
    slower.timeout = Some(35);
    roster.add(Some(agent(5).id), slower).unwrap();
    let others = [agent(5)];
    let mut done = accepted(roster.plan(&others));
    done.truncate(1);
    roster.after_save(&done, &others);
    let left = roster.plan(&others);
    assert_eq!(left.len(), 1);
    assert!(left.changes()[0].before().is_none());
}

#[test]
fn a_read_after_a_save_finds_no_conflict() {
    let mut roster = edited();
    let done = accepted(roster.plan(&[]));
    roster.after_save(&done, &[]);
    let mut third = agent(3);
    third.values.timeout = Some(35);
    let new = Agent {
        id: AgentId::from("9"),
        values: values(5),
    };
    let fresh = vec![new, agent(1), third, agent(4)];
    assert!(roster.reload(fresh).is_empty());
    assert!(!roster.has_changes());
    assert_eq!(order(&roster), "5134");
}
