//! `/me`: who is signed in.

use serde::Deserialize;

use super::client::Api;
use super::error::ApiError;
use super::fields;

/// The customer that the token belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Me {
    /// The customer's identifier: `ab12345-ovh`.
    pub nichandle: String,
    #[serde(default, deserialize_with = "fields::text")]
    pub firstname: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    pub name: Option<String>,
}

impl Me {
    /// First and last name, or the identifier where there is neither.
    pub fn display_name(&self) -> String {
        let parts = [self.firstname.as_deref(), self.name.as_deref()];
        let name: Vec<&str> = parts.into_iter().flatten().collect();
        match name.join(" ").trim() {
            "" => self.nichandle.clone(),
            name => name.to_owned(),
        }
    }
}

/// `GET /me`
pub async fn me(api: &Api) -> Result<Me, ApiError> {
    api.get(&["me"]).await
}
