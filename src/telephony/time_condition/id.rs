//! What names a condition, before and after the API knows it.

use std::fmt;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

const TEMPORARY: &str = "tmp_";

/// The API's id of a condition, or `tmp_1`, `tmp_2`… until it is created.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConditionId(Rc<str>);

impl ConditionId {
    /// An id that nothing else in this process has; the API's own are plain integers.
    pub fn temporary() -> Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        let number = LAST.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        Self(format!("{TEMPORARY}{number}").into())
    }

    /// Whether the API does not know the condition yet.
    pub fn is_temporary(&self) -> bool {
        self.0.starts_with(TEMPORARY)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<u64> for ConditionId {
    fn from(id: u64) -> Self {
        Self(id.to_string().into())
    }
}

impl From<&str> for ConditionId {
    fn from(id: &str) -> Self {
        Self(id.into())
    }
}

impl From<String> for ConditionId {
    fn from(id: String) -> Self {
        Self(id.into())
    }
}

impl fmt::Display for ConditionId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
