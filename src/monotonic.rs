//! The clock for ages and time-outs: it only goes forward, whatever happens to the time of day.

use std::cell::RefCell;

use web_sys::Performance;

/// Milliseconds since the page was opened, with fractions.
pub fn now_ms() -> f64 {
    thread_local! {
        static CLOCK: RefCell<Option<Performance>> = const { RefCell::new(None) };
    }
    CLOCK.with_borrow_mut(|clock| {
        if clock.is_none() {
            *clock = web_sys::window().and_then(|window| window.performance());
        }
        // Every browser has one.
        clock.as_ref().map_or(0.0, Performance::now)
    })
}
