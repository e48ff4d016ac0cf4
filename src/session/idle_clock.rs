//! How long nobody has been there, and when that is told and ends a session.

use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use js_sys::Date;

pub(super) const MINUTE_MS: f64 = 60_000.0;

/// How long nobody has been there; shared by all who see signs of life.
#[derive(Default)]
pub(super) struct IdleClock {
    /// 0: nobody is ever signed out for being away.
    pub(super) limit_ms: f64,
    pub(super) seen_ms: Cell<f64>,
    pub(super) timer: RefCell<Option<Timeout>>,
}

impl IdleClock {
    pub(super) fn after(minutes: u32) -> Self {
        Self {
            limit_ms: f64::from(minutes) * MINUTE_MS,
            ..Self::default()
        }
    }

    /// The warning comes a minute before the end, or at half time where there are not two.
    pub(super) fn warning_ms(&self) -> f64 {
        MINUTE_MS.min(self.limit_ms / 2.0)
    }

    pub(super) fn left_ms(&self) -> f64 {
        self.seen_ms.get() + self.limit_ms - Date::now()
    }

    pub(super) fn see(&self) {
        self.seen_ms.set(Date::now());
    }
}
