//! An agent as it is typed, and what is wrong with it.

use std::ops::RangeInclusive;

use super::amount::{AmountError, amount_text, kept_amount};
use super::{AgentStatus, AgentValues};
use crate::telephony::given::Given;
use crate::telephony::number::{NumberError, PhoneNumber};

/// A day: the API documents no limit, and nobody lets a phone ring for longer.
const SECONDS: RangeInclusive<u32> = 0..=86_400;
const RINGING: RangeInclusive<u32> = 1..=86_400;
const CALLS: RangeInclusive<u32> = 1..=10;

/// The fields of the form, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgentDraft {
    /// Any spelling of a number.
    pub number: String,
    pub description: String,
    pub status: AgentStatus,
    /// Seconds.
    pub timeout: String,
    /// Seconds.
    pub wrap_up: String,
    pub simultaneous: String,
}

/// What is wrong with a draft, at most one error per field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgentErrors {
    pub number: Option<AgentNumberError>,
    pub timeout: Option<AmountError>,
    pub wrap_up: Option<AmountError>,
    pub simultaneous: Option<AmountError>,
}

/// What is wrong with the number of an agent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AgentNumberError {
    #[error(transparent)]
    Number(#[from] NumberError),
    #[error(transparent)]
    Taken(#[from] NumberTaken),
}

impl AgentNumberError {
    /// The spellings of which one is probably meant, the likeliest first.
    pub fn suggestions(&self) -> Vec<String> {
        match self {
            Self::Number(error) => error.suggestions(),
            Self::Taken(_) => Vec::new(),
        }
    }
}

/// The number rings in the queue already.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{number} is in the queue already")]
pub struct NumberTaken {
    pub number: PhoneNumber,
}

/// Several agents have the number, so that it names none of them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("several agents have the number {number}")]
pub struct NumberShared {
    pub number: PhoneNumber,
}

impl NumberShared {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        "hunting_error_shared"
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        vec![("number", self.number.to_string())]
    }
}

impl From<&AgentValues> for AgentDraft {
    fn from(values: &AgentValues) -> Self {
        Self {
            number: values.number.to_string(),
            description: values.description.text().to_owned(),
            status: values.status.clone(),
            timeout: amount_text(values.timeout),
            wrap_up: amount_text(values.wrap_up),
            simultaneous: amount_text(values.simultaneous),
        }
    }
}

impl AgentDraft {
    /// The values, or the errors. A field that still reads as in `before` is accepted and keeps its value,
    /// however odd; `others` are the numbers of the other agents of the queue.
    pub fn check(
        &self,
        before: Option<&AgentValues>,
        others: &[PhoneNumber],
    ) -> Result<AgentValues, Box<AgentErrors>> {
        let number = self.number(before, others);
        let timeout = kept_amount(&self.timeout, before.map(|it| it.timeout), &RINGING);
        let wrap_up = kept_amount(&self.wrap_up, before.map(|it| it.wrap_up), &SECONDS);
        let simultaneous =
            kept_amount(&self.simultaneous, before.map(|it| it.simultaneous), &CALLS);
        match (number, timeout, wrap_up, simultaneous) {
            (Ok(number), Ok(timeout), Ok(wrap_up), Ok(simultaneous)) => Ok(AgentValues {
                number,
                description: self.description(before),
                status: self.status.clone(),
                timeout,
                wrap_up,
                simultaneous,
            }),
            (number, timeout, wrap_up, simultaneous) => Err(Box::new(AgentErrors {
                number: number.err(),
                timeout: timeout.err(),
                wrap_up: wrap_up.err(),
                simultaneous: simultaneous.err(),
            })),
        }
    }

    fn description(&self, before: Option<&AgentValues>) -> Given {
        match before.map(|before| &before.description) {
            Some(kept) if kept.text() == self.description => kept.clone(),
            kept => Given::typed(self.description.trim(), kept),
        }
    }

    fn number(
        &self,
        before: Option<&AgentValues>,
        others: &[PhoneNumber],
    ) -> Result<PhoneNumber, AgentNumberError> {
        let is_before = |it: &&AgentValues| it.number.as_wire() == self.number.trim();
        if let Some(before) = before.filter(is_before) {
            return Ok(before.number.clone());
        }
        let number = PhoneNumber::parse(&self.number)?;
        if others.contains(&number) {
            return Err(NumberTaken { number }.into());
        }
        Ok(number)
    }
}
