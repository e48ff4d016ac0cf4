//! Two agents of one number: each member goes by its agent's id.

use super::csv::{FORMAT, MemberSheet};
use super::*;
use crate::telephony::csv::{Verdict, preview, read};

/// The agents 1 and 2, and 3 with the number of 1.
fn shared() -> Roster {
    let mut third = agent(3);
    third.values.number = number(1);
    Roster::load(vec![agent(1), agent(2), third])
}

/// The ids of the agents that a plan is about.
fn ids(roster: &Roster) -> Vec<String> {
    let id = |item: &HuntingItem| match item {
        HuntingItem::Agent(agent) => agent.id.to_string(),
        HuntingItem::Place(place) | HuntingItem::Member(place, _) => place
            .agent
            .as_ref()
            .map_or_else(String::new, AgentId::to_string),
        other => panic!("no agent: {other:?}"),
    };
    roster.plan(&[]).iter().map(|it| id(it.subject())).collect()
}

#[test]
fn each_is_edited_moved_and_removed_by_itself() {
    let third = MemberKey::Agent(AgentId::from("3"));
    let mut roster = shared();
    let mut slower = roster.members()[2].values.clone();
    slower.timeout = Some(35);
    let index = roster.index(&third).unwrap();
    roster.change(index, slower).unwrap();
    assert_eq!(ids(&roster), ["3"]);

    let mut roster = shared();
    roster.move_to(roster.index(&third).unwrap(), 0);
    assert_eq!(ids(&roster), ["3"]);

    let mut roster = shared();
    roster.remove(&[third], Removal::Altogether);
    assert_eq!(ids(&roster), ["3"]);
    assert!(roster.members()[0].removal.is_none());
}

#[test]
fn an_agent_that_was_chosen_is_added_and_not_its_namesake() {
    let mut roster = queue();
    let mut namesake = agent(6);
    namesake.values.number = number(5);
    let others = [agent(5), namesake.clone()];
    roster
        .add(Some(namesake.id.clone()), namesake.values)
        .unwrap();
    let plan = roster.plan(&others);
    let Some(HuntingItem::Place(place)) = plan.changes()[0].after() else {
        panic!("no place");
    };
    assert_eq!((plan.len(), place.agent.as_ref()), (1, Some(&namesake.id)));
}

#[test]
fn a_line_of_a_file_with_such_a_number_is_refused_and_the_others_are_read() {
    let roster = shared();
    let sheet = MemberSheet::new(&roster, |number: &PhoneNumber| {
        let number = number.clone();
        Err(NumberShared { number })
    });
    let text = "number;timeout\n0912345601;35\n0912345602;35\n0912345605;35\n";
    let preview = preview(&sheet, &read(text, FORMAT));
    let keys = preview.rows.iter().map(|row| match &row.verdict {
        Verdict::Refused(refusal) => (row.line, refusal.key()),
        _ => (row.line, ""),
    });
    let shared = "hunting_error_shared";
    assert_eq!(
        keys.collect::<Vec<_>>(),
        [(2, shared), (3, ""), (4, shared)]
    );
}
