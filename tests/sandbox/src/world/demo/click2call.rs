//! Calls placed by click-to-call, at working hours of the days before today.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::super::{Click2Call, PlacedCall};

/// Days ago, minute of the day (UTC), number called, seconds, status, address of who asked.
type Call = (i64, i64, &'static str, u64, &'static str, &'static str);

/// The first is past its thirty days.
const SALES: [Call; 9] = [
    (36, 555, "0033478101012", 312, "OK", "192.168.1.100"),
    (29, 862, "0033145678901", 187, "OK", "192.168.1.100"),
    (22, 571, "0041223456789", 645, "OK", "203.0.113.24"),
    (16, 931, "0033612345678", 0, "KO", "192.168.1.100"),
    (15, 648, "0033612345678", 94, "OK", "192.168.1.100"),
    (9, 517, "0033970234500", 3725, "OK", "2001:db8:40::1f"),
    (5, 886, "00442079460958", 58, "OK", "203.0.113.24"),
    (2, 799, "0033478234567", 0, "KO", "192.168.1.100"),
    (1, 812, "0033123456789", 225, "OK", "192.168.1.100"),
];
/// Calls of a line that is kept busy.
const BUSY: usize = 60;

/// A sales line: eight calls to be shown, French and foreign, most of which got through.
pub(super) fn sales(now: DateTime<Utc>) -> Click2Call {
    of(&SALES, now)
}

/// Sixty calls in the last twenty days.
pub(super) fn busy(now: DateTime<Utc>) -> Click2Call {
    let mut calls: Vec<Call> = SALES
        .into_iter()
        .skip(1)
        .cycle()
        .zip(0_i64..)
        .map(|((_, _, number, duration, status, ip), index)| {
            let days = 1 + index / 3;
            (
                days,
                540 + 190 * (2 - index % 3),
                number,
                duration,
                status,
                ip,
            )
        })
        .take(BUSY)
        .collect();
    calls.reverse();
    of(&calls, now)
}

fn of(calls: &[Call], now: DateTime<Utc>) -> Click2Call {
    let today = now.date_naive().and_time(NaiveTime::MIN).and_utc();
    let calls = calls.iter().zip(8_801..);
    Click2Call {
        calls: calls
            .map(
                |((days, minute, number, duration, status, ip), id)| PlacedCall {
                    id,
                    date_time: today - TimeDelta::days(*days) + TimeDelta::minutes(*minute),
                    called_number: (*number).to_owned(),
                    duration: *duration,
                    status: (*status).to_owned(),
                    source_ip: (*ip).to_owned(),
                },
            )
            .collect(),
        ..Click2Call::default()
    }
}
