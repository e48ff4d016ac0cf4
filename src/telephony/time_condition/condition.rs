//! One time condition: a day, hours, and where the calls go meanwhile.

use std::rc::Rc;

use super::values::{Edition, State, Values};
use super::{ConditionId, Day, Edge, Feature, Hours, Minute, Policy, Time, TimeError};

/// A time condition, with what it was when it was loaded and when its edition began.
/// It always begins before it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub(super) id: ConditionId,
    pub(super) state: State,
    pub(super) values: Values,
    pub(super) edition: Edition,
    pub(super) status: Option<Rc<str>>,
}

/// A condition as the API gave it, in the API's spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawCondition<'a> {
    pub id: ConditionId,
    pub day: &'a str,
    /// `hourBegin` (`0830`) or `timeFrom` (`08:30:00`).
    pub begin: &'a str,
    /// `hourEnd` (`1730`) or `timeTo` (`17:29:59`).
    pub end: &'a str,
    pub policy: Option<&'a str>,
    /// The `status` of sip, which is kept and never edited.
    pub status: Option<&'a str>,
}

impl Condition {
    /// Reads what the API gave; its bytes are kept until they are edited.
    pub fn from_wire(feature: &Feature, raw: &RawCondition<'_>) -> Result<Self, TimeError> {
        let format = feature.time_format();
        let begin = Time::parse(format, Edge::Begin, raw.begin)?;
        let end = Time::parse(format, Edge::End, raw.end)?;
        Hours::new(begin.minute(), end.minute())?;
        let values = Values {
            day: Day::from_wire(raw.day)?,
            begin,
            end,
            policy: raw.policy.map(Policy::from_wire),
        };
        Ok(Self {
            id: raw.id.clone(),
            state: State::Ok,
            edition: Edition::loaded(values.clone()),
            values,
            status: raw.status.map(Rc::from),
        })
    }

    /// A draft that the API does not know; services without policies get none.
    pub fn draft(feature: &Feature, day: Day, hours: Hours, policy: Policy) -> Self {
        let format = feature.time_format();
        Self {
            id: ConditionId::temporary(),
            state: State::Draft,
            values: Values {
                day,
                begin: Time::new(format, Edge::Begin, hours.from()),
                end: Time::new(format, Edge::End, hours.to()),
                policy: feature.has_policies().then_some(policy),
            },
            edition: Edition::default(),
            status: None,
        }
    }

    pub fn id(&self) -> &ConditionId {
        &self.id
    }

    pub fn day(&self) -> Day {
        self.values.day
    }

    /// The first time that is in it, as the API spells it.
    pub fn begin(&self) -> &Time {
        &self.values.begin
    }

    /// The time at which it ends, as the API spells it.
    pub fn end(&self) -> &Time {
        &self.values.end
    }

    pub fn from(&self) -> Minute {
        self.values.begin.minute()
    }

    pub fn to(&self) -> Minute {
        self.values.end.minute()
    }

    pub fn hours(&self) -> Hours {
        Hours::ordered(self.from(), self.to())
    }

    /// None for an `ovhPabx`, whose conditions only match or do not.
    pub fn policy(&self) -> Option<&Policy> {
        self.values.policy.as_ref()
    }

    pub fn state(&self) -> State {
        self.state
    }

    /// The `status` that sip gives, as it is.
    pub fn status(&self) -> Option<&str> {
        self.status.as_deref()
    }

    /// Whether it shares a minute of this day with these hours.
    pub fn overlaps(&self, day: Day, hours: Hours) -> bool {
        self.day() == day && self.hours().overlaps(hours)
    }

    /// Whether both mean the same, whatever their ids and bytes.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.values.means(&other.values)
    }

    /// A draft with the same values and an id of its own, for copies.
    #[must_use]
    pub fn clone_without_id(&self) -> Self {
        Self {
            id: ConditionId::temporary(),
            state: State::Draft,
            values: self.values.clone(),
            edition: Edition::default(),
            status: None,
        }
    }

    /// The condition as the API has it once it created it under this id.
    #[must_use]
    pub fn with_id(self, id: ConditionId) -> Self {
        Self { id, ..self }.saved()
    }

    /// As it is once the API has its present values.
    #[must_use]
    pub(super) fn saved(self) -> Self {
        Self {
            state: State::Ok,
            edition: Edition::loaded(self.values.clone()),
            ..self
        }
    }
}
