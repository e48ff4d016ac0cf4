//! Errors that only developers can mend go to the console, and to the shell's own log as well.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use log::{Level, Log, Metadata, Record};
use serde_json::json;

use super::{Inner, Shell};

thread_local! {
    static SHELL: RefCell<Weak<Inner>> = const { RefCell::new(Weak::new()) };
}

struct Logger;

/// Begins to log.
pub fn log_errors() {
    // Fails only when a logger is there already, which then serves.
    if log::set_logger(&Logger).is_ok() {
        log::set_max_level(log::LevelFilter::Info);
    }
}

/// From now on the shell hears of errors, for as long as it is held.
pub(super) fn log_to(shell: &Shell) {
    SHELL.set(Rc::downgrade(&shell.0));
}

impl Log for Logger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= Level::Info
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        console_log::log(record);
        let shell = SHELL.with_borrow(Weak::upgrade);
        if let Some(shell) = shell.filter(|_| record.level() == Level::Error) {
            shell.tell("logger", "error", &json!([record.args().to_string()]));
        }
    }

    fn flush(&self) {}
}
