//! A described tab: its shape, its resource, its fields.

use super::{
    Access, Chooser, Clears, Field, FieldError, Fields, Look, Record, Resource, Section, Update,
    Value, read,
};
use crate::telephony::csv;
use crate::telephony::table::Direction;

/// The description of a tab, a `static` in the tab's own file.
#[derive(Debug)]
pub struct Schema {
    pub shape: Shape,
    pub resource: Resource,
    pub sections: &'static [Section],
    /// What no field knows by itself.
    pub check: Option<Check>,
    /// A remark at a row.
    pub note: Option<Note>,
}

/// Finds what is wrong with values that are right one by one; each error stands at the field of this name.
pub type Check = fn(Look<'_>) -> Vec<(&'static str, FieldError)>;

/// What there is to say of a row.
pub type Note = fn(Look<'_>) -> Option<Remark>;

/// A remark at a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The translation key of its text.
    pub key: &'static str,
    pub tone: Tone,
}

/// How a remark looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Neutral,
    Success,
    Warning,
    Danger,
}

/// What a tab is.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One object in sections, each saved alone.
    Form,
    /// A collection whose records are added, edited and deleted, as far as the resource has the verbs.
    List(List),
    /// A collection that is only read.
    Report(Report),
}

#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The translation key of what stands there when there is nothing.
    pub empty: &'static str,
    /// Of the first column, by which records are sorted unless the user wants otherwise.
    pub direction: Direction,
    /// The field by which the user puts records in order, where there is one: `position`.
    pub position: Option<&'static str>,
    /// How many records there may be; 0 where there is no limit.
    pub most: u16,
    /// The file of the records, made by `csv_format!`.
    pub csv: Option<&'static csv::Format>,
}

#[derive(Clone, Copy, Debug)]
pub struct Report {
    /// The translation key of what stands there when there is nothing.
    pub empty: &'static str,
    /// Of the first column, by which records are sorted unless the user wants otherwise.
    pub direction: Direction,
    /// The parameters of the query, each described as a field.
    pub filters: &'static [Field],
}

impl Schema {
    pub fn fields(&self) -> Fields {
        Fields(self.sections)
    }

    /// The places of a section's fields.
    pub fn places(&self, section: usize) -> std::ops::Range<usize> {
        let len = |section: &Section| section.fields.len();
        let first: usize = self.sections.iter().take(section).map(len).sum();
        first..first + self.sections.get(section).map_or(0, len)
    }

    /// A new record as it is proposed: each field as it is initially, the others null.
    pub fn proposed(&self) -> Record {
        let fields = self.fields().iter();
        let value = |field: &Field| match field.initial {
            Some("") if field.clears == Clears::Empty => Value::text(""),
            Some(typed) => read(field, typed, &Value::Null).unwrap_or_default(),
            None => Value::Null,
        };
        Record::new(fields.map(value).collect())
    }

    /// Whether the user gives a field's value: of a new record, or of one that there is.
    pub fn is_asked(&self, field: &Field, is_new: bool) -> bool {
        match field.access {
            Access::Read => false,
            Access::Write => true,
            Access::Create => is_new || self.replaces(),
            Access::Update => !is_new,
            Access::Identity => is_new && self.resource.chooser == Chooser::User,
        }
    }

    /// Whether a change is a new record in the place of the old one.
    fn replaces(&self) -> bool {
        let how = self.resource.verbs.update.map(|(how, _)| how);
        matches!(
            how,
            Some(Update::CreateThenDelete | Update::DeleteThenCreate)
        )
    }
}

impl Shape {
    /// The parameters of its query.
    pub fn filters(&self) -> &'static [Field] {
        match self {
            Self::Form | Self::List(_) => &[],
            Self::Report(report) => report.filters,
        }
    }
}
