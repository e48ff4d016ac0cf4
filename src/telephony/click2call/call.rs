//! The calls that were placed, as the history keeps them for 30 days.

use super::CalledNumber;
use crate::moment::Moment;
use crate::telephony::number::PhoneNumber;

/// One call of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub id: String,
    pub date_time: Moment,
    /// As the API says it, usually `+33123456789`.
    pub called_number: String,
    /// In seconds; `None` where the API does not tell.
    pub duration_s: Option<u64>,
    pub status: CallStatus,
    /// Where the request came from.
    pub source_ip: Option<String>,
}

/// How a call ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallStatus {
    Ok,
    Failed,
    /// What the API says and this application does not know.
    Other(String),
}

impl CallStatus {
    /// Reads `OK` or `KO`.
    pub fn from_wire(wire: &str) -> Self {
        match wire {
            "OK" => Self::Ok,
            "KO" => Self::Failed,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl Call {
    /// The number as it is read aloud: `+33 1 23 45 67 89`; an odd value stays as it is.
    pub fn called(&self) -> String {
        match self.number() {
            Some(number) => number.international(),
            None => self.called_number.clone(),
        }
    }

    /// Whether it went to this number, however the history spells it.
    fn is_to(&self, number: &CalledNumber) -> bool {
        match self.number() {
            Some(called) => called.as_wire() == number.as_wire(),
            None => self.called_number == number.e164(),
        }
    }

    fn number(&self) -> Option<PhoneNumber> {
        PhoneNumber::parse(&self.called_number).ok()
    }
}

/// A call to this number that the history did not know before: `before` are the ids of those that it did.
pub fn appeared<'a>(
    before: &[String],
    history: &'a [Call],
    number: &CalledNumber,
) -> Option<&'a Call> {
    let is_new = |call: &&Call| call.is_to(number) && !before.contains(&call.id);
    history.iter().find(is_new)
}

/// `03:45`, and `1:02:07` from an hour on.
pub fn duration_text(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes:02}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}
