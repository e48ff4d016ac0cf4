mod checking;
mod files;
mod listing;

use super::*;
use crate::telephony::given::Given;
use crate::telephony::number::PhoneNumber;

fn rule(extension: &str, destination: &str, description: &str) -> ShortExtension {
    ShortExtension {
        extension: extension.to_owned(),
        destination: PhoneNumber::from_wire(destination),
        destination_type: DestinationType::Internal,
        description: description.into(),
        enabled: Some(true),
    }
}

fn range(min: &str, max: &str) -> Range {
    Range {
        min: min.into(),
        max: max.into(),
    }
}

fn list(rules: Vec<ShortExtension>) -> ShortExtensions {
    ShortExtensions {
        count: rules.len(),
        max: Some(10),
        mode: "extension".to_owned(),
        range: Some(range("100", "199")),
        rules,
        unreadable: 0,
    }
}
