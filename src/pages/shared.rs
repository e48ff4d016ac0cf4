//! What several addresses show: the parts of a service's page, and the editors that more than one tab opens.

pub mod billing_accounts;
pub mod checked;
pub mod hunting;
pub mod import;
pub mod leave;
pub mod plan;
pub mod record;
pub mod redirect;
pub mod rules;
pub mod saving;
pub mod service;
pub mod target;
pub mod time_conditions;
pub mod unreadable;
