//! The kinds of fields.

use super::{Choice, Choices, Digits, Numbers, Source, Text, Unit, Whole, Wire};

/// What a field may hold, and how it is typed and shown.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// On or off.
    Switch,
    Text(Text),
    /// Digits whose leading zeros count: a code, a short number.
    Digits(Digits),
    /// A phone number, typed in any spelling and stored in the API's.
    Number(Numbers),
    /// A whole number in a range.
    Whole(Whole),
    /// One of several values; one that is not among them is shown as it is, and may stay.
    Choice(Choices, Wire),
    /// Several texts.
    List(ListOf),
    /// A day: `2026-12-25`.
    Date,
    /// A time of the day to the minute: `08:30:00`.
    Time,
    /// A point in time.
    Moment,
    /// An amount of a currency.
    Money,
    /// Written and never shown, nor ever read: a password, a code.
    Secret(Text),
    /// The id of a sound, chosen from those of an endpoint.
    Sound(Source, Wire),
}

/// The limits of a list of texts.
#[derive(Clone, Copy, Debug)]
pub struct ListOf {
    /// Of each item: a [`Kind`] whose values are texts.
    pub item: &'static Kind,
    /// How many there may be.
    pub most: u16,
}

impl Kind {
    /// A text of at most so many characters.
    pub const fn text(most: u16) -> Self {
        Self::Text(Text::up_to(most))
    }

    /// One of several values that are known beforehand.
    pub const fn choice(choices: &'static [Choice]) -> Self {
        Self::Choice(Choices::Fixed(choices), Wire::Text)
    }

    /// A whole number in a range, both ends included.
    pub const fn whole(least: i64, most: i64, unit: Unit) -> Self {
        Self::Whole(Whole { least, most, unit })
    }

    /// The values that are known beforehand, if it is a choice of those.
    pub fn fixed(&self) -> &'static [Choice] {
        match self {
            Self::Choice(Choices::Fixed(choices), _) => choices,
            _ => &[],
        }
    }

    /// Where its values are chosen from, if an endpoint gives them.
    pub fn source(&self) -> Option<&Source> {
        match self {
            Self::Choice(Choices::From(source), _) | Self::Sound(source, _) => Some(source),
            _ => None,
        }
    }

    /// Whether an empty text is a value of its own, which the API tells from null.
    pub(super) fn takes_empty(&self) -> bool {
        match self {
            Self::Text(_) | Self::Number(_) => true,
            Self::Digits(limits) => limits.wire == Wire::Text,
            kind => kind.fixed().iter().any(|choice| choice.value.is_empty()),
        }
    }
}
