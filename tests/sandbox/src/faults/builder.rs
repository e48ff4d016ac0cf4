//! Faults said in one line: `Fault::status(503).on("POST", "/ddi/rules").times(2)`.

use std::collections::BTreeMap;

use super::{Effect, Fault, internal_error, internal_message, once};

/// Methods that change something.
const WRITES: &str = "POST|PUT|DELETE";

impl Fault {
    /// All requests, once.
    #[must_use]
    pub fn new(effect: Effect) -> Self {
        Self {
            method: None,
            path: String::new(),
            body: String::new(),
            skip: 0,
            times: once(),
            effect,
        }
    }

    /// Handled `ms` milliseconds late.
    #[must_use]
    pub fn delay(ms: u64) -> Self {
        Self::new(Effect::Delay { ms })
    }

    /// Answered with `status` and a JSON error.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::new(Effect::Status {
            status,
            error_code: internal_error(),
            message: internal_message(),
            headers: BTreeMap::new(),
            html: None,
        })
    }

    /// No CORS header on any answer, until the faults are cleared.
    #[must_use]
    pub fn no_cors() -> Self {
        Self {
            times: None,
            ..Self::new(Effect::NoCors)
        }
    }

    /// Only requests of this method whose path contains `path` (see [`Fault::path`]).
    #[must_use]
    pub fn on(self, method: &str, path: &str) -> Self {
        Self {
            method: Some(method.to_owned()),
            path: path.to_owned(),
            ..self
        }
    }

    /// Only writes whose path contains `path`: whatever is created, changed or deleted there.
    #[must_use]
    pub fn on_write(self, path: &str) -> Self {
        self.on(WRITES, path)
    }

    /// Only requests whose body contains this text: one row of several that are sent at once.
    #[must_use]
    pub fn with_body(self, body: &str) -> Self {
        Self {
            body: body.to_owned(),
            ..self
        }
    }

    /// Only requests, of any method, whose path contains `path`.
    #[must_use]
    pub fn on_path(self, path: &str) -> Self {
        Self {
            path: path.to_owned(),
            ..self
        }
    }

    /// Lets this many matching requests pass first.
    #[must_use]
    pub fn after(self, skip: u32) -> Self {
        Self { skip, ..self }
    }

    /// Hits the matching request of this number, counted from 1.
    #[must_use]
    pub fn nth(self, number: u32) -> Self {
        self.after(number.saturating_sub(1))
    }

    /// Hits this many requests.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self {
            times: Some(times),
            ..self
        }
    }

    /// Hits all matching requests until the faults are cleared.
    #[must_use]
    pub fn always(self) -> Self {
        Self {
            times: None,
            ..self
        }
    }

    /// `errorCode` and `message` of a [`Fault::status`].
    #[must_use]
    pub fn saying(mut self, code: &str, text: &str) -> Self {
        if let Effect::Status {
            error_code,
            message,
            ..
        } = &mut self.effect
        {
            code.clone_into(error_code);
            text.clone_into(message);
        }
        self
    }

    /// A header of a [`Fault::status`], such as `Retry-After`.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Effect::Status { headers, .. } = &mut self.effect {
            headers.insert(name.to_owned(), value.to_owned());
        }
        self
    }

    /// An HTML page as the body of a [`Fault::status`].
    #[must_use]
    pub fn html(mut self, page: &str) -> Self {
        if let Effect::Status { html, .. } = &mut self.effect {
            *html = Some(page.to_owned());
        }
        self
    }
}
