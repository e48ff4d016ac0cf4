//! From what the form of the options holds to options that may be sent.

use super::{Options, Slot, Status, Target, TargetKind};
use crate::telephony::number::{NumberError, PhoneNumber};

/// The shortest and the longest time of ringing, and the step between two, in seconds.
pub const MIN_TIMEOUT: u16 = 5;
pub const MAX_TIMEOUT: u16 = 90;
pub const TIMEOUT_STEP: u16 = 5;

/// A slot's part of the form, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetDraft {
    pub kind: Option<TargetKind>,
    pub number: String,
}

/// What the form of the options holds, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionsDraft {
    pub enabled: bool,
    /// Seconds; kept as it is where the service has no time of ringing.
    pub timeout: Option<u16>,
    pub slot1: TargetDraft,
    pub slot2: TargetDraft,
    pub slot3: TargetDraft,
    pub unavailable: TargetDraft,
}

/// Why a time of ringing is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{value} s is not 5 to 90 seconds by steps of 5")]
pub struct TimeoutError {
    pub value: u16,
}

/// What is wrong with the time of ringing and with the numbers of slots, at their fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionsErrors {
    pub timeout: Option<TimeoutError>,
    /// At most one per slot, in the order of [`Slot::ALL`].
    pub targets: Vec<(Slot, NumberError)>,
}

impl TimeoutError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        "time_condition_error_timeout"
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        vec![
            ("value", self.value.to_string()),
            ("min", MIN_TIMEOUT.to_string()),
            ("max", MAX_TIMEOUT.to_string()),
            ("step", TIMEOUT_STEP.to_string()),
        ]
    }
}

impl OptionsErrors {
    pub fn is_empty(&self) -> bool {
        self.timeout.is_none() && self.targets.is_empty()
    }

    pub fn target(&self, slot: Slot) -> Option<&NumberError> {
        let mut errors = self.targets.iter().filter(|(of, _)| *of == slot);
        errors.next().map(|(_, error)| error)
    }
}

impl From<&Target> for TargetDraft {
    fn from(target: &Target) -> Self {
        let number = target.number.as_ref();
        Self {
            kind: target.kind.clone(),
            number: number.map(PhoneNumber::to_string).unwrap_or_default(),
        }
    }
}

impl From<&Options> for OptionsDraft {
    fn from(options: &Options) -> Self {
        Self {
            enabled: options.status.is_enabled(),
            timeout: options.timeout,
            slot1: (&options.slot1).into(),
            slot2: (&options.slot2).into(),
            slot3: (&options.slot3).into(),
            unavailable: (&options.unavailable).into(),
        }
    }
}

impl OptionsDraft {
    pub fn target(&self, slot: Slot) -> &TargetDraft {
        match slot {
            Slot::Slot1 => &self.slot1,
            Slot::Slot2 => &self.slot2,
            Slot::Slot3 => &self.slot3,
            Slot::Unavailable => &self.unavailable,
        }
    }

    pub fn target_mut(&mut self, slot: Slot) -> &mut TargetDraft {
        match slot {
            Slot::Slot1 => &mut self.slot1,
            Slot::Slot2 => &mut self.slot2,
            Slot::Slot3 => &mut self.slot3,
            Slot::Unavailable => &mut self.unavailable,
        }
    }

    /// Checks the draft against the options that it was made from, whose untouched values are
    /// kept even where they are odd. All errors at once, one per field.
    pub fn check(&self, current: &Options) -> Result<Options, OptionsErrors> {
        let mut checked = current.clone();
        let mut errors = OptionsErrors::default();
        checked.status = self.status(&current.status);
        match check_timeout(self.timeout, current.timeout) {
            Ok(timeout) => checked.timeout = timeout,
            Err(error) => errors.timeout = Some(error),
        }
        for slot in Slot::ALL {
            match self.target(slot).check(current.target(slot)) {
                Ok(target) => *checked.target_mut(slot) = target,
                Err(error) => errors.targets.push((slot, error)),
            }
        }
        if errors.is_empty() {
            Ok(checked)
        } else {
            Err(errors)
        }
    }

    fn status(&self, current: &Status) -> Status {
        // Neither switched on nor known: the user did not touch it.
        if self.enabled == current.is_enabled() {
            current.clone()
        } else {
            Status::from_enable(self.enabled)
        }
    }
}

impl TargetDraft {
    fn check(&self, current: &Target) -> Result<Target, NumberError> {
        if *self == Self::from(current) {
            return Ok(current.clone());
        }
        let Some(kind) = self.kind.clone() else {
            return Ok(Target::default());
        };
        let kept = current.number.clone();
        let number = match kept.filter(|number| number.as_wire() == self.number) {
            Some(number) if !self.number.is_empty() => number,
            _ => PhoneNumber::parse(&self.number)?,
        };
        Ok(Target {
            kind: Some(kind),
            number: Some(number),
        })
    }
}

fn check_timeout(typed: Option<u16>, current: Option<u16>) -> Result<Option<u16>, TimeoutError> {
    match typed {
        Some(value) if typed != current && !is_timeout(value) => Err(TimeoutError { value }),
        _ => Ok(typed),
    }
}

fn is_timeout(value: u16) -> bool {
    (MIN_TIMEOUT..=MAX_TIMEOUT).contains(&value) && value.is_multiple_of(TIMEOUT_STEP)
}
