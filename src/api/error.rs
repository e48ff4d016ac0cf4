//! What went wrong with a request, for people and for the code that decides what to do next.

use thiserror::Error;

/// A failed request: which one, why, and the name under which support finds it.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{method} {path}: {problem:?}")]
pub struct ApiError {
    /// `GET`, `POST`, …
    pub method: &'static str,
    /// Below the base address: `/telephony/ovhtel-1/line`.
    pub path: Box<str>,
    pub problem: Problem,
    /// How far a write came, where the problem alone would not tell.
    pub reach: Reach,
    /// The API's own words.
    pub message: Option<String>,
    /// `X-Ovh-Queryid`.
    pub query_id: Option<String>,
}

/// How far a write came before it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// It was sent: the problem tells the rest.
    #[default]
    Sent,
    /// What has to go before it failed, so that nothing was sent.
    NotSent,
    /// The first of its requests was accepted, another one was not.
    HalfDone,
}

/// When an API that was asked too often may be asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retry {
    /// From the answer on.
    pub after_s: u32,
    /// The same moment, in milliseconds since the Unix epoch.
    pub at_ms: u64,
}

/// What an error means here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// 400: a parameter is refused.
    Invalid,
    /// The token is unknown, expired or withdrawn.
    SignedOut,
    /// The request was signed for another time than the API's.
    ClockOff,
    /// The token may not call this method on this path.
    NotGranted,
    /// 404: gone, or not offered by this API.
    NotFound,
    /// 409: somebody else changed it.
    Conflict,
    /// 429; when to come back, if the API said so.
    TooManyRequests { retry: Option<Retry> },
    /// 460: the service has to be renewed.
    ServiceExpired,
    /// 5xx and 408: the server's own trouble.
    Server { status: u16 },
    /// Any other refusal.
    Refused { status: u16 },
    /// Given up by the user before an answer came.
    Stopped,
    /// Not sent: a value that has to go with it could not be read, and would be replaced by something else.
    ValueUnread,
    /// Accepted, and yet nothing has changed.
    WithoutEffect,
    /// The API has accepted the write, and could not carry it out.
    TaskFailed,
    /// No answer at all: no network, a dropped connection, or an API that this page may not call.
    Unreachable,
    /// No answer to a `PUT` or a `DELETE`, although the API answers reads: it may not let pages of another origin send
    /// those.
    CrossOrigin,
    /// No answer in time.
    TimedOut,
    /// An answer that is not what the API promises.
    Unreadable(String),
}

/// A parameter that an error's message names.
pub type Field = &'static str;

impl ApiError {
    /// A problem that this application found by itself, not in an answer.
    pub fn local(problem: Problem) -> Self {
        Self {
            method: "",
            path: Box::default(),
            problem,
            reach: Reach::Sent,
            message: None,
            query_id: None,
        }
    }

    /// Of what goes before a write: the write was not sent.
    pub fn not_sent(self) -> Self {
        let reach = Reach::NotSent;
        Self { reach, ..self }
    }

    /// Of what follows upon the first half of a write: only reading again tells how far it came.
    pub fn half_done(self) -> Self {
        let reach = Reach::HalfDone;
        Self { reach, ..self }
    }

    /// Whether a write may have taken effect all the same: only reading again can tell.
    pub fn leaves_outcome_unknown(&self) -> bool {
        let is_open = || {
            matches!(
                self.problem,
                Problem::Server { .. }
                    | Problem::Unreachable
                    | Problem::CrossOrigin
                    | Problem::TimedOut
                    | Problem::Unreadable(_)
                    | Problem::Stopped
            )
        };
        match self.reach {
            Reach::Sent => is_open(),
            Reach::NotSent => false,
            Reach::HalfDone => true,
        }
    }

    pub fn is_signed_out(&self) -> bool {
        matches!(self.problem, Problem::SignedOut | Problem::ClockOff)
    }

    /// [`Self::half_done`] where something of the write has been accepted before.
    pub(super) fn follows(self, has_begun: bool) -> Self {
        if has_begun { self.half_done() } else { self }
    }

    /// The field that a refusal is about, if the message names exactly one of them.
    pub fn field(&self, fields: &[Field]) -> Option<Field> {
        let message = self.message.as_deref()?.to_ascii_lowercase();
        let named = |field: &&Field| {
            message
                .split(|c: char| !c.is_ascii_alphanumeric())
                .any(|word| word == field.to_ascii_lowercase())
        };
        let mut found = fields.iter().filter(named);
        match (self.problem.clone(), found.next(), found.next()) {
            (Problem::Invalid | Problem::Conflict, Some(field), None) => Some(field),
            _ => None,
        }
    }
}
