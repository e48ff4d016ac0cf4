//! The fields of a record, in sections and in one row.

use super::{Access, Field};

/// Fields under one title. Those of a form are saved together, and without those of the other sections.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// The translation key of its title; empty for a section without one.
    pub title: &'static str,
    /// The translation key of what stands below the title; empty for nothing.
    pub hint: &'static str,
    pub fields: &'static [Field],
}

/// The fields of some sections, in one row: a field's place is its index in it.
#[derive(Clone, Copy, Debug)]
pub struct Fields(pub &'static [Section]);

impl Fields {
    pub fn iter(self) -> impl Iterator<Item = &'static Field> {
        self.0.iter().flat_map(|section| section.fields)
    }

    pub fn len(self) -> usize {
        self.0.iter().map(|section| section.fields.len()).sum()
    }

    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    pub fn get(self, place: usize) -> Option<&'static Field> {
        self.iter().nth(place)
    }

    /// The place of a field by its name.
    pub fn place(self, name: &str) -> Option<usize> {
        self.iter().position(|field| field.name == name)
    }

    /// The place of the record's id.
    pub fn identity(self) -> Option<usize> {
        self.iter()
            .position(|field| field.access == Access::Identity)
    }
}
