//! `cargo xtask dist`: the release build as it is put on a host.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::args::DistOptions;
use crate::error::{Error, Result};
use crate::{fetch, html, optimise, process, split, stamp, tools, workspace};

const COMPRESSED: [&str; 6] = ["js", "css", "wasm", "json", "svg", "txt"];

/// Edited on the host after the build: a compressed copy would be served instead of the edit.
const EDITED_ON_HOST: [&str; 2] = ["config.json", "index.html"];

/// Builds into `dist/`.
pub(crate) fn run(options: &DistOptions) -> Result<()> {
    tools::for_building()?;
    fetch::crates()?;
    let dist = workspace::dist();
    process::run(&mut trunk(&dist))?;
    let page = dist.join("index.html");
    let mut markup = fs::read_to_string(&page).map_err(Error::file(&page))?;
    if let Some(base) = &options.base {
        markup = html::with_base(&markup, base)
            .ok_or_else(|| Error::Check("index.html has no <base href>".to_owned()))?;
    }
    markup = split::run(&dist, &markup)?;
    markup = optimise::run(&dist, markup)?;
    markup = stamp::run(&dist, &markup)?;
    refuse_inline_scripts(&markup)?;
    fs::write(&page, markup).map_err(Error::file(&page))?;
    for file in files(&dist)? {
        compress(&file)?;
    }
    println!("Built {}", dist.display());
    Ok(())
}

/// The release build, which downloads nothing and uses the compiler as it is.
fn trunk(dist: &Path) -> Command {
    let mut trunk = fetch::offline("trunk");
    trunk.args(["build", "--release", "--offline"]);
    trunk.args(["--features", split::FEATURE, "--dist"]);
    trunk.env("RUSTFLAGS", rustflags(&fetch::sources()));
    trunk.arg(dist);
    trunk
}

/// What splitting needs; and the places of panics without the folders of the machine that builds.
fn rustflags(sources: &[PathBuf]) -> String {
    let shortened = sources
        .iter()
        .map(|folder| format!(" --remap-path-prefix={}=", folder.display()));
    std::iter::once(split::RUSTFLAGS.to_owned())
        .chain(shortened)
        .collect()
}

/// A build for a browser to try: the one that is given, or a fresh one.
pub(crate) fn to_try() -> Result<()> {
    match given() {
        Some(folder) => {
            println!("Using the build in {}", folder.display());
            Ok(())
        }
        None => run(&DistOptions::default()),
    }
}

/// The build that the user names by `VOIP_DIST`.
pub(crate) fn given() -> Option<PathBuf> {
    env::var_os("VOIP_DIST").map(PathBuf::from)
}

/// Every file of a folder and its subfolders, in the order of their paths.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A file's extension, or nothing.
pub(crate) fn extension(path: &Path) -> &str {
    path.extension().and_then(|e| e.to_str()).unwrap_or("")
}

fn refuse_inline_scripts(markup: &str) -> Result<()> {
    match html::inline_scripts(markup).as_slice() {
        [] => Ok(()),
        found => {
            let found = found.join(", ");
            let why = "the Content-Security-Policy would block it";
            Err(Error::Check(format!("inline script: {found}: {why}")))
        }
    }
}

fn compress(file: &Path) -> Result<()> {
    let name = file.file_name().and_then(|name| name.to_str());
    let edited = name.is_some_and(|name| EDITED_ON_HOST.contains(&name));
    if edited || !COMPRESSED.contains(&extension(file)) {
        return Ok(());
    }
    let bytes = fs::read(file).map_err(Error::file(file))?;
    write_beside(file, "br", &brotli(&bytes).map_err(Error::file(file))?)?;
    write_beside(file, "gz", &gzip(&bytes).map_err(Error::file(file))?)
}

fn write_beside(file: &Path, suffix: &str, bytes: &[u8]) -> Result<()> {
    let mut path = file.as_os_str().to_owned();
    path.push(".");
    path.push(suffix);
    let path = PathBuf::from(path);
    fs::write(&path, bytes).map_err(Error::file(&path))
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let (buffer, quality, window) = (4096, 11, 22);
    let mut writer = brotli::CompressorWriter::new(Vec::new(), buffer, quality, window);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

pub(crate) fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

    use super::*;

    #[test]
    fn what_is_compressed_comes_back_whole() {
        let text = "Accueil;0033972123456\n".repeat(500);
        let mut plain = Vec::new();
        let packed = brotli(text.as_bytes()).expect("in memory");
        let mut reader = brotli::Decompressor::new(packed.as_slice(), 4096);
        std::io::copy(&mut reader, &mut plain).expect("well formed");
        assert_eq!(plain, text.as_bytes());
        assert!(packed.len() < text.len() / 10);

        plain.clear();
        let packed = gzip(text.as_bytes()).expect("in memory");
        let mut reader = flate2::read::GzDecoder::new(packed.as_slice());
        std::io::copy(&mut reader, &mut plain).expect("well formed");
        assert_eq!(plain, text.as_bytes());
    }

    #[test]
    fn the_release_uses_the_stable_compiler_and_no_network() {
        let trunk = trunk(Path::new("dist"));
        let set = |name: &str| {
            let mut all = trunk.get_envs();
            all.find_map(|(key, value)| (key == name).then_some(value.unwrap_or_default()))
        };
        assert_eq!(set("CARGO_NET_OFFLINE"), Some("true".as_ref()));
        assert_eq!(set("RUSTC_BOOTSTRAP"), None);
        let flags = rustflags(&[PathBuf::from("/home/me/crates")]);
        assert!(!flags.contains("-Z"), "{flags}");
        assert!(flags.ends_with(" --remap-path-prefix=/home/me/crates="));
        let names: Vec<_> = trunk.get_envs().map(|(key, _)| key).collect();
        let unstable = |name: &&&OsStr| name.to_string_lossy().starts_with("CARGO_UNSTABLE");
        assert_eq!(names.iter().find(unstable), None);
    }

    #[test]
    fn an_inline_script_is_refused() {
        assert!(refuse_inline_scripts("<script src=\"boot.js\"></script>").is_ok());
        assert!(refuse_inline_scripts("<script>go()</script>").is_err());
    }
}
