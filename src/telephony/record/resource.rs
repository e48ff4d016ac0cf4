//! Where records are in the API, and what may be done with them there.

use super::Section;

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
    /// Its segments below the record, or below the resource of one object, `start`; or a path of its own, which begins
    /// with a slash.
    pub name: &'static str,
    pub verb: Verb,
    /// What is asked for and sent with it.
    pub fields: &'static [Section],
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
