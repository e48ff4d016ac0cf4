//! Texts that a header can hold. Nothing else ever reaches the browser's `Headers`, which throws at the rest.

use std::borrow::Cow;
use std::fmt;

use thiserror::Error;

/// The value of a header. It prints as dots, since it may be a token.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct HeaderValue(Cow<'static, str>);

/// A character that stands in a token, or in any other value of a header, and cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the character {} cannot be sent", .0.escape_unicode())]
pub struct BadCharacter(pub char);

impl HeaderValue {
    /// A value that is known to the compiler, which refuses any other character.
    pub(super) const fn fixed(text: &'static str) -> Self {
        assert!(text.is_ascii(), "only ASCII");
        Self(Cow::Borrowed(text))
    }

    pub(super) fn new(text: impl Into<String>) -> Result<Self, BadCharacter> {
        let text = text.into();
        let is_bad = |c: &char| !c.is_ascii_graphic() && *c != ' ';
        match text.chars().find(is_bad) {
            Some(bad) => Err(BadCharacter(bad)),
            None => Ok(Self(text.into())),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<usize> for HeaderValue {
    fn from(number: usize) -> Self {
        Self(number.to_string().into())
    }
}

impl fmt::Debug for HeaderValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HeaderValue(…)")
    }
}

impl BadCharacter {
    /// `… (U+2026)`, or its code alone where there is nothing to see.
    pub fn shown(self) -> String {
        let code = format!("U+{:04X}", u32::from(self.0));
        if self.0.is_whitespace() || self.0.is_control() {
            code
        } else {
            format!("{} ({code})", self.0)
        }
    }
}

/// A token or a key as somebody typed or pasted it: without the blanks around it and the invisible marks that chats and
/// word processors add.
pub fn read_key(text: &str) -> Result<String, BadCharacter> {
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let key = visible.trim();
    match key.chars().find(|c| !c.is_ascii_graphic()) {
        Some(bad) => Err(BadCharacter(bad)),
        None => Ok(key.to_owned()),
    }
}

/// Soft hyphens, zero-width characters, marks of direction, joiners, variation selectors, byte order marks.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_marks_of_a_key_are_dropped() {
        let pasted = "\u{feff} \u{200b}tok\u{ad}-\u{200e}abc\u{2060}\u{a0}\n";
        assert_eq!(read_key(pasted).as_deref(), Ok("tok-abc"));
        assert_eq!(read_key("\u{200b}").as_deref(), Ok(""));
    }

    #[test]
    fn any_other_character_of_a_key_is_named() {
        for bad in ['\u{2026}', '\u{2019}', 'é', ' ', '\n'] {
            assert_eq!(read_key(&format!("tok{bad}x")), Err(BadCharacter(bad)));
        }
        assert_eq!(BadCharacter('\u{2026}').shown(), "\u{2026} (U+2026)");
        assert_eq!(BadCharacter('\u{a0}').shown(), "U+00A0");
    }

    #[test]
    fn a_header_holds_ascii_only_and_prints_as_dots() {
        let value = HeaderValue::new("Bearer tok-abc").unwrap();
        assert_eq!(value.as_str(), "Bearer tok-abc");
        assert!(!format!("{value:?}").contains("tok"));
        assert_eq!(HeaderValue::new("a\r\nb"), Err(BadCharacter('\r')));
    }
}
