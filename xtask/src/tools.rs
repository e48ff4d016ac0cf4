//! The programs that the project is built and tested with, and how each gets here.
//!
//! One that is on the PATH in the right version is used as it is. Else it is installed in a
//! folder of the user's cache, which comes first on the PATH of our children.

use std::env;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::{install, process, workspace};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";
const ESBUILD: &str = "0.28.2";

/// The folders where missing tools are installed, first on the PATH of our children.
pub(crate) fn folders() -> Vec<PathBuf> {
    let cache = cache();
    vec![
        cache.join("bin"),
        cache.join(format!("binaryen-{BINARYEN}/node_modules/.bin")),
        cache.join(format!("esbuild-{ESBUILD}/node_modules/.bin")),
    ]
}

/// What a build for the browser needs: the wasm32 target, wasm-bindgen, Trunk.
pub(crate) fn for_building() -> Result<()> {
    wasm_target()?;
    wasm_bindgen()?;
    trunk()
}

/// What tests in the browser need: the wasm32 target and the runner that is part of wasm-bindgen.
pub(crate) fn for_wasm_tests() -> Result<()> {
    wasm_target()?;
    wasm_bindgen()
}

/// The rustc target of the application.
pub(crate) fn wasm_target() -> Result<()> {
    let target = "wasm32-unknown-unknown";
    let sysroot = process::output(process::command("rustc").args(["--print", "sysroot"]));
    let library = sysroot.map(|root| PathBuf::from(root).join("lib/rustlib").join(target));
    if library.is_some_and(|folder| folder.is_dir()) {
        return Ok(());
    }
    println!("Installing the Rust target {target}");
    process::run(process::command("rustup").args(["target", "add", target]))
}

/// Whether the sources of the standard library are there, which only make the release build smaller.
pub(crate) fn rust_sources() -> Result<bool> {
    let sysroot = process::output(process::command("rustc").args(["--print", "sysroot"]));
    let sources = |root| PathBuf::from(root).join("lib/rustlib/src/rust/library/Cargo.lock");
    if sysroot.map(sources).is_some_and(|lock| lock.is_file()) {
        return Ok(true);
    }
    if process::which("rustup").is_none() {
        println!("Without rustup there are no sources of Rust: the build goes on, and is larger");
        return Ok(false);
    }
    println!("Installing the sources of the standard library");
    process::run(process::command("rustup").args(["component", "add", "rust-src"]))?;
    Ok(true)
}

/// wasm-opt, which only makes the release build smaller: none where npm is missing.
pub(crate) fn wasm_opt() -> Result<Option<PathBuf>> {
    let package = format!("binaryen@{BINARYEN}.0.0");
    npm_tool("wasm-opt", BINARYEN, "binaryen", &package)
}

/// esbuild, which makes scripts and style sheets smaller: none where npm is missing.
pub(crate) fn esbuild() -> Result<Option<PathBuf>> {
    let package = format!("esbuild@{ESBUILD}");
    npm_tool("esbuild", ESBUILD, "esbuild", &package)
}

fn npm_tool(program: &str, wanted: &str, name: &str, package: &str) -> Result<Option<PathBuf>> {
    if version(program).as_deref() != Some(wanted) {
        if process::which("npm").is_none() {
            println!("Without npm there is no {program}: the build goes on, and is larger");
            return Ok(None);
        }
        println!("Installing {program} {wanted}");
        install::npm_package(&cache().join(format!("{name}-{wanted}")), package)?;
    }
    Ok(process::which(program))
}

fn trunk() -> Result<()> {
    if version("trunk").as_deref() == Some(TRUNK) {
        return Ok(());
    }
    println!("Installing Trunk {TRUNK} (some minutes)");
    install::cargo_package(&cache(), "trunk", TRUNK, true)
}

/// The command-line tool must be of the version of the library that the application links.
fn wasm_bindgen() -> Result<()> {
    let wanted = workspace::locked_version("wasm-bindgen")?;
    let right = |program| version(program).as_deref() == Some(&wanted);
    if right("wasm-bindgen") && right("wasm-bindgen-test-runner") {
        return Ok(());
    }
    println!("Installing wasm-bindgen {wanted} (some minutes)");
    let locked = install::cargo_package(&cache(), "wasm-bindgen-cli", &wanted, true);
    locked.or_else(|error| match error {
        Error::Failed(_) => {
            println!("Trying again with newer versions of what it depends on");
            install::cargo_package(&cache(), "wasm-bindgen-cli", &wanted, false)
        }
        other => Err(other),
    })
}

/// The version that a program on the PATH gives itself: the first word with a digit in front.
fn version(program: &str) -> Option<String> {
    let text = process::output(process::command(program).arg("--version"))?;
    let mut words = text.split_whitespace();
    words
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
}

fn cache() -> PathBuf {
    let xdg = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || env::home_dir().map(|home| home.join(".cache"));
    xdg.filter(|folder| folder.is_absolute())
        .or_else(home)
        .unwrap_or_else(workspace::target)
        .join("voip-manager/tools")
}
