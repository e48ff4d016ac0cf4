//! Which of many: the names that a path leaves open, and what they stand for.

use std::rc::Rc;

use thiserror::Error;

use crate::telephony::service::ServiceId;

/// What the names in a path's braces stand for: `billingAccount`, `serviceName`, `menuId` …
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Scope(Vec<(&'static str, Rc<str>)>);

/// A path has a name that nothing is known of.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{name} of {path} is missing")]
pub struct MissingName {
    pub name: String,
    pub path: &'static str,
}

impl Scope {
    /// A billing account.
    pub fn of_account(billing_account: &str) -> Self {
        Self::default().with("billingAccount", billing_account)
    }

    /// A service and its billing account.
    pub fn of_service(service: &ServiceId) -> Self {
        Self::of_account(&service.billing_account).with("serviceName", &service.service_name)
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.0.push((name, value.into()));
        self
    }

    /// What a name stands for; nothing for one that is unknown or empty, as it would lead elsewhere.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found
            .map(|(_, value)| &**value)
            .filter(|value| !value.is_empty())
    }

    /// The service that this is, or is a part of.
    pub fn service(&self) -> Option<ServiceId> {
        let account = self.get("billingAccount")?;
        Some(ServiceId::new(account, self.get("serviceName")?))
    }

    /// The segments of a path, each name in braces replaced by what it stands for.
    pub fn segments(&self, path: &'static str) -> Result<Vec<&str>, MissingName> {
        let segments = path.split('/').filter(|segment| !segment.is_empty());
        let value = |segment: &'static str| {
            let name = segment
                .strip_prefix('{')
                .and_then(|it| it.strip_suffix('}'));
            match name {
                None => Ok(segment),
                Some(name) => self.get(name).ok_or_else(|| MissingName {
                    name: name.to_owned(),
                    path,
                }),
            }
        };
        segments.map(value).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "/telephony/{billingAccount}/ovhPabx/{serviceName}/menu/{menuId}/entry";

    #[test]
    fn names_are_replaced_segment_by_segment() {
        let scope = Scope::of_service(&ServiceId::new("a/b", "0033")).with("menuId", "7");
        assert_eq!(
            scope.segments(PATH).unwrap(),
            ["telephony", "a/b", "ovhPabx", "0033", "menu", "7", "entry"]
        );
        assert_eq!(scope.service(), Some(ServiceId::new("a/b", "0033")));
    }

    #[test]
    fn a_name_without_a_value_makes_no_path() {
        let scope = Scope::of_account("ba").with("serviceName", "");
        let missing = scope.segments(PATH).unwrap_err();
        assert_eq!(missing.name, "serviceName");
    }
}
