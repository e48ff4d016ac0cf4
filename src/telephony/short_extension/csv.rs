//! The CSV of short extensions: `extension;destination;type;description;status`.
//!
//! What a line does not say stays as it is; of a new extension the type is told from the
//! destination, and it is active.

use std::borrow::Cow;
use std::rc::Rc;

use super::check::checked_description;
use super::{DestinationType, ExtensionError, Full, ShortExtension, ShortExtensions};
use crate::telephony::characters::is_digits;
use crate::telephony::csv::{Cells, CsvColumn, Format, Refusal, Sheet, Verdict, refusals};
use crate::telephony::ddi::DestinationError;
use crate::telephony::given::{Given, Unread};
use crate::telephony::number::PhoneNumber;
use crate::telephony::search::fold;
use crate::telephony::spreadsheet;

const EXTENSION: usize = 0;
pub const DESTINATION: usize = 1;
pub const TYPE: usize = 2;
const DESCRIPTION: usize = 3;
pub const STATUS: usize = 4;

/// The columns of the file.
pub const FORMAT: &Format = &Format {
    columns: &[
        CsvColumn::EXTENSION,
        CsvColumn::DESTINATION,
        CsvColumn {
            name: "type",
            aliases: &["destinationtype", "typededestination", "typedestination"],
            required: false,
        },
        CsvColumn::DESCRIPTION,
        CsvColumn {
            name: "status",
            aliases: &["statut", "etat", "state", "enabled", "actif", "active"],
            required: false,
        },
    ],
    is_extension: |cell| is_digits(spreadsheet::unwrap(cell)),
};

/// As the file spells whether an extension is enabled.
pub const ACTIVE: &str = "active";
const INACTIVE: &str = "inactive";

/// What is wrong with a cell that only the file has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CellError {
    #[error("{value} is no type of destination")]
    Type { value: String },
    #[error("nobody knows yet what {value} is")]
    NoType { value: String },
    #[error("{value} is neither active nor inactive")]
    Status { value: String },
}

/// The extensions of a queue, and what is known of the numbers of its group.
pub struct ExtensionSheet<F> {
    pub list: Rc<ShortExtensions>,
    /// The type of a destination by its number, where it is known.
    pub type_of: F,
}

impl CellError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Type { .. } => "short_error_type",
            Self::NoType { .. } => "short_error_no_type",
            Self::Status { .. } => "short_error_status",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let (Self::Type { value } | Self::NoType { value } | Self::Status { value }) = self;
        vec![("value", value.clone())]
    }
}
refusals!(CellError, ExtensionError, Full);

impl<F: Fn(&PhoneNumber) -> Option<DestinationType>> Sheet for ExtensionSheet<F> {
    type Rule = ShortExtension;

    fn format(&self) -> &'static Format {
        FORMAT
    }

    fn rules(&self) -> &[ShortExtension] {
        &self.list.rules
    }

    fn cells(&self, rule: &ShortExtension) -> Vec<String> {
        let status = match rule.enabled {
            Some(true) => ACTIVE,
            Some(false) => INACTIVE,
            None => "",
        };
        let cells = [
            &rule.extension,
            rule.destination.as_wire(),
            rule.destination_type.as_wire(),
            rule.description.text(),
            status,
        ];
        cells.map(str::to_owned).to_vec()
    }

    fn key<'a>(&self, rule: &'a ShortExtension) -> Cow<'a, str> {
        rule.extension.as_str().into()
    }

    fn compare(&self, cells: &Cells) -> Result<Verdict<ShortExtension>, Refusal> {
        let typed = spreadsheet::unwrap(cells.text(EXTENSION));
        let Some(before) = self.list.rule(typed) else {
            let extension = self.list.parse(typed)?;
            return Ok(Verdict::Created(self.rule(extension, cells, None)?));
        };
        let after = self.rule(before.extension.clone(), cells, Some(before))?;
        let before = before.clone();
        if before == after {
            return Ok(Verdict::Unchanged(before));
        }
        // The API takes an extension only as a whole.
        if after.unread().any() {
            return Err(Unread.into());
        }
        Ok(Verdict::Changed { before, after })
    }

    fn no_room(&self, created: usize) -> Option<Refusal> {
        self.list.full_after(created).map(Refusal::from)
    }
}

impl<F: Fn(&PhoneNumber) -> Option<DestinationType>> ExtensionSheet<F> {
    /// What a line says of an extension, the rest as it is.
    fn rule(
        &self,
        extension: String,
        cells: &Cells,
        before: Option<&ShortExtension>,
    ) -> Result<ShortExtension, Refusal> {
        let destination = destination(cells.text(DESTINATION), before)?;
        let same = before.filter(|before| before.destination == destination);
        let destination_type = match cells.text(TYPE).trim() {
            "" => {
                let kept = same.map(|before| before.destination_type.clone());
                let told = kept.or_else(|| (self.type_of)(&destination));
                told.ok_or_else(|| CellError::NoType {
                    value: destination.to_string(),
                })?
            }
            cell => destination_type(cell, before)?,
        };
        let kept = before.map(|before| &before.description);
        let text = cells.get(DESCRIPTION);
        let text = text.unwrap_or(kept.map_or("", Given::text));
        checked_description(text, before)?;
        let enabled = match cells.text(STATUS).trim() {
            "" => before.map_or(Some(true), |before| before.enabled),
            cell => Some(status(cell)?),
        };
        Ok(ShortExtension {
            extension,
            destination,
            destination_type,
            description: Given::typed(text, kept),
            enabled,
        })
    }
}

/// An odd destination that is left as it is stays.
fn destination(
    cell: &str,
    before: Option<&ShortExtension>,
) -> Result<PhoneNumber, DestinationError> {
    match before.filter(|before| before.destination.as_wire() == cell) {
        Some(before) => Ok(before.destination.clone()),
        None => Ok(PhoneNumber::parse(cell)?),
    }
}

/// As the API spells it, or in words of either language; a type of the API's own may only stay.
fn destination_type(
    cell: &str,
    before: Option<&ShortExtension>,
) -> Result<DestinationType, CellError> {
    let word = fold(cell);
    let known = DestinationType::KNOWN
        .into_iter()
        .find(|known| type_words(known).contains(&word.as_str()));
    let kept = before.map(|before| before.destination_type.clone());
    known
        .or(kept.filter(|kept| kept.as_wire() == cell))
        .ok_or_else(|| CellError::Type {
            value: cell.to_owned(),
        })
}

fn type_words(known: &DestinationType) -> &'static [&'static str] {
    match known {
        DestinationType::Internal => &["internal", "interne", "ligneinterne", "internalline"],
        DestinationType::External => &["external", "externe"],
        DestinationType::Queue => &["queue", "file", "filed'attente", "callqueue"],
        DestinationType::Svi => &["svi", "ivr"],
        DestinationType::Other(_) => &[],
    }
}

fn status(cell: &str) -> Result<bool, CellError> {
    match fold(cell).as_str() {
        ACTIVE | "actif" | "enabled" | "on" | "true" | "vrai" | "yes" | "oui" | "1" => Ok(true),
        INACTIVE | "inactif" | "disabled" | "off" | "false" | "faux" | "no" | "non" | "0" => {
            Ok(false)
        }
        _ => Err(CellError::Status {
            value: cell.to_owned(),
        }),
    }
}
