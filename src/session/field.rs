//! A key or a token as it is typed, and whether it can be sent.

use crate::api::{BadCharacter, read_key};
use crate::i18n::I18n;

/// Why a field cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldProblem {
    Missing,
    Bad(BadCharacter),
}

impl FieldProblem {
    pub(super) fn text(self, i18n: &I18n) -> String {
        match self {
            Self::Missing => i18n.t("field_required"),
            Self::Bad(bad) => i18n.tp("sign_in_bad_character", &[("character", bad.shown())]),
        }
    }
}

/// What is typed or pasted into a field, as it can be sent.
pub(super) fn filled(text: &str) -> Result<String, FieldProblem> {
    match read_key(text) {
        Ok(key) if key.is_empty() => Err(FieldProblem::Missing),
        Ok(key) => Ok(key),
        Err(bad) => Err(FieldProblem::Bad(bad)),
    }
}
