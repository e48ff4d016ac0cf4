//! Short extensions of the customer service: one or more of each kind of destination.

use super::super::{ShortExtension, ShortExtensions};
use crate::demo;

/// Extension, type, destination, description.
const ITEMS: [(&str, &str, &str, Option<&str>); 8] = [
    ("100", "internal", demo::LINE, Some("Accueil")),
    (
        "101",
        "internal",
        demo::SCHEDULED_LINE,
        Some("Service commercial"),
    ),
    ("102", "internal", "0033972123458", Some("Support")),
    ("103", "external", "0033612345678", Some("Mobile urgence")),
    (
        "104",
        "queue",
        "0033972101003",
        Some("File assistance technique"),
    ),
    ("105", "svi", "0033972101004", Some("Menu vocal d’accueil")),
    ("110", "internal", "0033912345601", None),
    (
        demo::DISABLED_EXTENSION,
        "external",
        "0041223456789",
        Some("Bureau de Genève"),
    ),
];

pub(super) fn customer_service() -> ShortExtensions {
    ShortExtensions {
        items: ITEMS.map(item).into(),
        ..ShortExtensions::default()
    }
}

fn item(
    (extension, kind, destination, description): (&str, &str, &str, Option<&str>),
) -> ShortExtension {
    ShortExtension {
        extension: extension.to_owned(),
        destination: destination.to_owned(),
        destination_type: kind.to_owned(),
        description: description.map(ToOwned::to_owned),
        enabled: extension != demo::DISABLED_EXTENSION,
    }
}
