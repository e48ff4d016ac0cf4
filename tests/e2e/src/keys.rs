//! Key presses as a keyboard makes them: `"Enter"`, `"a"`, `"Control+A"`, `"Shift+Tab"`.

use serde_json::{Value, json};

const ALT: u8 = 1;
const CONTROL: u8 = 2;
const META: u8 = 4;
const SHIFT: u8 = 8;

/// A key with the modifiers held while it is pressed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Key {
    name: String,
    code: String,
    /// Windows virtual key code, which pages read as `keyCode`.
    virtual_code: u32,
    /// What it types.
    text: Option<String>,
    modifiers: u8,
}

impl Key {
    /// Reads `Control+Shift+A`; nothing if a word is unknown.
    pub(crate) fn parse(press: &str) -> Option<Self> {
        let mut modifiers = 0;
        let mut rest = press;
        // A lone "+" is the key of that name.
        while let Some((modifier, key)) = rest.split_once('+').filter(|(m, _)| !m.is_empty()) {
            modifiers |= modifier_bit(modifier)?;
            rest = key;
        }
        named(rest, modifiers).or_else(|| printable(rest, modifiers))
    }

    /// The parameters of `Input.dispatchKeyEvent` for going down and up again.
    pub(crate) fn events(&self) -> [Value; 2] {
        let typed = self.text.as_ref().filter(|_| self.modifiers & !SHIFT == 0);
        let mut down = self.event(if typed.is_some() {
            "keyDown"
        } else {
            "rawKeyDown"
        });
        if let Some(text) = typed {
            down["text"] = text.as_str().into();
        }
        if self.modifiers == CONTROL && self.name == "a" {
            // Editing shortcuts belong to the window system, which a headless browser lacks.
            down["commands"] = json!(["selectAll"]);
        }
        [down, self.event("keyUp")]
    }

    fn event(&self, kind: &str) -> Value {
        json!({
            "type": kind,
            "key": self.name,
            "code": self.code,
            "windowsVirtualKeyCode": self.virtual_code,
            "modifiers": self.modifiers,
        })
    }
}

fn modifier_bit(name: &str) -> Option<u8> {
    Some(match name {
        "Alt" => ALT,
        "Control" => CONTROL,
        "Meta" => META,
        "Shift" => SHIFT,
        _ => return None,
    })
}

fn named(name: &str, modifiers: u8) -> Option<Key> {
    let (code, virtual_code, text) = match name {
        "Enter" => ("Enter", 13, Some("\r")),
        "Tab" => ("Tab", 9, None),
        "Escape" => ("Escape", 27, None),
        "Backspace" => ("Backspace", 8, None),
        "Delete" => ("Delete", 46, None),
        "Space" => ("Space", 32, Some(" ")),
        "Home" => ("Home", 36, None),
        "End" => ("End", 35, None),
        "PageUp" => ("PageUp", 33, None),
        "PageDown" => ("PageDown", 34, None),
        "ArrowLeft" => ("ArrowLeft", 37, None),
        "ArrowUp" => ("ArrowUp", 38, None),
        "ArrowRight" => ("ArrowRight", 39, None),
        "ArrowDown" => ("ArrowDown", 40, None),
        "F2" => ("F2", 113, None),
        _ => return None,
    };
    let name = if name == "Space" { " " } else { name };
    let text = text.map(str::to_owned);
    Some(Key {
        name: name.to_owned(),
        code: code.to_owned(),
        virtual_code,
        text,
        modifiers,
    })
}

/// A key named by the character that it types.
fn printable(text: &str, modifiers: u8) -> Option<Key> {
    let mut characters = text.chars();
    let (character, None) = (characters.next()?, characters.next()) else {
        return None;
    };
    let shifted = modifiers & SHIFT != 0;
    let name = match character {
        letter if letter.is_alphabetic() && modifiers != 0 && !shifted => {
            letter.to_lowercase().collect()
        }
        letter if shifted => letter.to_uppercase().collect(),
        other => other.to_string(),
    };
    let upper = character.to_ascii_uppercase();
    let (code, virtual_code) = match upper {
        'A'..='Z' => (format!("Key{upper}"), upper.into()),
        '0'..='9' => (format!("Digit{upper}"), upper.into()),
        '/' => ("Slash".to_owned(), 191),
        ' ' => ("Space".to_owned(), 32),
        _ => (String::new(), 0),
    };
    Some(Key {
        text: Some(name.clone()),
        name,
        code,
        virtual_code,
        modifiers,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortcut_types_nothing() {
        let [down, up] = Key::parse("Control+A").expect("known").events();
        assert_eq!(down["key"], "a");
        assert_eq!(down["modifiers"], 2);
        assert_eq!(down["text"], Value::Null);
        assert_eq!(up["type"], "keyUp");
    }

    #[test]
    fn a_character_types_itself() {
        for character in ["/", "é", "+", "A", "7"] {
            let [down, _] = Key::parse(character).expect("known").events();
            assert_eq!(
                (&down["text"], &down["key"]),
                (&json!(character), &json!(character))
            );
        }
    }

    #[test]
    fn unknown_words_are_refused() {
        assert_eq!(Key::parse("Hyper+A"), None);
        assert_eq!(Key::parse("Entrer"), None);
    }
}
