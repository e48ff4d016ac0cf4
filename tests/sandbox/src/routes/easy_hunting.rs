//! `/telephony/{billingAccount}/easyHunting`: the simple call queues and their short extensions.

mod conditions;
mod queue;
mod settings;
mod short_extension_check;
mod short_extensions;

use axum::Router;

use super::find;
use crate::{
    app::App,
    error::ApiError,
    world::{BillingAccount, EasyHunting},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .merge(queue::routes())
        .merge(settings::routes())
        .merge(conditions::routes())
        .merge(short_extensions::routes())
}

fn find<'a>(account: &'a BillingAccount, service_name: &str) -> Result<&'a EasyHunting, ApiError> {
    find::number(account, service_name)?
        .easy_hunting
        .as_ref()
        .ok_or_else(|| find::unknown_service(service_name))
}

fn find_mut<'a>(
    account: &'a mut BillingAccount,
    service_name: &str,
) -> Result<&'a mut EasyHunting, ApiError> {
    find::number_mut(account, service_name)?
        .easy_hunting
        .as_mut()
        .ok_or_else(|| find::unknown_service(service_name))
}
