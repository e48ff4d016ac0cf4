//! Reckoning in seconds.

use chrono::{DateTime, NaiveTime, SecondsFormat, TimeDelta, Utc};

pub(super) fn midnight(moment: DateTime<Utc>) -> DateTime<Utc> {
    moment.date_naive().and_time(NaiveTime::MIN).and_utc()
}

pub(super) fn seconds(moment: DateTime<Utc>) -> u64 {
    u64::try_from(moment.timestamp()).unwrap_or_default()
}

pub(super) fn ago(now: DateTime<Utc>, seconds: u64) -> DateTime<Utc> {
    now - span(seconds)
}

pub(super) fn span(seconds: u64) -> TimeDelta {
    TimeDelta::seconds(i64::try_from(seconds).unwrap_or_default())
}

pub(super) fn text(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, false)
}
