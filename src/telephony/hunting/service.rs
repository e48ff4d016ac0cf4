//! Whose hunting group it is, and in which of the API's two trees it stands.

use crate::telephony::service::ServiceId;

/// Where the API has the group: `…/ovhPabx/{sn}/hunting` or `…/easyHunting/{sn}/hunting`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HuntingTree {
    OvhPabx,
    EasyHunting,
}

/// A number with a hunting group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HuntingService {
    pub id: ServiceId,
    pub tree: HuntingTree,
}

impl HuntingTree {
    /// The tree of a number's `featureType`; none for a number without a hunting group.
    pub fn of_feature(feature_type: &str) -> Option<Self> {
        match feature_type {
            "easyHunting" => Some(Self::EasyHunting),
            "cloudHunting" | "contactCenterSolution" | "contactCenterSolutionExpert" => {
                Some(Self::OvhPabx)
            }
            _ => None,
        }
    }

    /// The segment of the API's path.
    pub fn as_wire(self) -> &'static str {
        match self {
            Self::OvhPabx => "ovhPabx",
            Self::EasyHunting => "easyHunting",
        }
    }

    /// Whether callers are welcomed by an announcement of the group's own.
    pub fn has_welcome(self) -> bool {
        self == Self::EasyHunting
    }

    /// Whether there may be more than one queue.
    pub fn has_queues(self) -> bool {
        self == Self::OvhPabx
    }
}
