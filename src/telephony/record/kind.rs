//! The kinds of fields, with their limits and units.

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

/// How the API writes what consists of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    Text,
    /// As a number, although it is none: an id, a short number.
    Number,
}

/// The limits of a text.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// In characters.
    pub least: u16,
    pub most: u16,
    pub characters: Characters,
    pub format: Format,
    /// Whether it may have several lines.
    pub lines: bool,
}

/// Which characters a text may have.
#[derive(Clone, Copy, Debug)]
pub enum Characters {
    Any,
    /// All but these.
    Without(&'static str),
    /// Unaccented letters, digits, and these.
    Plain(&'static str),
}

/// What a text has to look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Free,
    /// `name@example.org`
    Email,
    /// An IPv4 address, or a block of them: `192.0.2.0/24`.
    IpBlock,
    /// `http://…` or `https://…`
    Url,
}

/// The limits of a sequence of digits.
#[derive(Clone, Copy, Debug)]
pub struct Digits {
    pub least: u8,
    pub most: u8,
    /// The digit with which it begins.
    pub first: Option<char>,
    pub wire: Wire,
}

/// Which phone numbers a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// A number that calls can be sent to.
    Whole,
    /// Also the beginning of one, `+33612`, and a short number, `3900`.
    Prefix,
}

/// The limits of a whole number, both included.
#[derive(Clone, Copy, Debug)]
pub struct Whole {
    pub least: i64,
    pub most: i64,
    pub unit: Unit,
}

/// What a whole number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    None,
    Seconds,
    /// Seconds, shown as `1:02:07`.
    Duration,
    Milliseconds,
    Percent,
    Pages,
}

/// The values among which one is chosen.
#[derive(Clone, Copy, Debug)]
pub enum Choices {
    Fixed(&'static [Choice]),
    /// Those that an endpoint gives.
    From(Source),
}

/// One of several values.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// As the API spells it.
    pub value: &'static str,
    /// The translation key of its name.
    pub label: &'static str,
    /// What else a file may call it, without accents, capitals and spaces.
    pub aliases: &'static [&'static str],
}

/// Where values are chosen from: the list at a path, of texts or of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// With the names of a [`Scope`](super::Scope): `/telephony/{billingAccount}/line/{serviceName}/options/availableCodecs`.
    pub path: &'static str,
    /// The member of an object that is the value, and the one that names it; empty for a list of texts.
    pub value: &'static str,
    pub label: &'static str,
}

/// The limits of a list of texts.
#[derive(Clone, Copy, Debug)]
pub struct ListOf {
    /// Of each item: a [`Kind`] whose values are texts.
    pub item: &'static Kind,
    /// How many there may be.
    pub most: u16,
}

impl Text {
    pub const fn up_to(most: u16) -> Self {
        Self {
            least: 0,
            most,
            characters: Characters::Any,
            format: Format::Free,
            lines: false,
        }
    }

    pub const fn of(self, characters: Characters) -> Self {
        Self { characters, ..self }
    }

    pub const fn like(self, format: Format) -> Self {
        Self { format, ..self }
    }

    pub const fn at_least(self, least: u16) -> Self {
        Self { least, ..self }
    }
}

impl Choice {
    pub const fn new(value: &'static str, label: &'static str) -> Self {
        Self {
            value,
            label,
            aliases: &[],
        }
    }

    pub const fn or(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }
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
    pub(super) fn is_text(&self) -> bool {
        matches!(
            self,
            Self::Text(_) | Self::Number(_) | Self::Digits(_) | Self::Choice(_, Wire::Text)
        )
    }
}

impl Unit {
    /// The translation key of a number with its unit, which is its `{{value}}`; none for a bare number.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::None | Self::Duration => None,
            Self::Seconds => Some("record_unit_seconds"),
            Self::Milliseconds => Some("record_unit_milliseconds"),
            Self::Percent => Some("record_unit_percent"),
            Self::Pages => Some("record_unit_pages"),
        }
    }
}
