//! The standard library, built anew for size together with the application.
//!
//! As it is delivered it is compiled for speed, and the place of each panic stands in the WASM: 23 kB of
//! the download, compressed. The knobs are those of the nightly compiler, which the stable one obeys when
//! it is told so; only the release build uses them.

use std::process::Command;

use crate::error::Result;
use crate::{process, tools};

const ENVIRONMENT: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// A panic still says what happened. What is derived from Debug prints names only.
const RUSTFLAGS: &str = "-Zlocation-detail=none -Zfmt-debug=shallow";

/// Has a release build make its own standard library, where its sources can be had; `rustflags` are those
/// that it needs anyway.
pub(crate) fn set(build: &mut Command, rustflags: &str) -> Result<()> {
    build.env("RUSTFLAGS", rustflags);
    if !tools::rust_sources()? {
        return Ok(());
    }
    // Trunk builds offline, so what the standard library depends on has to be here before.
    process::run(
        process::cargo()
            .args(["fetch", "--quiet"])
            .envs(ENVIRONMENT),
    )?;
    build.envs(ENVIRONMENT);
    build.env("RUSTFLAGS", format!("{RUSTFLAGS} {rustflags}"));
    Ok(())
}
