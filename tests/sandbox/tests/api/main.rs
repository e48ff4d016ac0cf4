//! The sandbox as its users see it: over real HTTP.

mod click2call;
mod cors;
mod ddi;
mod ddi_import;
mod faults;
mod hosting;
mod hunting;
mod manager;
mod ovh_client;
mod process;
mod records;
mod services;
mod short_extensions;
mod sign_in;
mod sign_in_signed;
mod site;
mod support;
mod time_conditions;
