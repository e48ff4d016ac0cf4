//! The services of a customer: billing accounts ("groupes") and what they hold.
//!
//! For the groups page, the left panel and the Général tabs.

use super::given::Given;
use super::search::search_text;

/// A billing account: a group of services billed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BillingAccount {
    /// `ovhtel-12345-1`
    pub id: String,
    pub description: String,
    /// `enabled`, `expired`, … as the API says it.
    pub status: String,
}

/// Which service: its billing account and its name there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ServiceId {
    /// `ovhtel-12345-1`
    pub billing_account: String,
    /// `0033972123456`, or an abbreviated number: `2001`.
    pub service_name: String,
}

impl ServiceId {
    pub fn new(billing_account: impl Into<String>, service_name: impl Into<String>) -> Self {
        Self {
            billing_account: billing_account.into(),
            service_name: service_name.into(),
        }
    }
}

/// The four lists of a billing account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ServiceKind {
    Line,
    Number,
    Fax,
    Abbreviated,
}

/// One entry of a list of services, ready to be searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceEntry {
    /// The service name (`0033972123456`), or the abbreviated number (`2001`).
    pub id: String,
    /// Empty where the API has none.
    pub description: String,
    /// `sip`, `easyHunting`, … for numbers; the destination of an abbreviated number.
    pub detail: Option<String>,
    search: String,
}

impl ServiceEntry {
    pub fn new(id: String, description: String, detail: Option<String>) -> Self {
        let search = search_text(&[&id, &description, detail.as_deref().unwrap_or_default()]);
        Self {
            id,
            description,
            detail,
            search,
        }
    }

    /// The text in which [`super::search::Needle`] looks for this entry.
    pub fn search_text(&self) -> &str {
        &self.search
    }
}

/// A line (`sip`, `mgcp`, …): a telephone of the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub service_name: String,
    pub description: Given,
    pub offer: Option<String>,
    pub simultaneous_lines: Option<u32>,
    pub infrastructure: Option<String>,
    /// The line's place on its telephone; 0 when it has none.
    pub device_slot: Option<u32>,
    pub is_attached_to_other_lines_phone: Option<bool>,
    pub can_change_password: Option<bool>,
}

/// An alias number, and the feature that answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    pub service_name: String,
    pub description: Given,
    /// `redirect`, `easyHunting`, `cloudIvr`, … as the API says it.
    pub feature_type: String,
    /// The pool that the number was bought with.
    pub part_of_pool: Option<String>,
}
