//! The programs that run the application's code examples, for the journeys that try these out.

use crate::error::{Error, Result};
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
    let packages = missing();
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(", ");
    println!("Installing {list} with apt-get");
    install::debian_packages(&packages);
    match missing().is_empty() {
        true => Ok(()),
        false => {
            let advice = "install them, as the journeys run the code examples with them";
            Err(Error::Check(format!("{list}: {advice}")))
        }
    }
}

fn missing() -> Vec<&'static str> {
    let absent = PROGRAMS
        .into_iter()
        .filter(|(program, _)| process::which(program).is_none());
    absent.map(|(_, package)| package).collect()
}
