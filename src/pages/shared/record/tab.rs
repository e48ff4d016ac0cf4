//! A schema among the properties of a component.

use std::ops::Deref;

use crate::telephony::record::Schema;

/// A described tab, compared by address.
#[derive(Clone, Copy)]
pub struct Tab(pub &'static Schema);

impl PartialEq for Tab {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Deref for Tab {
    type Target = Schema;

    fn deref(&self) -> &Schema {
        self.0
    }
}
