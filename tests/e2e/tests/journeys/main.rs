//! What users do with the application, from the address bar to the request that reaches the API.

mod ddi;
mod ddi_import;
mod network;
mod session;
mod shell;
mod sign_in;
mod start;
mod support;
