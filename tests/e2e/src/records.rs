//! What goes wrong in the page without the page's user seeing it.

use std::sync::{Arc, Mutex};

use serde_json::Value;

use crate::cdp::{Connection, Event, lock};

/// Name of the function by which [`SCRIPT`] reports.
pub(crate) const BINDING: &str = "__journey";

/// Runs first in every document: reports what only the page itself can see.
pub(crate) const SCRIPT: &str = r#"(() => {
  const report = window.__journey;
  document.addEventListener("securitypolicyviolation", (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    const where = sourceFile ? ` at ${sourceFile}:${lineNumber}` : "";
    report(JSON.stringify({ violation: `${effectiveDirective} blocked ${blockedURI}${where} ${sample}` }));
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) report(JSON.stringify({ longTask: duration }));
  }).observe({ type: "longtask", buffered: true });
})();"#;

/// What a page has reported so far.
#[derive(Debug, Default, Clone)]
pub struct Records {
    /// Content-Security-Policy violations: directive, what was blocked, where.
    pub violations: Vec<String>,
    /// Everything that was written to the console, of whatever kind.
    pub console: Vec<String>,
    /// What was written to the console as an error, failed requests included.
    pub console_errors: Vec<String>,
    /// Exceptions that nobody caught, a Rust panic among them.
    pub page_errors: Vec<String>,
    /// Requests of every kind, as the browser was about to send them: `url`, `method`, `headers`, `postData`.
    pub requests: Vec<Value>,
    /// Durations of tasks that blocked the page for more than 50 ms, in milliseconds.
    pub long_tasks: Vec<f64>,
    /// Messages of `alert`, `confirm` and "leave this page?", all of which are accepted.
    pub native_dialogs: Vec<String>,
}

/// Collects from now on what the page of this session reports.
pub(crate) fn collect(connection: &Connection, session: &str, records: &Arc<Mutex<Records>>) {
    let (session, records) = (session.to_owned(), Arc::clone(records));
    connection.observe(move |event| {
        if event.session == session {
            lock(&records).take(event);
        }
    });
}

impl Records {
    fn take(&mut self, Event { method, params, .. }: &Event) {
        match method.as_str() {
            "Runtime.bindingCalled" if params["name"] == BINDING => self.take_report(params),
            "Runtime.consoleAPICalled" => {
                self.take_console(console_text(params), is_error(&params["type"]));
            }
            "Log.entryAdded" => {
                let entry = &params["entry"];
                let (text, url) = (plain(&entry["text"]), plain(&entry["url"]));
                let line = format!("{text} {url}").trim().to_owned();
                self.take_console(line, entry["level"] == "error");
            }
            "Runtime.exceptionThrown" => self.page_errors.push(exception(params)),
            "Network.requestWillBeSent" => self.requests.push(params["request"].clone()),
            "Page.javascriptDialogOpening" => self.native_dialogs.push(plain(&params["message"])),
            _ => {}
        }
    }

    fn take_console(&mut self, line: String, is_error: bool) {
        if is_error {
            self.console_errors.push(line.clone());
        }
        self.console.push(line);
    }

    fn take_report(&mut self, params: &Value) {
        let payload = params["payload"].as_str().unwrap_or_default();
        let report: Value = serde_json::from_str(payload).unwrap_or_default();
        if let Some(violation) = report["violation"].as_str() {
            self.violations.push(violation.trim().to_owned());
        }
        self.long_tasks.extend(report["longTask"].as_f64());
    }
}

fn is_error(kind: &Value) -> bool {
    kind == "error" || kind == "assert"
}

fn console_text(params: &Value) -> String {
    let arguments = params["args"].as_array().map_or(&[][..], Vec::as_slice);
    let words = arguments.iter().map(|a| match &a["value"] {
        Value::Null => plain(&a["description"]),
        value => plain(value),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn exception(params: &Value) -> String {
    let details = &params["exceptionDetails"];
    match details["exception"]["description"].as_str() {
        Some(description) => description.to_owned(),
        None => plain(&details["text"]),
    }
}

/// A JSON string without its quotes, or any other value as JSON.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
