//! How long the description of a rule may be, typed in a form or read from a file.

/// As many characters as the API takes.
const MAX: usize = 255;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the description has {characters} characters, at most {MAX} are possible")]
pub struct DescriptionTooLong {
    characters: usize,
}

/// Checks a description, whatever stands in it.
pub fn check_description(text: &str) -> Result<(), DescriptionTooLong> {
    let characters = text.chars().count();
    if characters > MAX {
        return Err(DescriptionTooLong { characters });
    }
    Ok(())
}

impl DescriptionTooLong {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        "description_too_long"
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        vec![
            ("characters", self.characters.to_string()),
            ("max", MAX.to_string()),
        ]
    }
}
