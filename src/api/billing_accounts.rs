//! `/telephony`: the billing accounts.

use serde::Deserialize;

use super::client::Api;
use super::error::ApiError;
use super::expanded;
use super::fields;
use super::id::Id;
use super::items::Items;
use crate::telephony::service::BillingAccount;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireBillingAccount {
    #[serde(deserialize_with = "fields::known_id")]
    billing_account: Id,
    #[serde(default, deserialize_with = "fields::text")]
    description: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    status: Option<String>,
}

impl From<WireBillingAccount> for BillingAccount {
    fn from(wire: WireBillingAccount) -> Self {
        Self {
            id: wire.billing_account.0,
            description: wire.description.unwrap_or_default(),
            status: wire.status.unwrap_or_default(),
        }
    }
}

/// `GET /telephony`, expanded: all billing accounts of the customer.
pub async fn list(api: &Api) -> Result<Items<BillingAccount>, ApiError> {
    let accounts = expanded::list::<WireBillingAccount>(api, &["telephony"]).await?;
    Ok(accounts.map(BillingAccount::from))
}

/// `GET /telephony/{billingAccount}`
pub async fn get(api: &Api, billing_account: &str) -> Result<BillingAccount, ApiError> {
    let account: WireBillingAccount = api.get(&["telephony", billing_account]).await?;
    Ok(account.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odd_value_costs_its_cell_and_an_odd_account_its_row() {
        let json = r#"[{"billingAccount": "ovhtel-1", "description": {"fr": "x"}, "status": 1.5},
            {"billingAccount": null, "description": "Agence"}, {"billingAccount": 2}]"#;
        let read: Items<WireBillingAccount> = serde_json::from_str(json).unwrap();
        let read = read.map(BillingAccount::from);
        let account = |id: &str| BillingAccount {
            id: id.to_owned(),
            description: String::new(),
            status: String::new(),
        };
        assert_eq!(read.items, [account("ovhtel-1"), account("2")]);
        assert_eq!(read.unreadable, 1);
    }
}
