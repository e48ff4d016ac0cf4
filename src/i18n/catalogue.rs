//! One language's texts, by key.

use std::collections::HashMap;

use thiserror::Error;

use super::Locale;

/// The texts of one locale.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    locale: Locale,
    texts: HashMap<String, String>,
}

/// A catalogue file that is not a flat JSON object of texts.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the texts of {locale} cannot be read: {reason}")]
pub struct CatalogueError {
    pub locale: Locale,
    pub reason: String,
}

impl Catalogue {
    /// A catalogue in which each key stands for itself.
    pub fn empty(locale: Locale) -> Self {
        Self {
            locale,
            texts: HashMap::new(),
        }
    }

    /// Reads a `Messages_*.json` file: one flat object, key to text.
    pub fn parse(locale: Locale, json: &str) -> Result<Self, CatalogueError> {
        let texts = serde_json::from_str(json).map_err(|error| CatalogueError {
            locale,
            reason: error.to_string(),
        })?;
        Ok(Self { locale, texts })
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.texts.get(key).map_or(key, String::as_str)
    }

    /// The key of a plural form, or of `other` where the catalogue does not tell them apart.
    pub fn plural_key(&self, key: &str, category: &str) -> String {
        let form = format!("{key}_{category}");
        if self.texts.contains_key(&form) {
            form
        } else {
            format!("{key}_other")
        }
    }

    /// The text with each `{{name}}` replaced; a value is never searched for placeholders itself.
    pub fn fill<V: AsRef<str>>(&self, key: &str, params: &[(&str, V)]) -> String {
        let mut filled = String::new();
        let mut rest = self.text(key);
        while let Some((before, after)) = rest.split_once("{{") {
            filled.push_str(before);
            let Some((name, tail)) = after.split_once("}}") else {
                filled.push_str("{{");
                rest = after;
                break;
            };
            match params.iter().find(|(known, _)| *known == name.trim()) {
                Some((_, value)) => filled.push_str(value.as_ref()),
                None => filled.extend(["{{", name, "}}"]),
            }
            rest = tail;
        }
        filled.push_str(rest);
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        let json = r#"{"hello":"Bonjour {{ name }} et {{other}}","open":"a {{ b","n_one":"{{count}} règle","n_other":"{{count}} règles"}"#;
        Catalogue::parse(Locale::French, json).unwrap()
    }

    #[test]
    fn placeholders_are_filled_once() {
        let text = catalogue().fill("hello", &[("name", "{{other}}"), ("other", "vous")]);
        assert_eq!(text, "Bonjour {{other}} et vous");
    }

    #[test]
    fn an_unknown_placeholder_and_an_open_brace_stay_as_they_are() {
        assert_eq!(
            catalogue().fill("hello", &[("name", "Zoé")]),
            "Bonjour Zoé et {{other}}"
        );
        assert_eq!(catalogue().fill::<&str>("open", &[]), "a {{ b");
    }

    #[test]
    fn a_missing_plural_form_falls_back_to_other() {
        assert_eq!(catalogue().plural_key("n", "one"), "n_one");
        assert_eq!(catalogue().plural_key("n", "many"), "n_other");
    }

    #[test]
    fn a_nested_file_is_refused_with_its_locale() {
        let error = Catalogue::parse(Locale::English, r#"{"a":{"b":"c"}}"#).unwrap_err();
        assert_eq!(error.locale, Locale::English);
    }
}
