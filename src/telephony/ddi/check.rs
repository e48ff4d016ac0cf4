//! From what a form holds to a rule that may be sent.

use super::way::Ways;
use super::{
    Block, BlockFull, DestinationError, DraftErrors, Extension, ExtensionError, MAX_RULES, Routed,
    Rule, RuleId, RuleStatus,
};
use crate::telephony::change::Change;
use crate::telephony::description::{DescriptionTooLong, check_description};
use crate::telephony::given::Given;
use crate::telephony::number::PhoneNumber;

/// What the form of a rule holds, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleDraft {
    pub extension: String,
    pub destination: String,
    pub description: String,
    pub active: bool,
}

impl Default for RuleDraft {
    fn default() -> Self {
        let empty = String::new;
        Self {
            extension: empty(),
            destination: empty(),
            description: empty(),
            active: true,
        }
    }
}

impl From<&Rule> for RuleDraft {
    fn from(rule: &Rule) -> Self {
        Self {
            extension: rule.extension.to_string(),
            destination: rule.destination.to_string(),
            description: rule.description.text().to_owned(),
            active: rule.status.is_active(),
        }
    }
}

/// A rule that passed every check of its block, without the id that only the API gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRule {
    pub extension: Extension,
    pub full_number: PhoneNumber,
    pub destination: PhoneNumber,
    pub description: Given,
    pub status: RuleStatus,
}

impl NewRule {
    /// The change that creates it, its id unassigned.
    pub fn create(self) -> Change<Rule> {
        Change::Create {
            after: self.with_id(RuleId::unassigned()),
        }
    }

    /// The change that puts it in the place of a rule that exists.
    pub fn update(self, before: Rule) -> Change<Rule> {
        let after = self.with_id(before.id.clone());
        Change::Update { before, after }
    }

    /// The rule, once the API gave it an id.
    pub fn with_id(self, id: RuleId) -> Rule {
        let Self {
            extension,
            full_number,
            destination,
            description,
            status,
        } = self;
        Rule {
            id,
            extension,
            full_number,
            destination,
            description,
            status,
        }
    }
}

impl Block {
    /// Checks a draft: of a new rule, or of the one being edited, whose untouched values are
    /// kept even where they are odd. All errors at once, one per field.
    pub fn check(
        &self,
        draft: &RuleDraft,
        editing: Option<&RuleId>,
    ) -> Result<NewRule, DraftErrors> {
        let existing = editing.and_then(|id| self.rule(id));
        let place = match existing {
            Some(rule) => kept_place(draft, rule),
            None => self.free_place(&draft.extension),
        };
        let destination = match existing {
            Some(rule) if rule.destination.as_wire() == draft.destination => {
                Ok(rule.destination.clone())
            }
            _ => check_destination(
                &draft.destination,
                place.as_ref().ok().map(|(_, number)| number),
            ),
        };
        let (by_destination, by_status) = match (&place, &destination) {
            (Ok((_, number)), Ok(to)) if draft.active => self.circle_by(number, to, existing),
            _ => (None, None),
        };
        let errors = DraftErrors {
            extension: place.as_ref().err().cloned(),
            destination: destination.as_ref().err().cloned().or(by_destination),
            description: drafted_description(draft, existing).err(),
            status: self.drafted_off(draft, existing).err().or(by_status),
            block: (existing.is_none() && self.is_full()).then_some(BlockFull { max: MAX_RULES }),
        };
        let kept = existing.map(|rule| &rule.description);
        match (place, destination) {
            (Ok((extension, full_number)), Ok(destination)) if errors.is_empty() => Ok(NewRule {
                extension,
                full_number,
                destination,
                description: Given::typed(&draft.description, kept),
                status: drafted_status(draft, existing),
            }),
            _ => Err(errors),
        }
    }

    /// Why a rule may not send the calls to a number there, if they would never arrive: the fault of the
    /// destination, or of the status where the rule is only switched on. What is left as it was is kept.
    fn circle_by(
        &self,
        number: &PhoneNumber,
        to: &PhoneNumber,
        existing: Option<&Rule>,
    ) -> (Option<DestinationError>, Option<DestinationError>) {
        let same = existing.filter(|rule| rule.destination == *to);
        if same.is_some_and(|rule| rule.status.is_active()) {
            return (None, None);
        }
        let circle = Ways::of(self).with_rule(number, to).circle(number);
        let refusal = circle.map(|circle| circle.refusal(self));
        match same {
            Some(_) => (None, refusal),
            None => (refusal, None),
        }
    }

