//! Whose time conditions they are: a line, a number, or an extension of a dialplan.

use super::{Day, TimeFormat};
use crate::telephony::service::ServiceId;

/// What kind of service it is, which decides the API's resource and its formats.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Feature {
    Sip,
    EasyHunting,
    OvhPabx {
        dialplan_id: String,
        extension_id: String,
    },
}

/// A service that has time conditions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Owner {
    pub service: ServiceId,
    pub feature: Feature,
}

/// Why loose parts make no owner; fields are named as in the API.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnerError {
    /// `billingAccount`, `serviceName`, `featureType`, `dialplanId` or `extensionId`.
    #[error("{field} is missing")]
    Missing { field: &'static str },
    #[error("the featureType {value} has no time conditions")]
    FeatureType { value: String },
}

impl Feature {
    /// The days that a condition may be about, in the order of the week.
    pub fn days(&self) -> &'static [Day] {
        match self {
            Self::Sip => &Day::ALL,
            Self::EasyHunting | Self::OvhPabx { .. } => &Day::WEEK,
        }
    }

    /// Whether a condition says where the calls go; else it only matches or does not.
    pub fn has_policies(&self) -> bool {
        !matches!(self, Self::OvhPabx { .. })
    }

    /// Whether there is a time of ringing before the calls count as unanswered.
    pub fn has_ring_timeout(&self) -> bool {
        *self == Self::Sip
    }

    pub fn time_format(&self) -> TimeFormat {
        match self {
            Self::Sip => TimeFormat::Sip,
            Self::EasyHunting | Self::OvhPabx { .. } => TimeFormat::Clock,
        }
    }

    /// The API's word: `sip`, `easyHunting` or `ovhPabx`.
    pub fn as_wire(&self) -> &'static str {
        match self {
            Self::Sip => "sip",
            Self::EasyHunting => "easyHunting",
            Self::OvhPabx { .. } => "ovhPabx",
        }
    }
}

impl Owner {
    /// Checks loose parts; the two last are needed by `ovhPabx` and else ignored.
    pub fn new(
        billing_account: &str,
        service_name: &str,
        feature_type: &str,
        dialplan_id: Option<&str>,
        extension_id: Option<&str>,
    ) -> Result<Self, OwnerError> {
        let billing_account = present("billingAccount", Some(billing_account))?;
        let service_name = present("serviceName", Some(service_name))?;
        let feature = match present("featureType", Some(feature_type))?.as_str() {
            "sip" => Feature::Sip,
            "easyHunting" => Feature::EasyHunting,
            "ovhPabx" => Feature::OvhPabx {
                dialplan_id: present("dialplanId", dialplan_id)?,
                extension_id: present("extensionId", extension_id)?,
            },
            value => {
                return Err(OwnerError::FeatureType {
                    value: value.to_owned(),
                });
            }
        };
        Ok(Self {
            service: ServiceId::new(billing_account, service_name),
            feature,
        })
    }
}

impl OwnerError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "time_condition_error_owner_missing",
            Self::FeatureType { .. } => "time_condition_error_owner_feature_type",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Missing { field } => vec![("field", (*field).to_owned())],
            Self::FeatureType { value } => vec![("value", value.clone())],
        }
    }
}

fn present(field: &'static str, value: Option<&str>) -> Result<String, OwnerError> {
    match value.map(str::trim) {
        None | Some("") => Err(OwnerError::Missing { field }),
        Some(value) => Ok(value.to_owned()),
    }
}
