//! Fresh data under unsaved edits.

use super::*;

#[test]
fn a_value_that_was_not_edited_follows_the_api() {
    let mut roster = queue();
    let mut changed = agent(3);
    changed.values.timeout = Some(40);
    assert!(roster.reload(vec![changed, agent(1), agent(6)]).is_empty());
    assert_eq!(order(&roster), "316");
    assert_eq!(roster.members()[0].values.timeout, Some(40));
    assert!(!roster.has_changes());
}

#[test]
fn an_edited_order_stays_and_new_members_come_last() {
    let mut roster = queue();
    roster.move_to(3, 0);
    assert!(roster.reload([1, 3, 4, 6].map(agent).to_vec()).is_empty());
    assert_eq!(order(&roster), "4136");
    assert_eq!(roster.plan(&[]).len(), 1);
}

#[test]
fn after_a_save_there_is_nothing_left_to_send() {
    let mut roster = queue();
    roster.add(None, values(5)).unwrap();
    roster.move_to(4, 1);
    remove(&mut roster, &[0], Removal::Altogether);
    let mut edited = values(3);
    edited.description = "Renfort".into();
    roster.change(3, edited.clone()).unwrap();
    let saved = Agent {
        id: AgentId::from("3"),
        values: edited,
    };
    assert!(
        roster
            .reload(vec![agent(5), agent(2), saved, agent(4)])
            .is_empty()
    );
    assert!(!roster.has_changes());
    assert_eq!(order(&roster), "5234");
}

#[test]
fn a_change_of_another_session_under_an_edit_is_reported() {
    let mut roster = queue();
    let mut edited = values(2);
    edited.timeout = Some(35);
    roster.change(1, edited).unwrap();
    let mut now = agent(2);
    now.values.timeout = Some(60);
    let fresh = vec![agent(1), now.clone(), agent(3), agent(4)];
    let before = agent(2);
    assert_eq!(
        roster.reload(fresh),
        [RosterConflict::Changed { before, now }]
    );
    assert_eq!(roster.members()[1].values.timeout, Some(35));
    assert_eq!(roster.plan(&[]).len(), 1);
}

#[test]
fn an_edit_of_a_member_that_is_gone_is_reported() {
    let mut roster = queue();
    let mut edited = values(2);
    edited.timeout = Some(35);
    roster.change(1, edited).unwrap();
    remove(&mut roster, &[2], Removal::FromQueue);
    let before = agent(2);
    assert_eq!(
        roster.reload(vec![agent(1), agent(4)]),
        [RosterConflict::Gone { before }]
    );
    assert_eq!(order(&roster), "14");
}

#[test]
fn an_agent_of_the_service_that_joins_with_other_values_is_still_to_be_changed() {
    let mut roster = queue();
    let mut wanted = values(5);
    wanted.simultaneous = Some(3);
    roster.add(None, wanted).unwrap();
    let fresh = [1, 2, 3, 4, 5].map(agent).to_vec();
    assert!(roster.reload(fresh).is_empty());
    assert_eq!(roster.plan(&[]).len(), 1);
    assert_eq!(roster.members()[4].values.simultaneous, Some(3));
}

#[test]
fn a_new_member_with_a_number_that_was_given_up_replaces_no_member() {
    let mut roster = queue();
    let mut moved = values(1);
    moved.number = number(6);
    roster.change(0, moved).unwrap();
    roster.add(None, values(1)).unwrap();
    roster.move_to(4, 0);
    assert!(roster.reload([1, 2, 3, 4].map(agent).to_vec()).is_empty());
    assert_eq!(order(&roster), "16234");
    assert_eq!(
        ids_of(&roster),
        [None, Some("1"), Some("2"), Some("3"), Some("4")]
    );
}

fn ids_of(roster: &Roster) -> Vec<Option<&str>> {
    let members = roster.members().iter();
    members.map(|it| it.id().map(AgentId::as_str)).collect()
}
