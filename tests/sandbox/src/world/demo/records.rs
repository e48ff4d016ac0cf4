//! What the resources of the tables hold: short numbers, options, lists of callers, calls, bills.

use chrono::{Datelike, NaiveDate, SecondsFormat, TimeDelta, Utc};
use serde_json::{Value, json};

use super::{
    super::{Price, Store},
    calls::{self, object},
    head_office,
};
use crate::{demo, tables::Object};

/// Short numbers of the group: digits, destination, first name or place, family name.
const SHORT_NUMBERS: [(u32, &str, &str, &str); 8] = [
    (700, demo::LINE, "Accueil", "Siège"),
    (701, demo::ODD_LINE, "Support", "Niveau 1"),
    (702, "0033612345678", "Astreinte", "Mobile"),
    (710, "0033478101012", "Agence", "Villeurbanne"),
    (7100, "0033145678901", "Clémence", "Énault"),
    (7101, "0041223456789", "André", "Weiß"),
    // A second code for somebody who has one.
    (7102, "0033145678901", "Cabinet", "Énault"),
    (7103, "00442079460958", "", "London office"),
];

/// Those of one line.
const OWN_SHORT_NUMBERS: [(u32, &str, &str, &str); 3] = [
    (200, "0033612345678", "Domicile", ""),
    (201, "0033478234567", "Jean", "Martin"),
    (2000, "0033556789012", "Garage", "Dupuis"),
];

/// Number, nature, type, status.
type Entry = (&'static str, &'static str, &'static str, &'static str);

const SCREENED: [Entry; 6] = [
    ("+33899", "international", "incomingBlackList", "active"),
    (
        "0033145678901",
        "international",
        "incomingBlackList",
        "active",
    ),
    ("+212", "international", "incomingBlackList", "active"),
    ("3949", "special", "outgoingBlackList", "active"),
    ("", "services", "outgoingWhiteList", "active"),
    ("", "voicemail", "outgoingWhiteList", "active"),
];
/// One of them is not in force yet.
const SCHEDULED_SCREENED: [Entry; 3] = [
    ("0041", "international", "incomingWhiteList", "active"),
    ("+336", "international", "incomingWhiteList", "new"),
    ("", "fax", "incomingWhiteList", "active"),
];

pub(super) fn store() -> Store {
    let mut store = Store::default();
    short_numbers(&mut store);
    options(&mut store);
    screens(&mut store);
    voicemails(&mut store);
    consumption(&mut store);
    for account in [demo::ACCOUNT, demo::CAMPUS_ACCOUNT, demo::BIG_ACCOUNT] {
        billing(&mut store, account);
    }
    tasks(&mut store);
    store
}

fn in_account(rest: &str) -> String {
    format!("/telephony/{}{rest}", demo::ACCOUNT)
}

fn of_line(line: &str, resource: &str) -> String {
    in_account(&format!("/line/{line}/{resource}"))
}

fn fill(store: &mut Store, path: &str, items: Vec<Object>) {
    if let Some(list) = store.collection(path) {
        list.items = items;
    }
}

/// Sets fields of an object, whether they are of its types or not.
fn set(store: &mut Store, path: &str, fields: Value) {
    if let Some(stored) = store.object(path) {
        stored.extend(object(fields));
    }
}

fn short_numbers(store: &mut Store) {
    let item = |(digits, destination, name, surname): &(u32, &str, &str, &str)| {
        object(json!({
            "abbreviatedNumber": digits,
            "destinationNumber": destination,
            "name": name,
            "surname": surname,
        }))
    };
    let of_group = SHORT_NUMBERS.iter().map(item).collect();
    fill(store, &in_account("/abbreviatedNumber"), of_group);
    let own = OWN_SHORT_NUMBERS.iter().map(item).collect();
    fill(store, &of_line(demo::LINE, "abbreviatedNumber"), own);
}

