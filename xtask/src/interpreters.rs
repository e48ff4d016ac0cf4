//! The programs that run the application's code examples, for the journeys that try these out.

use crate::error::Result;
use crate::{install, process};

/// A program, and the Debian package that has it. Node.js is here already: the build needs it.
const PROGRAMS: [(&str, &str); 5] = [
    ("bash", "bash"),
    ("curl", "curl"),
    ("openssl", "openssl"),
    ("python3", "python3"),
    ("php", "php-cli"),
];

/// Installs those that are missing, where it may.
pub(crate) fn install_missing() -> Result<()> {
    let reason = "the journeys run the code examples with them";
    install::missing_packages(missing, reason)
}

fn missing() -> Vec<&'static str> {
    let absent = PROGRAMS
        .into_iter()
        .filter(|(program, _)| process::which(program).is_none());
    absent.map(|(_, package)| package).collect()
}
