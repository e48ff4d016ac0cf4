//! A queue's settings and its members together.

use super::*;

fn settings() -> HuntingSettings {
    HuntingSettings { status_ivr: true }
}

fn support() -> Queue {
    Queue {
        id: QueueId::from("7"),
        values: QueueValues {
            description: "Support".into(),
            strategy: Strategy::Sequential,
            max_callers: Some(10),
            max_wait: Some(300),
            on_overflow: Fallback::from_wire(Some("voicemail"), Some("0033912345601")),
            on_closure: Fallback::from_wire(Some("playback"), Some("12")),
            welcome: None,
            hold_music: None,
            record: None,
            may_refuse_record: Some(false),
            refusal_key: None,
            refusal_language: None,
            follow_forwards: None,
            confirm_key: None,
        },
    }
}

fn group() -> HuntingGroup {
    HuntingGroup::load(settings(), support(), [1, 2].map(agent).to_vec())
}

#[test]
fn every_word_of_the_api_is_written_as_it_was_read() {
    for strategy in Strategy::ALL {
        assert_eq!(Strategy::from_wire(strategy.as_wire()), strategy);
    }
    for wire in ["ringAll", "longestIdleAgent", "weightedRandom"] {
        assert_eq!(Strategy::from_wire(wire).as_wire(), wire);
    }
    for wire in ["available", "loggedOut", "onBreak", "atLunch"] {
        assert_eq!(AgentStatus::from_wire(wire).as_wire(), wire);
    }
    for (action, param) in [
        (None, None),
        (Some("playback"), Some("12")),
        (Some("voicemail"), Some("0033912345601")),
        (Some("voicemail"), None),
        (Some("hangup"), Some("now")),
    ] {
        let fallback = Fallback::from_wire(action, param);
        assert_eq!((fallback.action(), fallback.param()), (action, param));
    }
}

#[test]
fn settings_are_sent_before_members() {
    let mut group = group();
    group.settings.status_ivr = false;
    group.queue.strategy = Strategy::Random;
    group.roster.move_to(1, 0);
    let plan = group.plan(&[]);
    assert_eq!(HuntingItem::stages(&plan), [0, 0, 7]);
    group.cancel();
    assert!(!group.has_changes());
}

#[test]
fn a_voicemail_that_nobody_touched_stays_one() {
    let typed = OverflowDraft {
        max_wait: "120".to_owned(),
        ..OverflowDraft::from(&support().values)
    };
    let values = typed.check(&support().values).unwrap();
    assert_eq!(values.max_wait, Some(120));
    assert_eq!(values.on_overflow, support().values.on_overflow);
}

#[test]
fn an_overflow_needs_where_it_leads() {
    let typed = OverflowDraft {
        max_callers: "0".to_owned(),
        max_wait: "5 min".to_owned(),
        on_overflow: FallbackDraft::Voicemail("06 12".to_owned()),
        on_closure: FallbackDraft::Playback(None),
    };
    let errors = typed.check(&support().values).unwrap_err();
    assert!(matches!(
        errors.max_callers,
        Some(AmountError::Range { .. })
    ));
    assert!(matches!(errors.max_wait, Some(AmountError::Digits { .. })));
    assert!(matches!(errors.on_overflow, Some(FallbackError::Number(_))));
    assert_eq!(errors.on_closure, Some(FallbackError::NoSound));
}

#[test]
fn fresh_settings_come_under_the_edits() {
    let mut group = group();
    group.queue.max_wait = Some(120);
    let mut now = support();
    now.values.strategy = Strategy::RoundRobin;
    let fresh = || [1, 2].map(agent).to_vec();
    assert!(group.reload(settings(), now.clone(), fresh()).is_empty());
    assert_eq!(group.queue.max_wait, Some(120));
    assert_eq!(group.queue.strategy, Strategy::RoundRobin);
    now.values.max_wait = Some(60);
    assert_eq!(
        group.reload(settings(), now, fresh()),
        [GroupConflict::Settings]
    );
    assert_eq!(group.plan(&[]).len(), 1);
}
