//! Points in time as the API and HTTP spell them, read once at the border.
//!
//! Screens get a [`Moment`] and never parse a text; `i18n` writes it in the user's language and time zone.

use std::rc::Rc;

use chrono::{DateTime, NaiveDateTime, Utc};

/// A point in time of an answer. Ordered by time; what is no time comes last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    At(DateTime<Utc>),
    /// What the API sent in its place, to be shown as it is.
    Odd(Rc<str>),
}

impl Moment {
    /// Reads RFC 3339: `2024-12-28T14:32:00+01:00`.
    pub fn from_wire(wire: &str) -> Self {
        match DateTime::parse_from_rfc3339(wire) {
            Ok(moment) => Self::At(moment.to_utc()),
            Err(_) => Self::Odd(wire.into()),
        }
    }

    /// Milliseconds since the Unix epoch; none for what is no time.
    pub fn epoch_ms(&self) -> Option<i64> {
        match self {
            Self::At(moment) => Some(moment.timestamp_millis()),
            Self::Odd(_) => None,
        }
    }
}

/// Reads a date of HTTP, as `Retry-After` has it: `Wed, 21 Oct 2026 07:28:00 GMT`.
pub fn http_date(text: &str) -> Option<DateTime<Utc>> {
    let date = DateTime::parse_from_rfc2822(text.trim()).ok()?;
    Some(date.to_utc())
}

/// The date and time of now where the user is: only the browser knows the time zone.
pub fn local_now() -> NaiveDateTime {
    let now = js_sys::Date::new_0();
    let offset_ms = now.get_timezone_offset() * 60_000.0;
    let local_ms = now.get_time() - offset_ms;
    DateTime::from_timestamp_millis(local_ms as i64)
        .unwrap_or_default()
        .naive_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_taken_into_account() {
        let paris = Moment::from_wire("2024-12-28T14:32:00+01:00");
        assert_eq!(paris, Moment::from_wire("2024-12-28T13:32:00Z"));
        assert_eq!(paris.epoch_ms(), Some(1_735_392_720_000));
    }

    #[test]
    fn nonsense_keeps_its_text_and_comes_last() {
        for odd in [
            "2024-13-45T99:00:00Z",
            "2024-12-28",
            "yesterday",
            "",
            "2024",
        ] {
            assert_eq!(Moment::from_wire(odd), Moment::Odd(odd.into()));
            assert!(Moment::from_wire("2999-01-01T00:00:00Z") < Moment::from_wire(odd));
        }
    }

    #[test]
    fn a_date_of_http_is_read() {
        let date = http_date("Wed, 21 Oct 2026 07:28:00 GMT").unwrap();
        assert_eq!(date.timestamp(), 1_792_567_680);
        assert_eq!(http_date("90000"), None);
        assert_eq!(http_date("Wed, 32 Oct 2026 07:28:00 GMT"), None);
    }
}
