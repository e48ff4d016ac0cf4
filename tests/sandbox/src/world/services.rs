//! The services of a billing account: lines, numbers (aliases) and faxes.

use serde::Serialize;

use super::{
    Click2Call, DdiBlock, EasyHunting, Hunting, OvhPabx, Price, Records, Sound, TimeConditions,
};

/// Feature types of the numbers that the `ovhPabx` resource serves.
const PABX_FEATURES: [&str; 4] = [
    "cloudHunting",
    "cloudIvr",
    "contactCenterSolution",
    "contactCenterSolutionExpert",
];

/// Feature types of the numbers that have queues and agents.
const HUNTING_FEATURES: [&str; 4] = [
    "cloudHunting",
    "contactCenterSolution",
    "contactCenterSolutionExpert",
    "easyHunting",
];

/// A commercial offer; `telephony.LineOffer`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LineOffer {
    /// Code, such as `voip.main.offer.fr.entreprise.enterprise`.
    pub name: String,
    /// What customers read.
    pub description: String,
    /// Per month; may be null.
    pub price: Option<Price>,
}

/// A SIP line; `telephony.Line`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// Its number.
    pub service_name: String,
    /// Free text.
    pub description: String,
    /// Always `line`.
    pub service_type: String,
    /// Calls at the same time.
    pub simultaneous_lines: u32,
    /// Position on the phone it is attached to.
    pub device_slot: u32,
    /// `genericSIP`-like name of the platform.
    pub infrastructure: String,
    /// Whether it shares a phone with other lines.
    pub is_attached_to_other_lines_phone: bool,
    /// Whether the SIP password may be changed.
    pub can_change_password: bool,
    /// Codes of the offers.
    pub offers: Vec<String>,
    /// The main offer.
    pub get_public_offer: LineOffer,
    /// Always null here.
    pub notifications: Option<()>,
    /// When its calls go elsewhere.
    #[serde(skip)]
    pub time_conditions: TimeConditions,
    /// Calls placed for it by an application.
    #[serde(skip)]
    pub click2call: Click2Call,
}

/// A number that is not a line; `telephony.Number`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Number {
    /// Its number.
    pub service_name: String,
    /// Free text.
    pub description: String,
    /// A value of `telephony.TypeEnum`: `redirect`, `easyHunting`, `ddi`, …
    pub feature_type: String,
    /// The pool it belongs to, if any.
    pub part_of_pool: Option<String>,
    /// Always `alias`.
    pub service_type: String,
    /// Its block of direct-dial numbers; without one, `…/ddi` answers 404.
    #[serde(skip)]
    pub ddi: Option<DdiBlock>,
    /// Its call queue if it is an easyHunting; without one, `/easyHunting/…` answers 404.
    #[serde(skip)]
    pub easy_hunting: Option<EasyHunting>,
    /// Its dialplans if its kind has any; without them, `/ovhPabx/…` answers 404.
    #[serde(skip)]
    pub ovh_pabx: Option<OvhPabx>,
    /// Its queues and agents if its kind has any; without them, `…/hunting` answers 404.
    #[serde(skip)]
    pub hunting: Option<Hunting>,
    /// Announcements and music by id.
    #[serde(skip)]
    pub sounds: Records<Sound>,
}

/// A fax line; `telephony.Fax`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fax {
    /// Its number.
    pub service_name: String,
    /// Free text.
    pub description: String,
    /// Always `line`.
    pub service_type: String,
    /// Codes of the offers.
    pub offers: Vec<String>,
    /// Always null here.
    pub notifications: Option<()>,
}

impl Line {
    /// A line of the usual offer.
    #[must_use]
    pub fn new(service_name: &str, description: &str) -> Self {
        let offer = "voip.main.offer.fr.entreprise.enterprise";
        Self {
            service_name: service_name.to_owned(),
            description: description.to_owned(),
            service_type: "line".to_owned(),
            simultaneous_lines: 2,
            device_slot: 1,
            infrastructure: "genericSIP".to_owned(),
            is_attached_to_other_lines_phone: false,
            can_change_password: true,
            offers: vec![offer.to_owned()],
            get_public_offer: LineOffer {
                name: offer.to_owned(),
                description: "Entreprise".to_owned(),
                price: Some(Price::euro_cents(499)),
            },
            notifications: None,
            time_conditions: TimeConditions::default(),
            click2call: Click2Call::default(),
        }
    }
}

impl Number {
    /// A number with the feature type given, outside any pool.
    #[must_use]
    pub fn new(service_name: &str, description: &str, feature_type: &str) -> Self {
        Self {
            service_name: service_name.to_owned(),
            description: description.to_owned(),
            feature_type: feature_type.to_owned(),
            part_of_pool: None,
            service_type: "alias".to_owned(),
            ddi: None,
            easy_hunting: (feature_type == "easyHunting").then(EasyHunting::default),
            ovh_pabx: PABX_FEATURES.contains(&feature_type).then(OvhPabx::default),
            hunting: HUNTING_FEATURES
                .contains(&feature_type)
                .then(|| Hunting::new(feature_type)),
            sounds: Records::default(),
        }
    }
}

impl Fax {
    /// A fax of the usual offer.
    #[must_use]
    pub fn new(service_name: &str, description: &str) -> Self {
        Self {
            service_name: service_name.to_owned(),
            description: description.to_owned(),
            service_type: "line".to_owned(),
            offers: vec!["fax.freefax".to_owned()],
            notifications: None,
        }
    }
}
