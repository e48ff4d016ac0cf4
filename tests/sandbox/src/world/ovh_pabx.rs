//! What a cloudHunting, cloudIvr or contact centre number has: dialplans, tried step by step.

use serde::Serialize;

use super::{Records, WeekCondition};

/// The `ovhPabx` resource of one number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct OvhPabx {
    /// By id.
    pub dialplans: Records<Dialplan>,
}

/// `telephony.OvhPabxDialplan`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dialplan {
    /// Given by the server.
    pub dialplan_id: u64,
    /// Free text.
    pub name: String,
    /// Whether anonymous calls are hung up.
    pub anonymous_rejection: bool,
    /// `alias`, `both`, `caller`.
    pub show_caller_number: String,
    /// Seconds that a transfer may ring.
    pub transfer_timeout: u64,
    /// RFC 3339; set by the server.
    pub last_update: String,
    /// By id.
    #[serde(skip)]
    pub extensions: Records<Extension>,
}

/// A step of a dialplan; `telephony.OvhPabxDialplanExtension`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Extension {
    /// Given by the server.
    pub extension_id: u64,
    /// Whether it is tried at all. A creation calls it `enable`.
    pub enabled: bool,
    /// Extensions are tried in this order.
    pub position: u64,
    /// `holidays`, `scheduler1` … `scheduler3`, or null.
    pub scheduler_category: Option<String>,
    /// A value of `telephony.OvhPabxDialplanExtensionConditionScreenListTypeEnum`, or null.
    pub screen_list_type: Option<String>,
    /// When it applies; always if there is none.
    #[serde(skip)]
    pub condition_times: Records<WeekCondition>,
}

impl OvhPabx {
    /// An extension of one of the dialplans.
    pub fn extension_mut(&mut self, dialplan_id: u64, extension_id: u64) -> Option<&mut Extension> {
        let dialplan = self.dialplans.get_mut(dialplan_id)?;
        dialplan.extensions.get_mut(extension_id)
    }
}
