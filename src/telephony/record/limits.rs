//! What kinds of fields have besides: limits, units, choices.

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
