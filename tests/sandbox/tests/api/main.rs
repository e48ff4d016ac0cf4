//! The sandbox as its users see it: over real HTTP.

mod sign_in;
mod support;
