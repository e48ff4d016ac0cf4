//! All described tabs, for whatever walks them: the tests of descriptions, a backup, a comparison.

use super::web_cloud::voip::groups::abbreviated::ABBREVIATED;
use super::web_cloud::voip::groups::lines::calls::history::HISTORY;
use super::web_cloud::voip::groups::lines::forwards::FORWARDS;
use super::web_cloud::voip::groups::lines::options::OPTIONS;
use crate::telephony::record::Schema;

/// Every description that there is.
pub const DESCRIBED: [&Schema; 4] = [&ABBREVIATED, &FORWARDS, &HISTORY, &OPTIONS];

#[cfg(test)]
mod tests;
