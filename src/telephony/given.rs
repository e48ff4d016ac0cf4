//! Texts as the API gives them: some are null, and some come in a form that means nothing here.
//!
//! For everything that is written back: what could not be read is never replaced by something else.

/// A text of the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
        *self == Self::Unreadable
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
        for before in [Given::Null, Given::Unreadable, Given::from("a")] {
            assert_eq!(Given::typed(before.text(), Some(&before)), before);
            assert_eq!(Given::typed("b", Some(&before)), Given::from("b"));
        }
        assert_eq!(Given::typed("", Some(&Given::from("a"))), Given::from(""));
        assert_eq!(Given::typed("", None), Given::from(""));
    }
}
