//! Short extensions of a call queue: digits dialled after its number that lead straight somewhere.

use serde::Serialize;

/// The short extensions of one easyHunting number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShortExtensions {
    /// Lowest extension that may be given.
    pub min: u32,
    /// Highest extension that may be given.
    pub max: u32,
    /// Most extensions there may be.
    pub max_count: usize,
    /// How callers get there, such as `extension`.
    pub mode: String,
    /// In the order they were made.
    pub items: Vec<ShortExtension>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShortExtension {
    /// Its digits, which name it.
    pub extension: String,
    /// A number, of the kind that the type says.
    pub destination: String,
    /// `internal`, `external`, `queue`, `svi`.
    pub destination_type: String,
    /// Free text, or null.
    pub description: Option<String>,
    /// Whether callers get there.
    pub enabled: bool,
}

impl Default for ShortExtensions {
    fn default() -> Self {
        Self {
            min: 100,
            max: 199,
            max_count: 10,
            mode: "extension".to_owned(),
            items: Vec::new(),
        }
    }
}

impl ShortExtensions {
    /// The extension of these digits.
    pub fn get_mut(&mut self, extension: &str) -> Option<&mut ShortExtension> {
        self.items
            .iter_mut()
            .find(|item| item.extension == extension)
    }
}
