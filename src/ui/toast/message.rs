//! What a toast says, and how long it stays.

use std::time::Duration;

use yew::prelude::*;

use crate::ui::Tone;

#[derive(Debug, Clone, PartialEq)]
pub struct ToastAction {
    pub label: AttrValue,
    pub onclick: Callback<()>,
}

/// What a toast says. Built from its tone: `Toast::success("Règle supprimée").action("Rétablir", undo)`.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    pub tone: Tone,
    pub text: AttrValue,
    pub detail: Option<AttrValue>,
    pub action: Option<ToastAction>,
    /// How long it stays while nobody is on it; `None`: until it is closed.
    pub duration: Option<Duration>,
}

const USUAL: Duration = Duration::from_secs(6);
/// Time enough to read what was done, decide, and reach the button.
const WITH_ACTION: Duration = Duration::from_secs(15);

impl Toast {
    pub fn new(tone: Tone, text: impl Into<AttrValue>) -> Self {
        Self {
            tone,
            text: text.into(),
            detail: None,
            action: None,
            duration: Some(USUAL),
        }
    }

    pub fn success(text: impl Into<AttrValue>) -> Self {
        Self::new(Tone::Success, text)
    }

    pub fn information(text: impl Into<AttrValue>) -> Self {
        Self::new(Tone::Information, text)
    }

    pub fn warning(text: impl Into<AttrValue>) -> Self {
        Self::new(Tone::Warning, text).duration(WITH_ACTION)
    }

    /// Stays until it is closed.
    pub fn critical(text: impl Into<AttrValue>) -> Self {
        Self {
            duration: None,
            ..Self::new(Tone::Critical, text)
        }
    }

    pub fn detail(mut self, detail: impl Into<AttrValue>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Adds a button; the toast then stays for at least 15 s.
    pub fn action(mut self, label: impl Into<AttrValue>, onclick: Callback<()>) -> Self {
        let label = label.into();
        self.action = Some(ToastAction { label, onclick });
        self
    }

    pub fn duration(mut self, duration: Duration) -> Self {
        self.duration = Some(duration);
        self
    }

    pub(super) fn stay(&self) -> Option<Duration> {
        let least = self.action.as_ref().map_or(Duration::ZERO, |_| WITH_ACTION);
        self.duration.map(|duration| duration.max(least))
    }
}