fn options(store: &mut Store) {
    for (line, fields) in forwards().into_iter().chain(preferences()) {
        set(store, &of_line(line, "options"), fields);
    }
    // As the API answers of a forward that nobody ever set.
    if let Some(odd) = store.object(&of_line(demo::ODD_LINE, "options")) {
        odd.remove("forwardBackupNature");
        odd.remove("forwardBackupNumber");
    }
}

fn forwards() -> [(&'static str, Value); 4] {
    let busy = json!({
        "forwardBusy": true,
        "forwardBusyNature": "number",
        "forwardBusyNumber": demo::ODD_LINE,
        "forwardNoReplyDelay": 30,
    });
    let all = json!({
        "forwardNoReply": false,
        "forwardUnconditional": true,
        "forwardUnconditionalNature": "number",
        "forwardUnconditionalNumber": "0033612345678",
    });
    let unreachable = json!({
        "forwardBackup": true,
        "forwardBackupNature": "number",
        "forwardBackupNumber": "0033145678901",
    });
    [
        (demo::SCHEDULED_LINE, busy),
        (demo::FORWARDED_LINE, all),
        ("0033912345601", unreachable),
        (demo::ODD_LINE, json!({ "forwardNoReplyDelay": "15" })),
    ]
}

fn preferences() -> [(&'static str, Value); 6] {
    let sales = json!({ "callWaiting": false, "displayNumber": demo::DDI_NUMBER });
    let direction = json!({
        "doNotDisturb": true,
        "identificationRestriction": true,
        "ipRestrictions": ["192.0.2.0/24", "198.51.100.7/32"],
        "lockOutCall": true,
        "lockOutCallPassword": "4711",
    });
    let personnel = json!({ "codecs": "g711", "intercom": "prefixed", "toneOnHoldSoundId": 12 });
    let agent = json!({
        "anonymousCallRejection": true,
        "language": "French (BE)",
        "recordOutgoingCallsBeta": true,
    });
    [
        (demo::SCHEDULED_LINE, sales),
        (demo::FORWARDED_LINE, json!({ "language": "English (UK)" })),
        (
            demo::ODD_LINE,
            json!({ "displayNumber": null, "language": null }),
        ),
        ("0033972123460", direction),
        (demo::CLICK2CALL_OFF_LINE, personnel),
        ("0033912345601", agent),
    ]
}

fn screens(store: &mut Store) {
    for (line, entries, switches) in [
        (
            demo::LINE,
            SCREENED.as_slice(),
            json!({ "incomingScreenList": "blacklist" }),
        ),
        (
            demo::SCHEDULED_LINE,
            SCHEDULED_SCREENED.as_slice(),
            json!({ "incomingScreenList": "whitelist", "outgoingScreenList": "blacklist" }),
        ),
    ] {
        let path = in_account(&format!("/screen/{line}"));
        set(store, &path, switches);
        let Some(list) = store.collection(&format!("{path}/screenLists")) else {
            continue;
        };
        for (number, nature, kind, status) in entries {
            list.add(object(json!({
                "callNumber": number,
                "nature": nature,
                "status": status,
                "type": kind,
            })));
        }
    }
}

/// Who left a message, in which folder, seconds, days ago.
const MESSAGES: [(&str, &str, u32, i64); 5] = [
    ("0033478234567", "old", 48, 19),
    ("0041223456789", "old", 112, 12),
    ("0033612345678", "inbox", 21, 3),
    ("0033145678901", "inbox", 75, 2),
    ("0033678901234", "inbox", 9, 1),
];

fn messages(store: &mut Store) {
    let path = in_account(&format!("/voicemail/{}/directories", demo::LINE));
    let Some(list) = store.collection(&path) else {
        return;
    };
    for (caller, folder, seconds, days) in MESSAGES {
        let moment = Utc::now() - TimeDelta::days(days);
        list.add(object(json!({
            "callee": demo::LINE,
            "caller": caller,
            "creationDatetime": moment.to_rfc3339_opts(SecondsFormat::Secs, true),
            "dir": folder,
            "duration": seconds,
        })));
    }
}

fn voicemails(store: &mut Store) {
    messages(store);
    let settings = |line| in_account(&format!("/voicemail/{line}/settings"));
    let notified = json!([
        { "email": "accueil@exemple.fr", "type": "attachment" },
        { "email": "standard@exemple.fr", "type": "simple" },
    ]);
    set(
        store,
        &settings(demo::LINE),
        json!({
            "audioFormat": "mp3",
            "fromEmail": "repondeur@exemple.fr",
            "fromName": "Répondeur du siège",
            "greetingType": "full",
            "redirectionEmails": notified,
            "unreadMessages": 3,
        }),
    );
    set(
        store,
        &settings(demo::ODD_LINE),
        json!({ "fromName": null, "isNewVersion": false, "unreadMessages": "2" }),
    );
}

fn consumption(store: &mut Store) {
    let now = Utc::now();
    for (line, seed) in head_office::lines().zip(1_u64..) {
        let path = |name| in_account(&format!("/service/{line}/{name}"));
        store.seed(path("voiceConsumption"), move || {
            let mut calls = calls::of_line(line, seed, now).current;
            if line == demo::ODD_LINE {
                distort(&mut calls);
            }
            calls
        });
        store.seed(path("previousVoiceConsumption"), move || {
            calls::of_line(line, seed, now).previous
        });
    }
    let busy = format!(
        "/telephony/{}/service/{}",
        demo::BIG_ACCOUNT,
        demo::BUSY_LINE
    );
    store.seed(format!("{busy}/voiceConsumption"), move || {
        calls::of_line(demo::BUSY_LINE, 99, now).current
    });
    for (fax, seed) in head_office::faxes().zip(1_u64..) {
        let path = in_account(&format!("/service/{fax}/faxConsumption"));
        store.seed(path, move || calls::of_fax(fax, seed, now));
    }
}

/// What a client must read all the same: a number as text, a null where none should be, a price of
/// more than two decimals.
fn distort(calls: &mut [Object]) {
    let fields = [
        ("duration", json!("47")),
        ("designation", Value::Null),
        (
            "priceWithoutTax",
            json!({ "currencyCode": "EUR", "text": "0.05 €", "value": 0.0483 }),
        ),
    ];
    for (call, (name, value)) in calls.iter_mut().rev().zip(fields) {
        call.insert(name.to_owned(), value);
    }
}

fn billing(store: &mut Store, account: &str) {
    let today = Utc::now().date_naive();
    let months = (1..=6_u32)
        .rev()
        .filter_map(|ago| first_of_month(today, ago));
    let bills = months.zip(0_u32..).map(|(date, index)| {
        object(json!({
            "date": date.to_string(),
            "price": Price::euro_cents(5_988 + index * 137),
            "priceOutplan": Price::euro_cents(index * 137),
            "status": if index == 5 { "doing" } else { "done" },
        }))
    });
    let bills = bills.collect();
    fill(
        store,
        &format!("/telephony/{account}/historyConsumption"),
        bills,
    );
    if let Some(alerts) = store.collection(&format!("/telephony/{account}/outplanNotification")) {
        for (percentage, block) in [(50, "none"), (90, "blockOutgoingCalls")] {
            alerts.add(object(json!({
                "block": block,
                "notifyEmail": "telephonie@exemple.fr",
                "percentage": percentage,
            })));
        }
    }
}

fn tasks(store: &mut Store) {
    let tasks = in_account(&format!("/service/{}/task", demo::LINE));
    if let Some(tasks) = store.collection(&tasks) {
        for (status, message) in [("done", None), ("error", Some("The file is not audio"))] {
            tasks.add(object(json!({
                "action": "toneUpload",
                "message": message,
                "objectCreated": null,
                "serviceType": "line",
                "status": status,
            })));
        }
    }
}

fn first_of_month(today: NaiveDate, months_ago: u32) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    first.checked_sub_months(chrono::Months::new(months_ago.saturating_sub(1)))
}
