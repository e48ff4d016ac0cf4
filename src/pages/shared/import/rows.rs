//! The rows of the preview and of the outcome, as texts.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::ui::{Tone, badge};

/// What a line would do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    Created,
    Changed,
    Unchanged,
    Refused,
}

/// A cell of a rule: what there is, if that is to change, and what there will be.
#[derive(Clone, PartialEq)]
pub(super) struct PreviewCell {
    before: Option<String>,
    after: String,
    pub(super) note: Option<String>,
}

/// A line of the file and what it would do.
#[derive(Clone, PartialEq)]
pub(super) struct PreviewLine {
    pub(super) line: usize,
    pub(super) kind: LineKind,
    pub(super) cells: Vec<PreviewCell>,
    pub(super) reason: String,
}

/// A change that was planned, and what became of it.
#[derive(Clone, PartialEq)]
pub(super) struct OutcomeLine {
    pub(super) place: usize,
    /// Of the user's file.
    pub(super) line: Option<usize>,
    /// The key of what it was to do.
    pub(super) change: &'static str,
    pub(super) cells: Vec<String>,
    pub(super) outcome: (Tone, &'static str),
    pub(super) reason: String,
}

impl PreviewCell {
    pub(super) fn new(before: Option<String>, after: String) -> Self {
        Self {
            before: before.filter(|before| *before != after),
            after,
            note: None,
        }
    }

    pub(super) fn plain(text: String) -> Self {
        Self::new(None, text)
    }

    /// What there is, struck through, and what there will be.
    pub(super) fn view(&self) -> Html {
        let note = self.note.as_ref().map(|note| format!(" {note}"));
        html! {
            <span>
                if let Some(before) = &self.before {
                    <span class="before-after">
                        <del>{ before }</del>
                        <span aria-hidden="true">{ " → " }</span>
                        <ins>{ &self.after }</ins>
                    </span>
                } else {
                    <span>{ &self.after }</span>
                }
                <span class="note">{ note }</span>
            </span>
        }
    }
}

impl LineKind {
    pub(super) fn view(self, i18n: &I18n) -> Html {
        let (tone, key) = match self {
            Self::Created => (Tone::Success, "import_is_created"),
            Self::Changed => (Tone::Information, "import_is_changed"),
            Self::Unchanged => (Tone::Neutral, "import_is_unchanged"),
            Self::Refused => (Tone::Critical, "import_is_refused"),
        };
        badge(tone, i18n.t(key))
    }
}
