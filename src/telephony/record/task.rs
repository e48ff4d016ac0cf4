//! A write that the API carries out by itself, and tells of until it is done.

use std::rc::Rc;

/// What is known of such a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: Rc<str>,
    pub status: TaskStatus,
    /// Why it failed, in the API's words.
    pub message: Option<Rc<str>>,
    /// The id of what it has created.
    pub created: Option<Rc<str>>,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskStatus {
    Todo,
    Doing,
    Pause,
    Done,
    Failed,
    /// What the API says and this application does not know.
    Other(Rc<str>),
}

impl Task {
    /// A task of which only the id is known.
    pub fn started(id: &str) -> Self {
        Self {
            id: id.into(),
            status: TaskStatus::Todo,
            message: None,
            created: None,
        }
    }

    /// Whether nothing more comes of it.
    pub fn has_ended(&self) -> bool {
        matches!(self.status, TaskStatus::Done | TaskStatus::Failed)
    }
}

impl TaskStatus {
    /// Reads `todo`, `doing`, `pause`, `done` or `error`.
    pub fn from_wire(wire: &str) -> Self {
        match wire {
            "todo" => Self::Todo,
            "doing" => Self::Doing,
            "pause" => Self::Pause,
            "done" => Self::Done,
            "error" => Self::Failed,
            other => Self::Other(other.into()),
        }
    }
}
