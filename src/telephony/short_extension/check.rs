//! From what a form holds to an extension that may be sent.

use super::{
    DestinationType, DraftErrors, ExtensionError, Full, ShortExtension, ShortExtensions,
    UnreadValues,
};
use crate::telephony::characters::is_digits;
use crate::telephony::ddi::DestinationError;
use crate::telephony::description::{DescriptionTooLong, check_description};
use crate::telephony::given::Given;
use crate::telephony::number::PhoneNumber;
use crate::telephony::spreadsheet;

/// What the form of an extension holds, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub extension: String,
    pub destination: String,
    pub destination_type: DestinationType,
    pub description: String,
    /// `None` where it could not be read, and nothing is chosen yet.
    pub enabled: Option<bool>,
}

impl From<&ShortExtension> for Draft {
    fn from(rule: &ShortExtension) -> Self {
        Self {
            extension: rule.extension.clone(),
            destination: rule.destination.to_string(),
            destination_type: rule.destination_type.clone(),
            description: rule.description.text().to_owned(),
            enabled: rule.enabled,
        }
    }
}

impl ShortExtensions {
    /// What the form of a new extension begins with: the lowest free one, to a line of the group.
    pub fn new_draft(&self) -> Draft {
        Draft {
            extension: self.next_free().unwrap_or_default(),
            destination: String::new(),
            destination_type: DestinationType::Internal,
            description: String::new(),
            enabled: Some(true),
        }
    }

    /// Checks the draft of a new extension, or of the one being edited, whose untouched values are
    /// kept even where they are odd. All errors at once, one per field.
    pub fn check(
        &self,
        draft: &Draft,
        editing: Option<&ShortExtension>,
    ) -> Result<ShortExtension, DraftErrors> {
        let extension = match editing {
            Some(rule) => Ok(rule.extension.clone()),
            None => self.free(&draft.extension),
        };
        let untouched = editing.filter(|rule| rule.destination.as_wire() == draft.destination);
        let destination = match untouched {
            Some(rule) => Ok(rule.destination.clone()),
            None => PhoneNumber::parse(&draft.destination).map_err(DestinationError::from),
        };
        let description = Given::typed(&draft.description, editing.map(|rule| &rule.description));
        let unread = UnreadValues {
            destination: destination
                .as_ref()
                .is_ok_and(|number| number.as_wire().is_empty()),
            destination_type: draft.destination_type.as_wire().is_empty(),
            description: description.is_unreadable(),
            enabled: draft.enabled.is_none(),
        };
        let errors = DraftErrors {
            unread,
            extension: extension.as_ref().err().cloned(),
            destination: destination.as_ref().err().cloned(),
            description: checked_description(&draft.description, editing).err(),
            full: editing.is_none().then(|| self.full_after(0)).flatten(),
        };
        match (extension, destination) {
            (Ok(extension), Ok(destination)) if errors == DraftErrors::default() => {
                Ok(ShortExtension {
                    extension,
                    destination,
                    destination_type: draft.destination_type.clone(),
                    description,
                    enabled: draft.enabled,
                })
            }
            _ => Err(errors),
        }
    }

    /// Why there may not be one more, once that many have been created.
    pub fn full_after(&self, created: usize) -> Option<Full> {
        let max = self.max.filter(|max| self.count + created >= *max)?;
        Some(Full { max })
    }

    /// Reads an extension as typed or as a spreadsheet wrote it (`="101"`): digits, in the range.
    pub(super) fn parse(&self, typed: &str) -> Result<String, ExtensionError> {
        let text = spreadsheet::unwrap(typed);
        let value = text.to_owned();
        if text.is_empty() {
            return Err(ExtensionError::Empty);
        }
        if spreadsheet::is_scientific(text) {
            return Err(ExtensionError::Scientific { value });
        }
        if !is_digits(text) {
            return Err(ExtensionError::Digits { value });
        }
        match &self.range {
            Some(range) if !range.contains(text) => {
                let range = range.clone();
                Err(ExtensionError::OutOfRange { value, range })
            }
            _ => Ok(value),
        }
    }

    fn free(&self, typed: &str) -> Result<String, ExtensionError> {
        let value = self.parse(typed)?;
        match self.rule(&value) {
            None => Ok(value),
            Some(_) => Err(ExtensionError::Taken { value }),
        }
    }
}

/// A description that may be sent, or that stays as it is.
pub(super) fn checked_description(
    text: &str,
    before: Option<&ShortExtension>,
) -> Result<(), DescriptionTooLong> {
    match before {
        Some(before) if before.description.text() == text => Ok(()),
        _ => check_description(text),
    }
}
