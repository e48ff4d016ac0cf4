//! The programs that the project is built and tested with, and how each gets here.
//!
//! One that is on the PATH in the right version is used as it is. Else it is installed in a
//! folder of the user's cache, which comes first on the PATH of our children.

use std::env;
use std::path::PathBuf;

use crate::error::Result;
use crate::install::CargoPackage;
use crate::steps::{self, Step};
use crate::{install, process, workspace};

const TRUNK: &str = "0.21.14";
/// Processor seconds, halved: Trunk with debug information, so less without; wasm-bindgen on a busy machine.
const TRUNK_SECONDS: u64 = 230;
const WASM_BINDGEN_SECONDS: u64 = 145;

/// The parts of wasm-bindgen that read and write the whole program at each build.
const WASM_READERS: [&str; 4] = [
    "walrus",
    "wasm-bindgen-cli-support",
    "wasm-encoder",
    "wasmparser",
];

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
    steps::run(missing_for_building()?)
}

/// What tests in the browser need: the wasm32 target and the runner that is part of wasm-bindgen.
pub(crate) fn for_wasm_tests() -> Result<()> {
    let missing = [wasm_target(), wasm_bindgen()?];
    steps::run(missing.into_iter().flatten().collect())
}

/// The rustc target of the application, for the lints.
pub(crate) fn for_wasm_lints() -> Result<()> {
    steps::run(wasm_target().into_iter().collect())
}

/// What is to be installed before a build for the browser.
pub(crate) fn missing_for_building() -> Result<Vec<Step<'static>>> {
    let missing = [wasm_target(), wasm_bindgen()?, trunk()];
    Ok(missing.into_iter().flatten().collect())
}

fn wasm_target() -> Option<Step<'static>> {
    let target = "wasm32-unknown-unknown";
    let sysroot = process::output(process::command("rustc").args(["--print", "sysroot"]));
    let library = sysroot.map(|root| PathBuf::from(root).join("lib/rustlib").join(target));
    if library.is_some_and(|folder| folder.is_dir()) {
        return None;
    }
    Some(Step::new(
        format!("the Rust target {target}"),
        10,
        move || process::run(process::command("rustup").args(["target", "add", target])),
    ))
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

/// Without its default features it has no TLS and downloads nothing: all it needs is fetched before.
fn trunk() -> Option<Step<'static>> {
    if version("trunk").as_deref() == Some(TRUNK) {
        return None;
    }
    Some(Step::new(format!("Trunk {TRUNK}"), TRUNK_SECONDS, || {
        CargoPackage::new("trunk", TRUNK).install(&cache())
    }))
}

/// The command-line tool must be of the version of the library that the application links.
fn wasm_bindgen() -> Result<Option<Step<'static>>> {
    let wanted = workspace::locked_version("wasm-bindgen")?;
    let right = |program| version(program).as_deref() == Some(&wanted);
    if right("wasm-bindgen") && right("wasm-bindgen-test-runner") {
        return Ok(None);
    }
    let name = format!("wasm-bindgen {wanted}");
    Ok(Some(Step::new(name, WASM_BINDGEN_SECONDS, move || {
        CargoPackage::new("wasm-bindgen-cli", &wanted)
            .optimising(&WASM_READERS)
            .install(&cache())
    })))
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
