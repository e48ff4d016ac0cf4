//! What users do with the application, from the address bar to the request that reaches the API.

mod accessibility;
mod click2call;
mod ddi;
mod ddi_import;
mod hunting;
mod journal;
mod keyboard;
mod network;
mod schedule;
mod schedule_editing;
mod schedule_import;
mod schedule_keys;
mod schedule_leaving;
mod schedule_list;
mod schedule_question;
mod schedule_reach;
mod schedule_repeating;
mod schedule_saving;
mod schedule_week;
mod services;
mod session;
mod shell;
mod short_extensions;
mod sign_in;
mod start;
mod support;
