//! The resources: one file each, one line in [`api`] each.

mod account;
mod auth;
mod click2call;
mod control;
mod ddi;
mod ddi_check;
mod ddi_import;
mod destination;
mod easy_hunting;
mod find;
mod hunting;
mod kinds;
mod me;
mod ovh_pabx;
mod presentation;
mod records;
mod reply;
mod service;
mod slots;
mod time_condition;
mod times;
mod validation;

use axum::Router;

use crate::app::App;

/// The API below its base URL; callers have been let in already.
pub(crate) fn api() -> Router<App> {
    Router::new()
        .merge(auth::routes())
        .merge(me::routes())
        .merge(account::routes())
        .merge(kinds::routes())
        .merge(click2call::routes())
        .merge(service::routes())
        .merge(records::routes())
        .merge(ddi::routes())
        .merge(ddi_import::routes())
        .merge(time_condition::routes())
        .merge(easy_hunting::routes())
        .merge(ovh_pabx::routes())
        .merge(hunting::routes())
        .fallback(reply::unknown_path)
        .method_not_allowed_fallback(reply::unknown_method)
}

/// What is no part of the API: the page that validates a consumer key, the manual controls.
pub(crate) fn pages() -> Router<App> {
    Router::new()
        .merge(validation::routes())
        .nest("/_sandbox", control::routes())
}
