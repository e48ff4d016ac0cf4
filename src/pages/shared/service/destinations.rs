//! The lines of the group, and its numbers of a kind, as destinations: suggested while one types, and told from external numbers.

use std::collections::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use super::use_services;
use crate::api::Items;
use crate::i18n::I18n;
use crate::telephony::number::PhoneNumber;
use crate::telephony::search::Needle;
use crate::telephony::service::{ServiceEntry, ServiceKind};
use crate::ui::Suggestion;

/// How many are suggested at a time.
const SHOWN: usize = 8;

/// The lines of the group, or its numbers of a kind, as far as they are known.
#[derive(Clone)]
pub struct Destinations {
    /// Whether they have been read.
    is_known: bool,
    lines: Rc<Items<Rc<ServiceEntry>>>,
    by_number: Rc<HashMap<String, Rc<ServiceEntry>>>,
}

impl PartialEq for Destinations {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.lines, &other.lines)
    }
}

impl Destinations {
    fn new(lines: Option<Rc<Items<Rc<ServiceEntry>>>>) -> Self {
        let is_known = lines.is_some();
        let lines = lines.unwrap_or_default();
        let by_number = lines
            .items
            .iter()
            .map(|line| (line.id.clone(), line.clone()));
        Self {
            is_known,
            by_number: Rc::new(by_number.collect()),
            lines,
        }
    }

    /// Whether a number is one of them.
    pub fn contains(&self, number: &PhoneNumber) -> bool {
        self.by_number.contains_key(number.as_wire())
    }

    /// All of them, in the API's order.
    pub fn entries(&self) -> &[Rc<ServiceEntry>] {
        &self.lines.items
    }

    /// Whether a number is none of them; nothing is said before they are known.
    pub fn is_external(&self, number: &PhoneNumber) -> bool {
        self.is_known && !self.contains(number)
    }

    pub fn is_known(&self) -> bool {
        self.is_known
    }

    /// The description of one of them.
    pub fn name(&self, number: &PhoneNumber) -> Option<String> {
        let entry = self.by_number.get(number.as_wire())?;
        Some(entry.description.clone())
    }

    /// Those that fit what has been typed so far; none for one that is typed in full.
    pub fn suggestions(&self, typed: &str) -> Vec<Suggestion> {
        if PhoneNumber::parse(typed).is_ok_and(|number| self.contains(&number)) {
            return Vec::new();
        }
        let needle = Needle::new(typed);
        self.lines
            .items
            .iter()
            .filter(|line| needle.matches(line.search_text()))
            .take(SHOWN)
            .map(|line| Suggestion {
                value: line.id.clone().into(),
                label: line.id.clone().into(),
                detail: line.description.clone().into(),
            })
            .collect()
    }

    /// What is said of a typed destination: which line it is, or that it is an external number.
    pub fn hint(&self, i18n: &I18n, typed: &str) -> String {
        let Ok(number) = PhoneNumber::parse(typed) else {
            return i18n.t("ddi_destination_hint");
        };
        let shown = number.international();
        match self.by_number.get(number.as_wire()) {
            Some(line) => i18n.tp(
                "ddi_destination_is_line",
                &[("number", &shown), ("line", &line.description)],
            ),
            // Before the lines are known, nothing can be said against a number.
            None if !self.is_known => shown,
            None => i18n.tp("ddi_destination_is_external", &[("number", &shown)]),
        }
    }
}

/// The lines of a group, read behind whatever is shown.
#[hook]
pub fn use_destinations(billing_account: &str) -> Destinations {
    let lines = use_services(billing_account, ServiceKind::Line).state.data;
    let lines = use_memo(Identity(lines), |Identity(lines)| {
        Destinations::new(lines.clone())
    });
    (*lines).clone()
}

/// The numbers of a group whose feature (`easyHunting`, `cloudIvr`, …) fits, read behind whatever is
/// shown.
#[hook]
pub fn use_number_targets(billing_account: &str, fits: fn(&str) -> bool) -> Destinations {
    let numbers = use_services(billing_account, ServiceKind::Number)
        .state
        .data;
    let numbers = use_memo(Identity(numbers), |Identity(numbers)| {
        let feature = |number: &Rc<ServiceEntry>| number.detail.clone().unwrap_or_default();
        let fits = |number: &&Rc<ServiceEntry>| fits(&feature(number));
        let fitting = |all: &Rc<Items<_>>| {
            let items = all.items.iter().filter(fits).cloned().collect();
            let unreadable = all.unreadable;
            Rc::new(Items { items, unreadable })
        };
        Destinations::new(numbers.as_ref().map(fitting))
    });
    (*numbers).clone()
}

/// Compared by address: 5,000 lines are not compared one by one on each render.
struct Identity(Option<Rc<Items<Rc<ServiceEntry>>>>);

impl PartialEq for Identity {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(left), Some(right)) => {
                Rc::ptr_eq(left, right) || (left.items.is_empty() && right.items.is_empty())
            }
            (left, right) => left.is_none() && right.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_external_once_the_lines_are_known_even_if_there_are_none() {
        let number = PhoneNumber::from_wire("0033612345678");
        assert!(!Destinations::new(None).is_external(&number));
        assert!(Destinations::new(Some(Rc::default())).is_external(&number));
    }
}
