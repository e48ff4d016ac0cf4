//! What an API lets pages of another origin do, as far as its answers have shown it.
//!
//! A browser asks the API before it sends a header or a method out of the ordinary, and tells the page of a refusal
//! what it tells of a lost connection. What has been answered once is allowed; what never was may be refused.

use std::cell::Cell;

use super::request::Method;

/// Of one client, and so of one API and page.
#[derive(Default)]
pub(super) struct Reach {
    /// The headers that ask for a list of objects in pages.
    pub(super) pages: Allowance,
    /// The header that asks for several objects at once.
    pub(super) batches: Allowance,
    put: Cell<bool>,
    delete: Cell<bool>,
}

/// Whether requests with some header come through.
#[derive(Default)]
pub(super) struct Allowance(Cell<Known>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Known {
    /// None has been sent so far.
    #[default]
    Nothing,
    /// One got no answer where the request without it did: a lost connection, or the browser.
    Silent,
    Allowed,
    Refused,
}

impl Allowance {
    pub(super) fn known(&self) -> Known {
        self.0.get()
    }

    pub(super) fn set(&self, known: Known) {
        self.0.set(known);
    }

    /// A request got no answer, and the one without the header did. Twice is no accident.
    pub(super) fn fell_silent(&self) {
        self.0.set(match self.0.get() {
            Known::Nothing => Known::Silent,
            Known::Silent | Known::Refused => Known::Refused,
            Known::Allowed => Known::Allowed,
        });
    }
}

impl Reach {
    /// A request of this method was answered, whatever the answer.
    pub(super) fn answered(&self, method: Method) {
        if let Some(cell) = self.cell(method) {
            cell.set(true);
        }
    }

    /// Whether a request of this method without an answer may never have left the browser.
    pub(super) fn may_be_refused(&self, method: Method) -> bool {
        self.cell(method).is_some_and(|answered| !answered.get())
    }

    fn cell(&self, method: Method) -> Option<&Cell<bool>> {
        match method {
            Method::Put => Some(&self.put),
            Method::Delete => Some(&self.delete),
            Method::Get | Method::Post => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_refused_once_it_fell_silent_twice_and_never_got_through() {
        let refused = Allowance::default();
        refused.fell_silent();
        assert_eq!(refused.known(), Known::Silent);
        refused.fell_silent();
        assert_eq!(refused.known(), Known::Refused);
        let allowed = Allowance::default();
        allowed.set(Known::Allowed);
        allowed.fell_silent();
        assert_eq!(allowed.known(), Known::Allowed);
    }

    #[test]
    fn a_method_that_was_answered_once_is_allowed() {
        let reach = Reach::default();
        assert!(reach.may_be_refused(Method::Put) && reach.may_be_refused(Method::Delete));
        reach.answered(Method::Put);
        assert!(!reach.may_be_refused(Method::Put) && reach.may_be_refused(Method::Delete));
        // These need no permission of their own.
        assert!(!reach.may_be_refused(Method::Get) && !reach.may_be_refused(Method::Post));
    }
}
