//! Chromium and its driver, for the tests that run in a browser.

use std::env;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::{install, process};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// The browser that the journeys drive: `$CHROME`, or the first found on the PATH.
pub(crate) fn chromium() -> Result<PathBuf> {
    found_or_installed(find_browser, "Chromium", "set CHROME to the browser's path")
}

/// The driver that the component tests need: `$CHROMEDRIVER`, or the one on the PATH.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    chromium()?;
    let hint = "set CHROMEDRIVER to the driver's path";
    found_or_installed(find_driver, "ChromeDriver", hint)
}

fn found_or_installed(find: fn() -> Option<PathBuf>, name: &str, hint: &str) -> Result<PathBuf> {
    if let Some(path) = find() {
        return Ok(path);
    }
    println!("Installing {name} with apt-get");
    install::debian_packages(&["chromium", "chromium-driver"]);
    find().ok_or_else(|| {
        let advice = "install the packages chromium and chromium-driver (Debian, Ubuntu), or";
        Error::Check(format!("{name} is missing: {advice} {hint}"))
    })
}

fn find_browser() -> Option<PathBuf> {
    let named = env::var_os("CHROME").map(PathBuf::from);
    named.or_else(|| BROWSERS.into_iter().find_map(process::which))
}

fn find_driver() -> Option<PathBuf> {
    let named = env::var_os("CHROMEDRIVER").map(PathBuf::from);
    // Hosted runners keep the driver that fits their browser in a folder of this name.
    let hosted = || {
        let folder = PathBuf::from(env::var_os("CHROMEWEBDRIVER")?);
        Some(folder.join("chromedriver")).filter(|path| path.is_file())
    };
    named
        .or_else(|| process::which("chromedriver"))
        .or_else(hosted)
}
