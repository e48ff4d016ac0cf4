//! Which values of an extension could not be read: the user gives them before it is written.

/// By value; none of them by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnreadValues {
    pub destination: bool,
    pub destination_type: bool,
    pub description: bool,
    pub enabled: bool,
}

impl UnreadValues {
    pub fn any(self) -> bool {
        self != Self::default()
    }

    /// The translation keys of the values' names, in the order of the form.
    pub fn name_keys(self) -> impl Iterator<Item = &'static str> {
        let names = [
            (self.destination_type, "short_type"),
            (self.destination, "ddi_destination"),
            (self.description, "description"),
            (self.enabled, "status"),
        ];
        let unread = names.into_iter().filter(|(is_unread, _)| *is_unread);
        unread.map(|(_, name)| name)
    }
}
