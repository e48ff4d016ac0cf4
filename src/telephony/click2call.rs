//! Click-to-Call: a call placed for a line by the API. The line's telephone rings first, then the
//! number is called.
//!
//! For the Click-to-Call screen of a line, and for those who write the program that calls.

mod call;
mod called_number;
mod error;
mod examples;

pub use call::{Call, CallStatus, appeared, duration_text};
pub use called_number::{CalledNumber, Caution};
pub use error::CalledNumberError;
pub use examples::{Example, Sample};

#[cfg(test)]
mod tests;
