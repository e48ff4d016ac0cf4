//! Calls of three months, the same at every start but for their dates: those of the last month are
//! this month's consumption, the two before are the previous one.

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::super::Price;
use crate::tables::Object;

const CALLS: i64 = 300;
const DAYS: i64 = 92;
/// Days that count as this month.
const CURRENT_DAYS: i64 = 31;
const HOUR: i32 = 3600;

/// Somebody who calls or is called.
struct Contact {
    number: &'static str,
    designation: &'static str,
    country: &'static str,
    destination: &'static str,
    /// Cents per minute out of plan; 0 is in the plan.
    cents: u32,
}

const CONTACTS: [Contact; 12] = [
    contact("0033145678901", "France - Fixe", "fr", "landline", 0),
    contact("0033612345678", "France - Mobile", "fr", "mobile", 0),
    contact("0033478234567", "France - Fixe", "fr", "landline", 0),
    contact("0041223456789", "Suisse - Fixe", "ch", "landline", 0),
    contact("0033987654321", "France - VoIP", "fr", "landline", 0),
    contact("0033678901234", "France - Mobile", "fr", "mobile", 0),
    contact("00442079460958", "Royaume-Uni - Fixe", "gb", "landline", 0),
    contact("0033892700700", "Numéro surtaxé", "fr", "special", 35),
    contact("0041791234567", "Suisse - Mobile", "ch", "mobile", 28),
    contact("0033556789012", "France - Fixe", "fr", "landline", 0),
    contact("0033800123123", "Numéro vert", "fr", "special", 0),
    contact("00212522123456", "Maroc - Fixe", "ma", "landline", 12),
];

const fn contact(
    number: &'static str,
    designation: &'static str,
    country: &'static str,
    destination: &'static str,
    cents: u32,
) -> Contact {
    Contact {
        number,
        designation,
        country,
        destination,
        cents,
    }
}

/// Calls of this month and of the previous one, oldest first.
pub(super) struct Calls {
    pub(super) current: Vec<Object>,
    pub(super) previous: Vec<Object>,
}

/// The calls of the line, which `seed` makes others than those of another line.
pub(super) fn of_line(line: &str, seed: u64, now: DateTime<Utc>) -> Calls {
    let mut dice = Dice(seed);
    let mut calls = Calls {
        current: Vec::new(),
        previous: Vec::new(),
    };
    for index in 0..CALLS {
        let days_ago = DAYS - index * DAYS / CALLS;
        let moment = moment(now, days_ago, &mut dice);
        let id = 7_000_000 + seed * 1_000 + index.unsigned_abs();
        let mut call = call(line, id, moment, &mut dice);
        if days_ago > CURRENT_DAYS {
            call.remove("dialed");
            calls.previous.push(call);
        } else {
            calls.current.push(call);
        }
    }
    by_moment(&mut calls.current);
    by_moment(&mut calls.previous);
    calls
}

/// Two dozen faxes of this month.
pub(super) fn of_fax(fax: &str, seed: u64, now: DateTime<Utc>) -> Vec<Object> {
    let mut dice = Dice(seed);
    let mut faxes: Vec<Object> = (0..24)
        .map(|index| {
            let contact = dice.contact();
            let is_sent = dice.below(3) == 0;
            let (calling, called) = ends(is_sent, fax, contact.number);
            let pages = 1 + dice.below(9);
            let cents = if is_sent { contact.cents } else { 0 };
            object(json!({
                "called": called,
                "calling": calling,
                "consumptionId": 9_000_000 + seed * 1_000 + index,
                "creationDatetime": moment(now, 1 + i64::try_from(index).unwrap_or_default(), &mut dice),
                "pages": pages,
                "priceWithoutTax": Price::euro_cents(cents),
                "wayType": if is_sent { "sent" } else { "received" },
            }))
        })
        .collect();
    by_moment(&mut faxes);
    faxes
}

pub(super) fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

fn call(line: &str, id: u64, moment: String, dice: &mut Dice) -> Object {
    let contact = dice.contact();
    let way = match dice.below(20) {
        0..10 => "outgoing",
        10 => "transfer",
        _ => "incoming",
    };
    let is_incoming = way == "incoming";
    let (calling, called) = ends(!is_incoming, line, contact.number);
    let is_answered = dice.below(4) > 0;
    let duration = if is_answered { dice.seconds() } else { 0 };
    let is_anonymous = is_incoming && dice.below(9) == 0;
    let cents = match is_incoming || duration == 0 {
        true => 0,
        false => contact.cents,
    };
    let minutes = u32::try_from(duration.div_ceil(60)).unwrap_or_default();
    // Somebody whom the group knows by a short number.
    let is_short = contact.number == "0033145678901" && dice.below(2) == 0;
    object(json!({
        "called": called,
        "calling": if is_anonymous { Value::Null } else { calling.into() },
        "consumptionId": id,
        "countrySuffix": contact.country,
        "creationDatetime": moment,
        "designation": contact.designation,
        "destinationType": contact.destination,
        "dialed": match (is_incoming, is_short) {
            (true, _) => Value::Null,
            (false, true) => "7100".into(),
            (false, false) => called.into(),
        },
        "duration": duration,
        "hangupNature": if is_answered { Value::Null } else { dice.hangup().into() },
        "planType": if cents > 0 { "outplan" } else { "priceplan" },
        "priceWithoutTax": Price::euro_cents(cents * minutes),
        "wayType": way,
    }))
}

/// Who calls and who is called.
fn ends<'a>(is_outgoing: bool, own: &'a str, other: &'a str) -> (&'a str, &'a str) {
    if is_outgoing {
        (own, other)
    } else {
        (other, own)
    }
}

/// At working hours of that day.
fn moment(now: DateTime<Utc>, days_ago: i64, dice: &mut Dice) -> String {
    let midnight = now.date_naive().and_time(NaiveTime::MIN).and_utc();
    let second = 8 * 3600 + i64::try_from(dice.below(10 * 3600)).unwrap_or_default();
    let moment = midnight - TimeDelta::days(days_ago.max(1)) + TimeDelta::seconds(second);
    match FixedOffset::east_opt(HOUR) {
        Some(paris) => moment.with_timezone(&paris).to_rfc3339(),
        None => moment.to_rfc3339(),
    }
}

fn by_moment(objects: &mut [Object]) {
    let moment = |object: &Object| object.get("creationDatetime").map(ToString::to_string);
    objects.sort_by_key(moment);
}

/// Numbers that look like chance.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn contact(&mut self) -> &'static Contact {
        let index = usize::try_from(self.below(24)).unwrap_or_default();
        // The first ones more often than those that cost.
        let [first, ..] = &CONTACTS;
        CONTACTS
            .get(index)
            .or(CONTACTS.get(index % 7))
            .unwrap_or(first)
    }

    /// Mostly short, now and then more than an hour.
    fn seconds(&mut self) -> u64 {
        match self.below(40) {
            0 => 3_600 + self.below(4_000),
            1..10 => 300 + self.below(1_500),
            _ => 4 + self.below(290),
        }
    }

    fn hangup(&mut self) -> &'static str {
        match self.below(3) {
            0 => "USER_BUSY",
            1 => "NO_ANSWER",
            _ => "ORIGINATOR_CANCEL",
        }
    }
}
