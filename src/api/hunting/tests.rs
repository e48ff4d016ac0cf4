use super::agents::{WireAgent, agent_body};
use super::live::{WireStatistics, WireStatus};
use super::queue_wire::{WireEasyHunting, WireQueue};
use super::queues::bodies;
use super::*;
use crate::telephony::hunting::{
    Activity, Agent, AgentNow, AgentStatus, Fallback, HuntingTree, Queue, QueueFigures,
    QueueValues, Strategy,
};

fn agent(json: &str) -> Agent {
    Agent::from(serde_json::from_str::<WireAgent>(json).unwrap())
}

fn queue(json: &str) -> Queue {
    Queue::from(serde_json::from_str::<WireQueue>(json).unwrap())
}

fn text(fields: &Fields<'_>) -> String {
    serde_json::to_string(fields).unwrap()
}

const QUEUE: &str = r#"{"queueId": 7, "strategy": "ringAll", "description": null, "maxMember": "10",
    "maxWaitTime": 300, "actionOnOverflow": "voicemail", "actionOnOverflowParam": "0033912345601",
    "actionOnClosure": null, "soundOnHold": 12, "recordDisablingDigit": "5", "record": null}"#;

/// The number's part and the queue's part of an edit.
fn sent(tree: HuntingTree, edit: fn(&mut QueueValues)) -> [String; 2] {
    let before = queue(QUEUE).values;
    let mut after = before.clone();
    edit(&mut after);
    let (number, queue) = bodies(tree, &before, &after);
    [text(&number), text(&queue)]
}

#[test]
fn an_agent_is_created_whole_and_updated_in_part() {
    let before = agent(
        r#"{"agentId": "5", "number": "0033912345601", "description": null, "status": "onBreak",
        "timeout": 20, "wrapUpTime": 0, "simultaneousLines": "2", "type": "internal"}"#,
    );
    assert_eq!(before.values.status, AgentStatus::OnBreak);
    assert_eq!(
        text(&agent_body(None, &before.values)),
        r#"{"number":"0033912345601","status":"onBreak","timeout":20,"wrapUpTime":0,"simultaneousLines":2}"#
    );
    let mut after = before.values.clone();
    after.timeout = Some(25);
    assert_eq!(
        text(&agent_body(Some(&before.values), &after)),
        r#"{"timeout":25}"#
    );
}

#[test]
fn odd_numbers_of_an_agent_are_read_or_unknown_and_never_written_back() {
    let before = agent(
        r#"{"agentId": 5, "number": "0033912345601", "status": "onBreak", "timeout": 20.0,
        "wrapUpTime": "soon", "simultaneousLines": "2.0"}"#,
    );
    let values = &before.values;
    assert_eq!(
        (values.timeout, values.wrap_up, values.simultaneous),
        (Some(20), None, Some(2))
    );
    let mut after = values.clone();
    after.description = "Nuit".into();
    assert_eq!(
        text(&agent_body(Some(values), &after)),
        r#"{"description":"Nuit"}"#
    );
    assert!(!text(&agent_body(None, &after)).contains("wrapUpTime"));
}

#[test]
fn what_is_no_text_costs_its_cell_and_is_never_written_back() {
    let odd = agent(r#"{"agentId": 5, "number": {}, "description": [], "status": 1.5}"#);
    let mut given = odd.values.clone();
    given.status = AgentStatus::Available;
    assert_eq!(
        text(&agent_body(Some(&odd.values), &given)),
        r#"{"status":"available"}"#
    );
    assert_eq!(text(&agent_body(Some(&given), &odd.values)), "{}");
    given.description = "Nuit".into();
    let null = agent(r#"{"agentId": 5, "description": null}"#).values;
    let back = text(&agent_body(Some(&given), &null));
    assert_eq!(back, r#"{"description":null}"#);
    let json =
        r#"{"queueId": 7, "strategy": {}, "record": "true", "soundOnHold": {}, "confirmKey": 5}"#;
    let odd = queue(json).values;
    assert_eq!(
        (odd.record, odd.confirm_key.as_deref()),
        (Some(true), Some("5"))
    );
    let mut given = odd.clone();
    given.strategy = Strategy::Random;
    given.hold_music = Some("12".into());
    let back = bodies(HuntingTree::OvhPabx, &given, &odd).1;
    assert_eq!(text(&back), "{}");
    let nameless = r#"[{"agentId": null, "number": "0033912345601"}]"#;
    let read: Items<WireAgent> = serde_json::from_str(nameless).unwrap();
    assert_eq!((read.items.len(), read.unreadable), (0, 1));
}

#[test]
fn an_untouched_queue_sends_nothing() {
    for tree in [HuntingTree::OvhPabx, HuntingTree::EasyHunting] {
        assert_eq!(sent(tree, |_| {}), ["{}", "{}"]);
    }
}

#[test]
fn each_tree_has_its_own_names_and_places() {
    let edit = |values: &mut QueueValues| {
        values.strategy = Strategy::Random;
        values.max_callers = Some(20);
        values.hold_music = None;
        values.refusal_key = Some(1);
    };
    let all = r#"{"recordDisablingDigit":1,"strategy":"random","maxMember":20,"soundOnHold":null}"#;
    assert_eq!(sent(HuntingTree::OvhPabx, edit), ["{}", all]);
    assert_eq!(
        sent(HuntingTree::EasyHunting, edit),
        [
            r#"{"strategy":"random","queueSize":20,"toneOnHold":null}"#,
            r#"{"recordDisablingDigit":1}"#
        ]
    );
}

#[test]
fn an_action_goes_with_its_parameter() {
    let sent = sent(HuntingTree::OvhPabx, |values| {
        values.on_closure = Fallback::from_wire(Some("playback"), Some("12"));
    });
    let both = r#"{"actionOnClosure":"playback","actionOnClosureParam":"12"}"#;
    assert_eq!(sent[1], both);
}

#[test]
fn the_settings_on_an_easy_hunting_number_are_its_queue_s() {
    let easy: WireEasyHunting = serde_json::from_str(
        r#"{"strategy": "roundRobin", "queueSize": 4, "maxWaitTime": 60, "toneOnOpening": 3, "toneOnHold": null}"#,
    )
    .unwrap();
    let values = easy.over(queue(QUEUE)).values;
    assert_eq!(values.strategy, Strategy::RoundRobin);
    assert_eq!((values.max_callers, values.max_wait), (Some(4), Some(60)));
    assert_eq!(
        values.welcome.map(|it| it.to_string()).as_deref(),
        Some("3")
    );
    assert_eq!(values.hold_music, None);
    assert_eq!(values.on_overflow, queue(QUEUE).values.on_overflow);
}

#[test]
fn live_figures_are_read_and_missing_ones_are_zero() {
    let figures: WireStatistics = serde_json::from_str(
        r#"{"callsAnswered": 12, "callsLost": "1", "callsTotal": 13, "totalCallDuration": 384,
            "lastReset": "2026-11-21T00:00:00+00:00", "totalWaitingDuration": null}"#,
    )
    .unwrap();
    let read = QueueFigures {
        answered: 12,
        lost: 1,
        talking_s: 384,
        waiting_s: 0,
        since: "2026-11-21T00:00:00+00:00".to_owned(),
    };
    assert_eq!(QueueFigures::from(&figures), read);
    let status: WireStatus = serde_json::from_str(r#"{"status": "receiving"}"#).unwrap();
    let ringing = AgentNow {
        activity: Activity::Ringing,
        since: String::new(),
    };
    assert_eq!(AgentNow::from(status), ringing);
}
