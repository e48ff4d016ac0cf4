//! Click-to-call of a line: whether it is on, and the calls that were placed by it.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Serialize, Serializer};

/// Days for which a call is shown.
const KEPT_DAYS: i64 = 30;

/// What a line has of click-to-call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Click2Call {
    /// Whether calls may be placed; `click2CallEnabled` of the line's options.
    pub enabled: bool,
    /// In the order they were placed, those past their thirty days included.
    pub calls: Vec<PlacedCall>,
}

/// One call, as the history shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlacedCall {
    /// Given by the server; what placing the call answers as `callId`.
    pub id: u64,
    /// RFC 3339 on the wire.
    #[serde(serialize_with = "rfc3339")]
    pub date_time: DateTime<Utc>,
    /// `0033123456789`, whichever way it was asked for.
    pub called_number: String,
    /// Seconds.
    pub duration: u64,
    /// `OK` or `KO`.
    pub status: String,
    /// IPv4 or IPv6 address of who asked for the call.
    pub source_ip: String,
}

impl Default for Click2Call {
    fn default() -> Self {
        Self {
            enabled: true,
            calls: Vec::new(),
        }
    }
}

impl Click2Call {
    /// Adds a call that has just begun, from wherever it was asked for, and answers its id.
    pub fn place(&mut self, now: DateTime<Utc>, called_number: &str, source_ip: &str) -> u64 {
        let id = self.calls.iter().map(|call| call.id).max().unwrap_or(0) + 1;
        self.calls.push(PlacedCall {
            id,
            date_time: now,
            called_number: called_number.to_owned(),
            duration: 0,
            status: "OK".to_owned(),
            source_ip: source_ip.to_owned(),
        });
        id
    }

    /// The calls of the last thirty days, newest first.
    #[must_use]
    pub fn history(&self, now: DateTime<Utc>) -> Vec<&PlacedCall> {
        let mut shown = self.since(now - TimeDelta::days(KEPT_DAYS));
        shown.reverse();
        shown
    }

    /// The calls from this moment on, oldest first.
    pub(crate) fn since(&self, start: DateTime<Utc>) -> Vec<&PlacedCall> {
        let calls = self.calls.iter();
        let mut chosen: Vec<_> = calls.filter(|call| call.date_time >= start).collect();
        chosen.sort_by_key(|call| (call.date_time, call.id));
        chosen
    }
}

fn rfc3339<S: Serializer>(date: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&date.to_rfc3339())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_history_is_of_thirty_days_and_newest_first() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let mut click2call = Click2Call::default();
        for days in [31, 2, 30, 0] {
            click2call.place(now - TimeDelta::days(days), "0033123456789", "::1");
        }
        let shown: Vec<u64> = click2call.history(now).iter().map(|call| call.id).collect();
        assert_eq!(shown, [4, 2, 3]);
    }
}
