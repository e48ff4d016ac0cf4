//! What is set once for all queues of a number.

/// What holds for all queues of a service: `telephony.OvhPabxHunting`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HuntingSettings {
    /// Whether agents change their status by calling a number.
    pub status_ivr: bool,
}
