//! `/telephony`: the billing accounts.

use serde::Deserialize;

use super::client::Api;
use super::error::ApiError;
use super::expanded;
use crate::telephony::service::BillingAccount;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireBillingAccount {
    billing_account: String,
    #[serde(default)]
    description: Option<String>,
    #[serde(default)]
    status: Option<String>,
}

impl From<WireBillingAccount> for BillingAccount {
    fn from(wire: WireBillingAccount) -> Self {
        Self {
            id: wire.billing_account,
            description: wire.description.unwrap_or_default(),
            status: wire.status.unwrap_or_default(),
        }
    }
}

/// `GET /telephony`, expanded: all billing accounts of the customer.
pub async fn list(api: &Api) -> Result<Vec<BillingAccount>, ApiError> {
    let accounts = expanded::list::<WireBillingAccount>(api, &["telephony"]).await?;
    Ok(accounts.into_iter().map(BillingAccount::from).collect())
}

/// `GET /telephony/{billingAccount}`
pub async fn get(api: &Api, billing_account: &str) -> Result<BillingAccount, ApiError> {
    let account: WireBillingAccount = api.get(&["telephony", billing_account]).await?;
    Ok(account.into())
}
