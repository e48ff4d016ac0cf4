//! Which number is shown when a call is bridged, as queues and dialplans have it.

use crate::{body::one_of, error::ApiError};

/// `telephony.OvhPabxDialplanNumberPresentationEnum`.
const PRESENTATIONS: [&str; 3] = ["alias", "both", "caller"];

/// Whether this is a value of `showCallerNumber`.
pub(super) fn check(shown: &str) -> Result<(), ApiError> {
    let kind = "telephony.OvhPabxDialplanNumberPresentationEnum";
    one_of("showCallerNumber", kind, &PRESENTATIONS, shown)
}
