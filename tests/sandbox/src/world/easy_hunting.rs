//! What an easyHunting number has beyond other numbers: its call queue's options and time conditions.

use serde::Serialize;

use super::{Records, ShortExtensions, Slots, WeekCondition};

/// A simple call queue; `telephony.EasyHunting` is made of this, the number, and its hunting group:
/// strategy, size, waiting time and music are those of the first queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EasyHunting {
    /// Whether anonymous calls are hung up.
    pub anonymous_rejection: bool,
    /// Whether the service has the extended options; read-only.
    #[serde(rename = "isCCS")]
    pub is_ccs: bool,
    /// `alias`, `both`, `caller`.
    pub show_caller_number: String,
    /// Sound id, or null.
    pub tone_on_closing: Option<u64>,
    /// Sound id, or null.
    pub tone_on_opening: Option<u64>,
    /// Number of a voicemail, or null.
    pub voicemail: Option<String>,
    /// Options of the time conditions.
    #[serde(skip)]
    pub settings: TimeConditionsSettings,
    /// The time conditions by id.
    #[serde(skip)]
    pub conditions: Records<WeekCondition>,
    /// Digits dialled after the number.
    #[serde(skip)]
    pub short_extensions: ShortExtensions,
}

/// `telephony.EasyHuntingTimeConditionsSettings`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TimeConditionsSettings {
    /// Whether the time conditions are in force.
    pub enable: bool,
    /// Where calls go.
    #[serde(flatten)]
    pub slots: Slots,
}

impl Default for EasyHunting {
    fn default() -> Self {
        Self {
            anonymous_rejection: false,
            is_ccs: false,
            show_caller_number: "caller".to_owned(),
            tone_on_closing: None,
            tone_on_opening: None,
            voicemail: None,
            settings: TimeConditionsSettings::default(),
            conditions: Records::default(),
            short_extensions: ShortExtensions::default(),
        }
    }
}
