//! Texts as the API gives them: some are null, and some come in a form that means nothing here.
//!
//! For everything that is written back: what could not be read is never replaced by something else.

/// A text of the API. An empty one equals none: an API may tell them apart, or answer the one where the other was
/// written.
#[derive(Clone, Debug, Default, Eq)]
pub enum Given {
    Text(String),
    /// The API has none: null, or left out.
    #[default]
    Null,
    /// There is something that is no text. Only a text that the user gives may take its place.
    Unreadable,
}

/// A value that the API demands and that could not be read: the user has to give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the API's value could not be read")]
pub struct Unread;

impl Given {
    /// What there is to show; empty where there is nothing.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Null | Self::Unreadable => "",
        }
    }

    /// What a form or a file says of a value that there was before: the value itself where its text is
    /// left as it was, so that null stays null.
    pub fn typed(text: &str, before: Option<&Self>) -> Self {
        match before {
            Some(before) if before.text() == text => before.clone(),
            _ => Self::from(text),
        }
    }

    pub fn is_unreadable(&self) -> bool {
        matches!(self, Self::Unreadable)
    }
}

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        self.is_unreadable() == other.is_unreadable() && self.text() == other.text()
    }
}

impl From<&str> for Given {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Given {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Option<String>> for Given {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Null, Self::Text)
    }
}

impl Unread {
    /// The translation key of the message for users.
    pub fn key(self) -> &'static str {
        "value_unread"
    }

    /// The values of the message's placeholders.
    pub fn params(self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_as_it_was_stays_what_it_was() {
        let typed = |text: &str, before: Given| Given::typed(text, Some(&before));
        assert!(matches!(typed("", Given::Null), Given::Null));
        assert!(matches!(typed("", Given::Unreadable), Given::Unreadable));
        assert!(matches!(typed("a", "a".into()), Given::Text(text) if text == "a"));
        for before in [Given::Null, Given::Unreadable, Given::from("a")] {
            assert!(matches!(typed("b", before), Given::Text(text) if text == "b"));
        }
        assert!(matches!(typed("", "a".into()), Given::Text(text) if text.is_empty()));
        assert!(matches!(Given::typed("", None), Given::Text(text) if text.is_empty()));
    }

    #[test]
    fn an_empty_text_is_none_and_nothing_equals_what_cannot_be_read() {
        assert_eq!(Given::from(""), Given::Null);
        for readable in [Given::Null, Given::from(""), Given::from("a")] {
            assert_ne!(readable, Given::Unreadable);
        }
        assert_eq!(Given::Unreadable, Given::Unreadable);
        assert_ne!(Given::from("a"), Given::from("b"));
    }
}
