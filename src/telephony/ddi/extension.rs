//! The extension: the last digits of a number of the block.

use std::fmt;
use std::rc::Rc;

/// The last 2 to 4 digits that tell one number of a block from another, leading zeros kept
/// (`00`); what the API gives is kept even where it is odd.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Extension(Rc<str>);

impl Extension {
    /// What the API gave, as it is.
    pub fn from_wire(wire: &str) -> Self {
        Self(Rc::from(wire))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Extension {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
