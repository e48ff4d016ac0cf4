//! A described tab: its shape, its resource, its fields.

use super::{Access, Field, FieldError, Look};
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
    /// How many records there may be; 0 where there is no limit.
    pub most: u16,
    /// The file of the records, made by [`csv_format!`](super::csv_format).
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

/// Fields under one title. Those of a form are saved together, and without those of the other sections.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// The translation key of its title; empty for a section without one.
    pub title: &'static str,
    /// The translation key of what stands below the title; empty for nothing.
    pub hint: &'static str,
    pub fields: &'static [Field],
}

/// Where records are, and what may be done with them.
#[derive(Debug)]
pub struct Resource {
    /// With the names of a [`Scope`](super::Scope): `/telephony/{billingAccount}/line/{serviceName}/options`.
    pub path: &'static str,
    /// Collections of the same records that are read with it: those of the previous month.
    pub also: &'static [&'static str],
    pub holds: Holds,
    /// Who chooses the id of a new record.
    pub chooser: Chooser,
    pub verbs: Verbs,
    pub actions: &'static [Action],
}

/// What stands at a resource's path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// One object.
    One,
    /// A list of ids, each of which is an object below the path; expanded pages where the API has them.
    Ids,
    /// A list of objects.
    Objects,
    /// An object with a list of objects or texts under this name, which is written as a whole.
    Inside(&'static str),
}

/// Who chooses the id of a new record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chooser {
    /// The API; the answer tells it, or it is found by what the record holds.
    Server,
    /// The user: the id is a field of the form.
    User,
    /// This application, before it sends.
    Client,
}

/// The verbs that the API has for a resource.
#[derive(Clone, Copy, Debug)]
pub struct Verbs {
    pub create: Option<Verb>,
    pub update: Option<(Update, Verb)>,
    pub delete: Option<Verb>,
}

/// How a record is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// `PUT` of the fields that differ.
    Changed,
    /// `PUT` of all fields that may be written.
    Whole,
    /// There is no `PUT`: the new record is created, then the old one deleted.
    CreateThenDelete,
    /// There is no `PUT`, and two of the same are refused: the old one is deleted first.
    DeleteThenCreate,
}

/// A verb: what it answers, and its texts, by translation keys. `{{name}}` in them is what the record is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    pub answer: Answer,
    /// On the button, and above its dialog.
    pub button: &'static str,
    /// For the journal: "Ajout du numéro abrégé 7001".
    pub what: &'static str,
    /// For the toast: "Numéro abrégé 7001 ajouté".
    pub done: &'static str,
    /// What is asked before it is sent; empty for nothing.
    pub question: &'static str,
}

/// What the API answers a write with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing of use: what came of it is read.
    Nothing,
    /// The record.
    Object,
    /// The record's id.
    Id,
    /// A task: the write is done when the task is.
    Task,
}

/// Something that is done with a record: a `POST` below it.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// Its segment below the record, or below the resource of one object: `start`.
    pub name: &'static str,
    pub verb: Verb,
    /// What is asked for and sent with it.
    pub fields: &'static [Section],
}

/// The fields of some sections, in one row: a field's place is its index in it.
#[derive(Clone, Copy, Debug)]
pub struct Fields(pub &'static [Section]);

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

impl Verbs {
    pub const NONE: Self = Self {
        create: None,
        update: None,
        delete: None,
    };

    pub const fn create(self, verb: Verb) -> Self {
        Self {
            create: Some(verb),
            ..self
        }
    }

    pub const fn update(self, how: Update, verb: Verb) -> Self {
        Self {
            update: Some((how, verb)),
            ..self
        }
    }

    pub const fn delete(self, verb: Verb) -> Self {
        Self {
            delete: Some(verb),
            ..self
        }
    }
}

impl Verb {
    pub const fn new(button: &'static str, what: &'static str, done: &'static str) -> Self {
        Self {
            answer: Answer::Nothing,
            button,
            what,
            done,
            question: "",
        }
    }

    pub const fn answers(self, answer: Answer) -> Self {
        Self { answer, ..self }
    }

    pub const fn asks(self, question: &'static str) -> Self {
        Self { question, ..self }
    }
}

impl Resource {
    /// One object at a path, nothing of which may be changed yet.
    pub const fn one(path: &'static str) -> Self {
        Self::at(path, Holds::One)
    }

    /// A collection of ids at a path, with no verb yet.
    pub const fn ids(path: &'static str) -> Self {
        Self::at(path, Holds::Ids)
    }

    pub const fn at(path: &'static str, holds: Holds) -> Self {
        Self {
            path,
            also: &[],
            holds,
            chooser: Chooser::Server,
            verbs: Verbs::NONE,
            actions: &[],
        }
    }
}
