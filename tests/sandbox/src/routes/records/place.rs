//! What the placeholders of a path stand for, and whether it exists.

use serde::Deserialize;

use super::super::find;
use crate::{
    error::ApiError,
    tables::{Owner, Table},
    world::World,
};

/// The parameters of a path.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Place {
    billing_account: String,
    service_name: Option<String>,
    /// Of one object of a list.
    #[serde(default)]
    id: String,
}

impl Place {
    /// The 404 of the first thing that does not exist.
    pub(super) fn check(&self, world: &World, table: &Table) -> Result<(), ApiError> {
        let account = find::account(world, &self.billing_account)?;
        let name = self.service();
        let is_line = account.lines.contains_key(name);
        let is_fax = account.faxes.contains_key(name);
        let exists = match table.owner {
            Owner::Account => true,
            Owner::Line => is_line,
            Owner::Answering => is_line || is_fax,
            Owner::Service => is_line || is_fax || account.numbers.contains_key(name),
        };
        match exists {
            true => Ok(()),
            false => Err(find::unknown_service(name)),
        }
    }

    pub(super) fn account(&self) -> &str {
        &self.billing_account
    }

    pub(super) fn service(&self) -> &str {
        self.service_name.as_deref().unwrap_or_default()
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// The template of a path with the names in it.
    pub(super) fn fill(&self, template: &str) -> String {
        template
            .replace("{billingAccount}", &self.billing_account)
            .replace("{serviceName}", self.service())
            .replace("{id}", &self.id)
    }

    /// The same place, of another service.
    pub(super) fn of_service(&self, name: &str) -> Self {
        Self {
            billing_account: self.billing_account.clone(),
            service_name: Some(name.to_owned()),
            id: String::new(),
        }
    }
}
