//! What a message or a badge is about; each tone has its icon, so that colour never stands alone.

use super::Icon;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Neutral,
    Success,
    Warning,
    Critical,
    Information,
}

impl Tone {
    /// The modifier in class names: `ui-badge--success`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Critical => "critical",
            Self::Information => "information",
        }
    }

    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Neutral | Self::Information => Icon::Info,
            Self::Success => Icon::Success,
            Self::Warning => Icon::Warning,
            Self::Critical => Icon::Error,
        }
    }
}
