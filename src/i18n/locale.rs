//! The locales that the application is translated into.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locale {
    #[default]
    French,
    English,
}

/// A locale that the application has no texts for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown locale {0:?}")]
pub struct UnknownLocale(pub String);

impl Locale {
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// As OVHcloud's own applications spell it: `fr_FR`.
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr_FR",
            Self::English => "en_GB",
        }
    }

    /// As HTML and `Intl` spell it (BCP 47): `fr-FR`.
    pub fn language_tag(self) -> &'static str {
        match self {
            Self::French => "fr-FR",
            Self::English => "en-GB",
        }
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|locale| locale.code() == text || locale.language_tag() == text)
            .ok_or_else(|| UnknownLocale(text.to_owned()))
    }
}
