//! The numbers of the group by the type of destination that they are.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::pages::shared::service::{Destinations, use_destinations, use_number_targets};
use crate::telephony::number::PhoneNumber;
use crate::telephony::short_extension::DestinationType;
use crate::ui::Suggestion;

#[derive(Clone, PartialEq)]
pub(super) struct Targets {
    lines: Destinations,
    queues: Destinations,
    menus: Destinations,
}

#[hook]
pub(super) fn use_targets(billing_account: &str) -> Targets {
    Targets {
        lines: use_destinations(billing_account),
        queues: use_number_targets(billing_account, |feature| {
            DestinationType::of_feature(feature) == Some(DestinationType::Queue)
        }),
        menus: use_number_targets(billing_account, |feature| {
            DestinationType::of_feature(feature) == Some(DestinationType::Svi)
        }),
    }
}

impl Targets {
    /// What a number is: external if the group does not have it, and nobody knows before all is read that it has.
    pub(super) fn type_of(&self, number: &PhoneNumber) -> Option<DestinationType> {
        let places = [
            (&self.lines, DestinationType::Internal),
            (&self.queues, DestinationType::Queue),
            (&self.menus, DestinationType::Svi),
        ];
        let is_known = places.iter().all(|(place, _)| place.is_known());
        let found = places.into_iter().find(|(place, _)| place.contains(number));
        let found = found.map(|(_, kind)| kind);
        found.or_else(|| is_known.then_some(DestinationType::External))
    }

    /// The numbers of a type that fit what is typed.
    pub(super) fn suggestions(&self, kind: &DestinationType, typed: &str) -> Vec<Suggestion> {
        self.of(kind)
            .map(|numbers| numbers.suggestions(typed))
            .unwrap_or_default()
    }

    /// What is said of a typed destination: what is wanted, or what it is.
    pub(super) fn hint(&self, i18n: &I18n, kind: &DestinationType, typed: &str) -> String {
        let Ok(number) = PhoneNumber::parse(typed) else {
            return i18n.t(match kind {
                DestinationType::Internal => "short_hint_internal",
                DestinationType::Queue => "short_hint_queue",
                DestinationType::Svi => "short_hint_svi",
                DestinationType::External | DestinationType::Other(_) => "short_hint_external",
            });
        };
        let Some(found) = self.type_of(&number) else {
            return number.international();
        };
        let key = match found {
            DestinationType::Internal => "ddi_destination_is_line",
            DestinationType::Queue => "short_is_queue",
            DestinationType::Svi => "short_is_svi",
            DestinationType::External | DestinationType::Other(_) => "ddi_destination_is_external",
        };
        let line = self.of(&found).and_then(|numbers| numbers.name(&number));
        let params = [
            ("number", number.international()),
            ("line", line.unwrap_or_default()),
        ];
        i18n.tp(key, &params)
    }

    fn of(&self, kind: &DestinationType) -> Option<&Destinations> {
        match kind {
            DestinationType::Internal => Some(&self.lines),
            DestinationType::Queue => Some(&self.queues),
            DestinationType::Svi => Some(&self.menus),
            DestinationType::External | DestinationType::Other(_) => None,
        }
    }
}
