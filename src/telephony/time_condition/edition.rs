//! Editing a condition: what it was before, what has changed, and going back.

use std::rc::Rc;

use super::values::Values;
use super::{Condition, Day, Hours, Policy, State};

/// How an edition ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cancel {
    /// What was edited stays; a draft becomes a condition to create.
    Keep,
    /// Back to where the edition began.
    Last,
    /// Back to what the API has; what it does not have, to where the edition began.
    Original,
}

/// Since when a change counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// Since the edition under way began.
    Edition,
    /// Since it was loaded or saved.
    Original,
}

/// What can change in a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    Day,
    From,
    To,
    Policy,
}

impl Property {
    pub const ALL: [Self; 4] = [Self::Day, Self::From, Self::To, Self::Policy];
}

impl Condition {
    /// Remembers the present values; an edition already under way goes on.
    pub fn start_edition(&mut self) {
        let begun = || Rc::new((self.state, self.values.clone()));
        self.edition.begun.get_or_insert_with(begun);
    }

    /// Ends the edition under way, if there is one.
    pub fn stop_edition(&mut self, cancel: Cancel) {
        let Some(begun) = self.edition.begun.take() else {
            return;
        };
        match (cancel, self.edition.original.clone()) {
            (Cancel::Keep, _) if self.state == State::Draft => self.state = State::ToCreate,
            (Cancel::Keep, _) => {}
            (Cancel::Original, Some(original)) => {
                (self.state, self.values) = (State::Ok, (*original).clone());
            }
            (Cancel::Original | Cancel::Last, _) => (self.state, self.values) = (*begun).clone(),
        }
    }

    /// Whether an edition is under way.
    pub fn is_in_edition(&self) -> bool {
        self.edition.begun.is_some()
    }

    pub fn set_day(&mut self, day: Day) {
        self.values.day = day;
    }

    /// Moves it; an end that stays, or comes back to where it was loaded, keeps its bytes.
    pub fn set_hours(&mut self, hours: Hours) {
        let original = self.edition.original.as_deref();
        let begin = original.map(|values| &values.begin);
        let end = original.map(|values| &values.end);
        self.values.begin = self.values.begin.moved(hours.from(), begin);
        self.values.end = self.values.end.moved(hours.to(), end);
    }

    /// Sets where the calls go; nothing where conditions have no policies.
    pub fn set_policy(&mut self, policy: Policy) {
        if let Some(current) = &mut self.values.policy {
            *current = policy;
        }
    }

    /// Whether a property differs; all of a condition that the API does not have do.
    pub fn has_change(&self, property: Property, since: Since) -> bool {
        let before = match since {
            Since::Original => self.edition.original.as_deref(),
            Since::Edition => match &self.edition.begun {
                Some(begun) => Some(&begun.1),
                None => return false,
            },
        };
        before.is_none_or(|before| self.values.differs(before, property))
    }

    /// Whether there is something of it to save.
    pub fn has_changes(&self) -> bool {
        let is_changed = |property| self.has_change(property, Since::Original);
        self.state != State::Ok || Property::ALL.into_iter().any(is_changed)
    }

    /// The condition as the API has it; none if it does not.
    pub fn original(&self) -> Option<Self> {
        let values = self.edition.original.as_deref()?.clone();
        let original = Self {
            values,
            ..self.clone()
        };
        Some(original.saved())
    }

    /// Whether it holds at its original time, so that nobody moved it.
    pub(super) fn is_in_place(&self) -> bool {
        let original = self.edition.original.as_deref();
        original.is_some_and(|original| self.values.is_when(original))
    }
}

impl Values {
    fn differs(&self, other: &Self, property: Property) -> bool {
        match property {
            Property::Day => self.day != other.day,
            Property::From => self.begin != other.begin,
            Property::To => self.end != other.end,
            Property::Policy => self.policy != other.policy,
        }
    }
}
