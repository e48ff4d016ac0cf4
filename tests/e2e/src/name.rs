//! Accessible names and visible texts, compared as a reader compares them.

use std::fmt;

/// What an element is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// Exactly this. A `&str` stands for it.
    Exact(String),
    /// Has this somewhere in it: see [`containing`].
    Containing(String),
    /// Whatever it is called: see [`any`].
    Any,
}

/// A name that has `text` somewhere in it.
#[must_use]
pub fn containing(text: &str) -> Name {
    Name::Containing(readable(text))
}

/// Any name.
#[must_use]
pub fn any() -> Name {
    Name::Any
}

impl Name {
    pub(crate) fn matches(&self, name: &str) -> bool {
        match self {
            Self::Exact(wanted) => readable(name) == *wanted,
            Self::Containing(part) => readable(name).contains(part),
            Self::Any => true,
        }
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::Exact(readable(text))
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&String> for Name {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(text) => write!(f, "“{text}”"),
            Self::Containing(text) => write!(f, "“…{text}…”"),
            Self::Any => f.write_str("(any name)"),
        }
    }
}

/// Text with plain spaces, one at a time, and plain apostrophes: French typography puts
/// non-breaking spaces and curved apostrophes where a test's author types plain ones.
pub(crate) fn readable(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_does_not_matter() {
        assert!(Name::from("Jeton d'accès").matches("Jeton d’accès"));
        assert!(Name::from("Sauvegarder ?").matches(" Sauvegarder\u{202f}?\n"));
        assert!(containing("sur 42").matches("1–10\u{a0}sur\u{a0}42"));
    }

    #[test]
    fn an_exact_name_is_the_whole_name() {
        assert!(!Name::from("DDI").matches("Importer DDI"));
        assert!(containing("DDI").matches("Importer DDI"));
        assert!(any().matches(""));
    }
}
