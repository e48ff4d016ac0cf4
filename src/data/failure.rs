//! Why something was not written, as forms and screens tell it.

use crate::api::ApiError;

/// Why a plan was not carried out: the first reason, which is the only one of a single edit.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    pub error: ApiError,
    /// Nobody knows whether it was: no answer came, and reading again failed too.
    pub is_unknown: bool,
}

impl Failure {
    /// A refusal: nothing was changed.
    pub fn refused(error: &ApiError) -> Self {
        Self {
            error: error.clone(),
            is_unknown: false,
        }
    }
}