    /// Checks that a rule may be deleted or switched off: its number must not fall back on itself, nor on
    /// numbers that lead back to it.
    pub fn check_without(&self, rule: &Rule) -> Result<(), DestinationError> {
        match self.route_without(rule) {
            Routed::Default(number) if *number == rule.full_number => {
                let number = number.clone();
                Err(DestinationError::OwnDefault { number })
            }
            // What is not applied changes nothing by going.
            _ if !rule.status.is_active() => Ok(()),
            _ => {
                let rest = self.rules.iter().filter(|other| other.id != rule.id);
                let circle = Ways::of_rules(self, rest).circle(&rule.full_number);
                circle.map_or(Ok(()), |circle| Err(circle.refusal(self)))
            }
        }
    }

    fn drafted_off(
        &self,
        draft: &RuleDraft,
        existing: Option<&Rule>,
    ) -> Result<(), DestinationError> {
        match existing {
            Some(rule) if rule.status.is_active() && !draft.active => self.check_without(rule),
            _ => Ok(()),
        }
    }

    /// Checks a typed default destination, which may be no number of the range that would
    /// itself fall back on it, nor one whose calls come back to it.
    pub fn check_default_destination(&self, typed: &str) -> Result<PhoneNumber, DestinationError> {
        let number = PhoneNumber::parse(typed)?;
        let own_rule = self
            .rule_of(&number)
            .is_some_and(|rule| rule.status.is_active());
        if self.range.contains(&number) && !own_rule {
            return Err(DestinationError::Loop { number });
        }
        let circle = Ways::of(self).with_default(&number).circle(&number);
        match circle.map(|circle| circle.refusal(self)) {
            Some(refusal) => Err(refusal),
            None => Ok(number),
        }
    }

    /// The full number of an extension, if it lies in the range.
    pub(super) fn place(&self, extension: &Extension) -> Result<PhoneNumber, ExtensionError> {
        self.range
            .full_number(extension)
            .ok_or_else(|| ExtensionError::OutOfRange {
                extension: extension.clone(),
                range: self.range.clone(),
            })
    }

    fn free_place(&self, typed: &str) -> Result<(Extension, PhoneNumber), ExtensionError> {
        let extension = Extension::parse(typed)?;
        let full_number = self.place(&extension)?;
        match self.rule_of(&full_number) {
            None => Ok((extension, full_number)),
            Some(rule) => Err(ExtensionError::Taken {
                by: rule.extension.clone(),
                full_number,
            }),
        }
    }
}

/// A destination that is a number, and not the one whose calls it takes.
pub(super) fn check_destination(
    typed: &str,
    from: Option<&PhoneNumber>,
) -> Result<PhoneNumber, DestinationError> {
    let number = PhoneNumber::parse(typed)?;
    if from == Some(&number) {
        return Err(DestinationError::Loop { number });
    }
    Ok(number)
}

fn kept_place(draft: &RuleDraft, rule: &Rule) -> Result<(Extension, PhoneNumber), ExtensionError> {
    if draft.extension != rule.extension.as_str() {
        return Err(ExtensionError::Fixed {
            extension: rule.extension.clone(),
        });
    }
    Ok((rule.extension.clone(), rule.full_number.clone()))
}

fn drafted_description(
    draft: &RuleDraft,
    existing: Option<&Rule>,
) -> Result<(), DescriptionTooLong> {
    match existing {
        Some(rule) if rule.description.text() == draft.description => Ok(()),
        _ => check_description(&draft.description),
    }
}

fn drafted_status(draft: &RuleDraft, existing: Option<&Rule>) -> RuleStatus {
    match existing.map(|rule| &rule.status) {
        _ if draft.active => RuleStatus::Active,
        // Neither switched on nor known: the user did not touch it.
        Some(other @ RuleStatus::Other(_)) => other.clone(),
        _ => RuleStatus::Inactive,
    }
}
