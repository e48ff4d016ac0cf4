//! All described tabs, for whatever walks them: the tests of descriptions, a backup, a comparison.

use super::web_cloud::voip::groups::abbreviated::ABBREVIATED;
use super::web_cloud::voip::groups::lines::calls::history::HISTORY;
use super::web_cloud::voip::groups::lines::consumption::CONSUMPTION;
use super::web_cloud::voip::groups::lines::forwards::FORWARDS;
use super::web_cloud::voip::groups::lines::options::OPTIONS;
use super::web_cloud::voip::groups::lines::voicemail::VOICEMAIL;
use crate::telephony::record::Schema;

/// Every description that there is.
pub const DESCRIBED: [&Schema; 6] = [
    &ABBREVIATED,
    &CONSUMPTION,
    &FORWARDS,
    &HISTORY,
    &OPTIONS,
    &VOICEMAIL,
];

#[cfg(test)]
mod tests;
