//! A billing account ("groupe") with its services.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Fax, Line, Number, Price};

/// Whether a billing account is in service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AccountStatus {
    /// In service.
    Enabled,
    /// To be renewed.
    Expired,
    /// Ended by the customer.
    Closed,
    /// Gone.
    Deleted,
}

/// A billing account; on the wire `telephony.BillingAccount`, its services apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BillingAccount {
    /// Its name, such as `ovhtel-12345-1`.
    pub billing_account: String,
    /// Free text.
    pub description: String,
    /// Whether it is in service.
    pub status: AccountStatus,
    /// Whether the customer is past the trial limits.
    pub trusted: bool,
    /// Whether special-rate numbers belong to it.
    pub has_special_numbers: bool,
    /// Whether external numbers are hidden on invoices.
    pub hidden_external_number: bool,
    /// Whether the displayed number may be overridden.
    pub override_displayed_number: bool,
    /// Spending allowed out of plan.
    pub allowed_outplan: Price,
    /// Spending out of plan this month.
    pub current_outplan: Price,
    /// Threshold that triggers a bill.
    pub credit_threshold: Price,
    /// Money held back.
    pub security_deposit: Price,
    /// Lines by service name.
    #[serde(skip)]
    pub lines: BTreeMap<String, Line>,
    /// Numbers (aliases) by service name.
    #[serde(skip)]
    pub numbers: BTreeMap<String, Number>,
    /// Faxes by service name.
    #[serde(skip)]
    pub faxes: BTreeMap<String, Fax>,
}

impl BillingAccount {
    /// An account in service, without any service yet.
    #[must_use]
    pub fn new(name: &str, description: &str) -> Self {
        Self {
            billing_account: name.to_owned(),
            description: description.to_owned(),
            status: AccountStatus::Enabled,
            trusted: true,
            has_special_numbers: false,
            hidden_external_number: true,
            override_displayed_number: false,
            allowed_outplan: Price::euro_cents(20_000),
            current_outplan: Price::euro_cents(1_284),
            credit_threshold: Price::euro_cents(5_000),
            security_deposit: Price::euro_cents(0),
            lines: BTreeMap::new(),
            numbers: BTreeMap::new(),
            faxes: BTreeMap::new(),
        }
    }
}
