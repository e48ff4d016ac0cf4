//! `/telephony/{billingAccount}/ovhPabx`: call queues and IVRs with dialplans.

mod condition_time;
mod dialplan;
mod extension;
mod service;

use axum::Router;

use super::find;
use crate::{
    app::App,
    error::ApiError,
    world::{BillingAccount, Dialplan, Extension, OvhPabx, Records, World},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .merge(service::routes())
        .merge(dialplan::routes())
        .merge(extension::routes())
        .merge(condition_time::routes())
}

fn pabx<'a>(account: &'a BillingAccount, service_name: &str) -> Result<&'a OvhPabx, ApiError> {
    find::number(account, service_name)?
        .ovh_pabx
        .as_ref()
        .ok_or_else(|| find::unknown_service(service_name))
}

fn dialplans_mut<'w>(
    world: &'w mut World,
    account: &str,
    service_name: &str,
) -> Result<&'w mut Records<Dialplan>, ApiError> {
    let number = find::number_mut(find::account_mut(world, account)?, service_name)?;
    match &mut number.ovh_pabx {
        Some(pabx) => Ok(&mut pabx.dialplans),
        None => Err(find::unknown_service(service_name)),
    }
}

fn extensions_mut<'w>(
    world: &'w mut World,
    account: &str,
    service_name: &str,
    dialplan: &str,
) -> Result<&'w mut Records<Extension>, ApiError> {
    let dialplans = dialplans_mut(world, account, service_name)?;
    Ok(&mut find::record_mut(dialplans, "dialplanId", dialplan)?.extensions)
}

fn extensions<'w>(
    world: &'w World,
    account: &str,
    service_name: &str,
    dialplan: &str,
) -> Result<&'w Records<Extension>, ApiError> {
    let dialplans = &pabx(find::account(world, account)?, service_name)?.dialplans;
    Ok(&find::record(dialplans, "dialplanId", dialplan)?.extensions)
}
