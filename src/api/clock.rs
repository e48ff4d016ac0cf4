//! The API's clock, by which requests are signed: the browser's own may be wrong.

use std::cell::Cell;

use js_sys::Date;

#[derive(Default)]
pub(super) struct Clock {
    /// The API's time less the browser's, in seconds, once it is known.
    offset_s: Cell<Option<i64>>,
}

impl Clock {
    pub(super) fn is_set(&self) -> bool {
        self.offset_s.get().is_some()
    }

    /// Takes note of the time that `GET /auth/time` just answered, in Unix seconds.
    pub(super) fn set(&self, api_time_s: i64) {
        self.offset_s.set(Some(api_time_s - browser_time_s()));
    }

    /// Unix seconds, by the API's clock as far as it is known.
    pub(super) fn now_s(&self) -> i64 {
        browser_time_s() + self.offset_s.get().unwrap_or_default()
    }
}

fn browser_time_s() -> i64 {
    (Date::now() / 1000.0) as i64
}
