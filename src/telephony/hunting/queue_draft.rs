//! The waiting of a queue as it is typed, and what is wrong with it.

use super::amount::{AmountError, amount_text, kept_amount};
use super::{Fallback, QueueValues, SoundId};
use crate::telephony::number::{NumberError, PhoneNumber};

/// A queue in which nobody may wait is none; the API documents no limit.
const CALLERS: std::ops::RangeInclusive<u32> = 1..=10_000;
/// Up to a day; 0 is a wait without an end.
const SECONDS: std::ops::RangeInclusive<u32> = 0..=86_400;

/// What callers get instead of an agent, as it is chosen and typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FallbackDraft {
    /// As it is, untouched.
    Kept(Fallback),
    None,
    Playback(Option<SoundId>),
    /// Any spelling of a number.
    Voicemail(String),
}

/// What is wrong with a fallback.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FallbackError {
    #[error("no announcement is chosen")]
    NoSound,
    #[error(transparent)]
    Number(#[from] NumberError),
}

impl FallbackError {
    /// The spellings of which one is probably meant, the likeliest first.
    pub fn suggestions(&self) -> Vec<String> {
        match self {
            Self::Number(error) => error.suggestions(),
            Self::NoSound => Vec::new(),
        }
    }
}

/// The fields of the overflow form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverflowDraft {
    pub max_callers: String,
    /// Seconds.
    pub max_wait: String,
    pub on_overflow: FallbackDraft,
    pub on_closure: FallbackDraft,
}

/// What is wrong with a draft, at most one error per field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverflowErrors {
    pub max_callers: Option<AmountError>,
    pub max_wait: Option<AmountError>,
    pub on_overflow: Option<FallbackError>,
    pub on_closure: Option<FallbackError>,
}

impl FallbackDraft {
    pub fn check(&self) -> Result<Fallback, FallbackError> {
        match self {
            Self::Kept(fallback) => Ok(fallback.clone()),
            Self::None => Ok(Fallback::None),
            Self::Playback(None) => Err(FallbackError::NoSound),
            Self::Playback(sound) => Ok(Fallback::Playback(sound.clone())),
            Self::Voicemail(typed) => {
                let number = PhoneNumber::parse(typed)?;
                Ok(Fallback::Voicemail(Some(number)))
            }
        }
    }
}

impl From<&QueueValues> for OverflowDraft {
    fn from(values: &QueueValues) -> Self {
        Self {
            max_callers: amount_text(values.max_callers),
            max_wait: amount_text(values.max_wait),
            on_overflow: FallbackDraft::Kept(values.on_overflow.clone()),
            on_closure: FallbackDraft::Kept(values.on_closure.clone()),
        }
    }
}

impl OverflowDraft {
    /// The values with the typed ones, or the errors. A number that reads as in `before` may stay, however odd.
    pub fn check(&self, before: &QueueValues) -> Result<QueueValues, Box<OverflowErrors>> {
        let max_callers = kept_amount(&self.max_callers, Some(before.max_callers), &CALLERS);
        let max_wait = kept_amount(&self.max_wait, Some(before.max_wait), &SECONDS);
        let (on_overflow, on_closure) = (self.on_overflow.check(), self.on_closure.check());
        match (max_callers, max_wait, on_overflow, on_closure) {
            (Ok(max_callers), Ok(max_wait), Ok(on_overflow), Ok(on_closure)) => Ok(QueueValues {
                max_callers,
                max_wait,
                on_overflow,
                on_closure,
                ..before.clone()
            }),
            (max_callers, max_wait, on_overflow, on_closure) => Err(Box::new(OverflowErrors {
                max_callers: max_callers.err(),
                max_wait: max_wait.err(),
                on_overflow: on_overflow.err(),
                on_closure: on_closure.err(),
            })),
        }
    }
}
