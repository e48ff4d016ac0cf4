//! Queues and agents: customer service, a contact centre, a reception of two hundred.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::{BillingAccount, Hunting, HuntingAgent, HuntingQueue, Number, Records};
use crate::demo;

/// Number, description, status.
type Agent = (&'static str, Option<&'static str>, &'static str);

/// The agents who are no lines of the group.
const EXTERNAL: [&str; 2] = ["0033612345678", "0041223456789"];

/// The last is external; the third has no description.
const CUSTOMER_SERVICE: [Agent; 4] = [
    ("0033912345601", Some("Noémie Roux"), "available"),
    ("0033912345602", Some("Théo Leclère"), "onBreak"),
    ("0033912345603", None, "loggedOut"),
    ("0033612345678", Some("Mobile d’astreinte"), "available"),
];
/// Positions other than the order of the ids.
const CUSTOMER_SERVICE_ORDER: [u64; 4] = [8102, 8101, 8104, 8103];

/// The last is in no queue.
const PRE_SALES: [Agent; 6] = [
    ("0033912345601", Some("Noémie Roux"), "available"),
    ("0033912345604", Some("François Crépin"), "available"),
    (demo::LINE, Some("Accueil"), "loggedOut"),
    ("0033972123458", None, "onBreak"),
    ("0041223456789", Some("Bureau de Genève"), "available"),
    ("0033972123463", Some(""), "loggedOut"),
];
const PRE_SALES_ORDER: [u64; 4] = [8203, 8201, 8202, 8205];
const PRE_SALES_RELIEF: [u64; 3] = [8202, 8204, 8201];

/// Agents of the reception.
const CROWD: usize = 200;

/// The groups of the head office.
pub(super) fn equip(account: &mut BillingAccount) {
    if let Some(number) = account.numbers.get_mut(demo::EASY_HUNTING_NUMBER) {
        record(
            number,
            demo::HUNTING_SOUND,
            ["Bienvenue.wav", "Vivaldi – Printemps.mp3"],
        );
        number.hunting = Some(customer_service());
    }
    if let Some(number) = account.numbers.get_mut(demo::PABX_NUMBER) {
        let sounds = ["File pleine.wav", "Fermé.wav", "Attente.mp3"];
        record(number, demo::PABX_SOUND, sounds);
        number.hunting = Some(pre_sales());
    }
}

/// The reception of the agencies, whose lines are all there by now.
pub(super) fn crowd(account: &mut BillingAccount) {
    let lines = account.lines.values().take(CROWD);
    let lines: Vec<_> = lines
        .map(|line| (line.service_name.clone(), line.description.clone()))
        .collect();
    if let Some(number) = account.numbers.get_mut(demo::HUNTING_LARGE) {
        number.hunting = Some(reception(lines));
    }
}

fn record<const N: usize>(number: &mut Number, first: u64, names: [&str; N]) {
    number.sounds = Records::after(first - 1);
    for name in names {
        number.sounds.add_sound(name);
    }
}

/// One queue, of which some values are as somebody may have left them.
fn customer_service() -> Hunting {
    let queue = HuntingQueue {
        action_on_overflow: Some("voicemail".to_owned()),
        action_on_overflow_param: Some("0033972101006".to_owned()),
        ask_for_record_disabling: Some(false),
        max_member: 12,
        max_wait_time: 240,
        record: Some(false),
        sound_on_hold: Some(demo::HUNTING_SOUND + 1),
        agents: CUSTOMER_SERVICE_ORDER.into(),
        ..HuntingQueue::new(demo::HUNTING_QUEUE)
    };
    group([queue], agents(8_100, &CUSTOMER_SERVICE))
}

fn pre_sales() -> Hunting {
    let day = HuntingQueue {
        action_on_closure: Some("playback".to_owned()),
        action_on_closure_param: Some((demo::PABX_SOUND + 1).to_string()),
        action_on_overflow: Some("voicemail".to_owned()),
        action_on_overflow_param: Some(demo::LINE.to_owned()),
        ask_for_record_disabling: Some(true),
        confirm_key: Some("#".to_owned()),
        description: Some("Avant-vente".to_owned()),
        follow_call_forwards: Some(true),
        max_member: 25,
        record: Some(true),
        record_disabling_digit: Some(5),
        record_disabling_language: Some("french".to_owned()),
        sound_on_hold: Some(demo::PABX_SOUND + 2),
        strategy: "longestIdleAgent".to_owned(),
        agents: PRE_SALES_ORDER.into(),
        ..HuntingQueue::new(demo::PABX_QUEUE)
    };
    let relief = HuntingQueue {
        action_on_overflow: Some("playback".to_owned()),
        action_on_overflow_param: Some(demo::PABX_SOUND.to_string()),
        description: Some("Renfort".to_owned()),
        max_member: 0,
        max_wait_time: 0,
        strategy: "ringAll".to_owned(),
        agents: PRE_SALES_RELIEF.into(),
        ..HuntingQueue::new(demo::PABX_QUEUE + 1)
    };
    Hunting {
        crm_url_template: Some("https://crm.example.com/?caller={CALLER}".to_owned()),
        g729: Some(false),
        name: "Contact Center Solution".to_owned(),
        ..group([day, relief], agents(8_200, &PRE_SALES))
    }
}

/// Every seventh in turn, so that neighbours in the queue are none in the list of lines.
fn reception(lines: Vec<(String, String)>) -> Hunting {
    let mut agents = Records::after(9_000);
    for (index, (number, description)) in lines.into_iter().enumerate() {
        let status = match index % 5 {
            1 => "onBreak",
            4 => "loggedOut",
            _ => "available",
        };
        agents.add(|id| HuntingAgent {
            number,
            description: Some(description),
            ..agent(id, ("", None, status))
        });
    }
    let queue = HuntingQueue {
        description: Some("Accueil national".to_owned()),
        max_member: 100,
        strategy: "roundRobin".to_owned(),
        agents: (0..CROWD as u64)
            .map(|index| 9_001 + index * 7 % CROWD as u64)
            .collect(),
        ..HuntingQueue::new(demo::LARGE_QUEUE)
    };
    group([queue], agents)
}

fn group<const N: usize>(queues: [HuntingQueue; N], agents: Records<HuntingAgent>) -> Hunting {
    let mut stored = Records::after(queues.first().map_or(0, |queue| queue.queue_id - 1));
    for queue in queues {
        stored.add(|_| queue);
    }
    Hunting {
        queues: stored,
        agents,
        ..Hunting::new("Easy Hunting")
    }
}

fn agents(last_id: u64, all: &[Agent]) -> Records<HuntingAgent> {
    let mut agents = Records::after(last_id);
    for one in all {
        agents.add(|id| agent(id, *one));
    }
    agents
}

fn agent(agent_id: u64, (number, description, status): Agent) -> HuntingAgent {
    let external = EXTERNAL.contains(&number);
    HuntingAgent {
        agent_id,
        break_status: None,
        description: description.map(ToOwned::to_owned),
        number: number.to_owned(),
        simultaneous_lines: 1 + agent_id % 2,
        status: status.to_owned(),
        timeout: 15 + agent_id % 4 * 5,
        kind: if external { "external" } else { "internal" }.to_owned(),
        wrap_up_time: agent_id % 3 * 10,
        status_since: some_time_ago(agent_id),
    }
}

fn some_time_ago(agent_id: u64) -> DateTime<Utc> {
    let minutes = i64::try_from(agent_id % 50).unwrap_or_default();
    Utc::now() - TimeDelta::minutes(3 + minutes)
}
