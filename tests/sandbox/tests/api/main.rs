//! The sandbox as its users see it: over real HTTP.

mod ddi;
mod ddi_import;
mod services;
mod sign_in;
mod sign_in_signed;
mod support;
