//! Finding what a path names, or the 404 that says what does not exist.

use crate::{
    error::ApiError,
    world::{BillingAccount, DdiBlock, Line, Number, Records, World},
};

pub(super) fn account<'w>(world: &'w World, name: &str) -> Result<&'w BillingAccount, ApiError> {
    world
        .accounts
        .get(name)
        .ok_or_else(|| ApiError::not_found("billingAccount", name))
}

pub(super) fn account_mut<'w>(
    world: &'w mut World,
    name: &str,
) -> Result<&'w mut BillingAccount, ApiError> {
    world
        .accounts
        .get_mut(name)
        .ok_or_else(|| ApiError::not_found("billingAccount", name))
}

pub(super) fn number<'a>(
    account: &'a BillingAccount,
    service_name: &str,
) -> Result<&'a Number, ApiError> {
    account
        .numbers
        .get(service_name)
        .ok_or_else(|| unknown_service(service_name))
}

pub(super) fn ddi<'a>(
    account: &'a BillingAccount,
    service_name: &str,
) -> Result<&'a DdiBlock, ApiError> {
    number(account, service_name)?
        .ddi
        .as_ref()
        .ok_or_else(|| no_ddi(service_name))
}

pub(super) fn ddi_mut<'a>(
    account: &'a mut BillingAccount,
    service_name: &str,
) -> Result<&'a mut DdiBlock, ApiError> {
    number_mut(account, service_name)?
        .ddi
        .as_mut()
        .ok_or_else(|| no_ddi(service_name))
}

pub(super) fn line<'a>(
    account: &'a BillingAccount,
    service_name: &str,
) -> Result<&'a Line, ApiError> {
    account
        .lines
        .get(service_name)
        .ok_or_else(|| unknown_service(service_name))
}

pub(super) fn line_mut<'a>(
    account: &'a mut BillingAccount,
    service_name: &str,
) -> Result<&'a mut Line, ApiError> {
    account
        .lines
        .get_mut(service_name)
        .ok_or_else(|| unknown_service(service_name))
}

pub(super) fn number_mut<'a>(
    account: &'a mut BillingAccount,
    service_name: &str,
) -> Result<&'a mut Number, ApiError> {
    account
        .numbers
        .get_mut(service_name)
        .ok_or_else(|| unknown_service(service_name))
}

/// The object whose identifier `name` is spelled `id` in the path.
pub(super) fn record<'a, T>(
    records: &'a Records<T>,
    name: &str,
    id: &str,
) -> Result<&'a T, ApiError> {
    let found = id.parse().ok().and_then(|id| records.get(id));
    found.ok_or_else(|| ApiError::not_found(name, id))
}

pub(super) fn record_mut<'a, T>(
    records: &'a mut Records<T>,
    name: &str,
    id: &str,
) -> Result<&'a mut T, ApiError> {
    let found = id.parse().ok().and_then(|id| records.get_mut(id));
    found.ok_or_else(|| ApiError::not_found(name, id))
}

/// Takes the object away, or says that there is none.
pub(super) fn remove<T>(records: &mut Records<T>, name: &str, id: &str) -> Result<T, ApiError> {
    let found = id.parse().ok().and_then(|id| records.remove(id));
    found.ok_or_else(|| ApiError::not_found(name, id))
}

pub(super) fn unknown_service(service_name: &str) -> ApiError {
    ApiError::not_found("serviceName", service_name)
}

fn no_ddi(service_name: &str) -> ApiError {
    ApiError::not_found("ddi of serviceName", service_name)
}
