//! All described tabs, for whatever walks them: the tests of descriptions, a backup, a comparison.

use super::web_cloud::voip::groups::abbreviated::ABBREVIATED;
use super::web_cloud::voip::groups::lines::calls::history::HISTORY;
use super::web_cloud::voip::groups::lines::forwards::FORWARDS;
use crate::telephony::record::Schema;

/// Every description that there is.
pub const DESCRIBED: [&Schema; 3] = [&ABBREVIATED, &FORWARDS, &HISTORY];

#[cfg(test)]
mod tests;
