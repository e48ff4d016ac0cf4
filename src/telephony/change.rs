//! The one way to write: a change, the plan it belongs to, and what became of it.
//!
//! For everything that applies writes: previews, progress, retry, undo and the journal.

mod report;

pub use report::{Counts, Outcome, Report, ReportRow};

/// One write: what there was before and what there shall be after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<T> {
    Create { after: T },
    Update { before: T, after: T },
    Delete { before: T },
}

impl<T> Change<T> {
    /// What there was, unless it is created.
    pub fn before(&self) -> Option<&T> {
        match self {
            Self::Create { .. } => None,
            Self::Update { before, .. } | Self::Delete { before } => Some(before),
        }
    }

    /// What there shall be, unless it is deleted.
    pub fn after(&self) -> Option<&T> {
        match self {
            Self::Create { after } | Self::Update { after, .. } => Some(after),
            Self::Delete { .. } => None,
        }
    }

    /// What the change is about: its state after, or the last one before.
    pub fn subject(&self) -> &T {
        match self {
            Self::Create { after } | Self::Update { after, .. } => after,
            Self::Delete { before } => before,
        }
    }

    /// Whether everything is as it was.
    pub fn changes_nothing(&self) -> bool
    where
        T: PartialEq,
    {
        self.before() == self.after()
    }

    /// The change that takes this one back.
    pub fn inverse(self) -> Self {
        match self {
            Self::Create { after } => Self::Delete { before: after },
            Self::Update { before, after } => Self::Update {
                before: after,
                after: before,
            },
            Self::Delete { before } => Self::Create { after: before },
        }
    }
}

/// Changes in the order in which they are to be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan<T>(Vec<Change<T>>);

impl<T> Plan<T> {
    pub fn new(changes: Vec<Change<T>>) -> Self {
        Self(changes)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn changes(&self) -> &[Change<T>] {
        &self.0
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Change<T>> {
        self.0.iter()
    }

    /// The plan that takes this one back: the last change first.
    pub fn inverse(self) -> Self {
        self.0.into_iter().rev().map(Change::inverse).collect()
    }
}

impl<T> Default for Plan<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> From<Change<T>> for Plan<T> {
    fn from(change: Change<T>) -> Self {
        Self(vec![change])
    }
}

impl<T> FromIterator<Change<T>> for Plan<T> {
    fn from_iter<I: IntoIterator<Item = Change<T>>>(changes: I) -> Self {
        Self(changes.into_iter().collect())
    }
}

impl<T> IntoIterator for Plan<T> {
    type Item = Change<T>;
    type IntoIter = std::vec::IntoIter<Change<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Plan<T> {
    type Item = &'a Change<T>;
    type IntoIter = std::slice::Iter<'a, Change<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests;
