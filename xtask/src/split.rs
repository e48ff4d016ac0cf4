//! Splitting a release build: each group of screens becomes a WASM file of its own, fetched when one of
//! its screens is first opened.
//!
//! Trunk cannot drive it: what it built is replaced by what the compiler's WASM is split into. What
//! several groups share, and the start does not need, becomes files of its own too.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use crate::dist::{extension, files};
use crate::error::{Error, Result};
use crate::{integrity, process, workspace};

/// What the linker has to leave in the WASM for it to be split, as a flag of rustc.
pub(crate) const RUSTFLAGS: &str = "-Clink-args=--emit-relocs";

/// The crate's feature that marks where to split.
pub(crate) const FEATURE: &str = "split";

const WASM: &str = "wasm32-unknown-unknown/release/voip-manager.wasm";

/// What the files' names begin with, until they are named after their content.
const STEM: &str = "voip-manager-0000000000000000";

/// What wasm-bindgen is told to call the application, and with that what the WASM calls its script.
const SHORT: &str = "a";
pub(crate) const SCRIPT: &str = "./a_bg.js";

/// What the WASM calls the script of the parts.
pub(crate) const PARTS: &str = "./p.js";

/// Replaces Trunk's WASM and script, and has the page fetch the parts' script with them.
pub(crate) fn run(dist: &Path, markup: &str) -> Result<String> {
    let trunks = stem(dist)?;
    let before = remove(dist, &trunks)?;
    let scratch = workspace::target().join("split");
    let main = scratch.join("main.wasm");
    let parts = cut(&workspace::target().join(WASM), &main, dist)?;
    bind(&main, &scratch)?;
    let [script, wasm] = files_of(dist, STEM);
    let [bound_script, bound_wasm] = files_of(&scratch, SHORT);
    fs::copy(&bound_wasm, &wasm).map_err(Error::file(&bound_wasm))?;
    rewrite(&bound_script, &script, |text| Ok(import_once(&text)))?;
    let (linked, parts_script) = (dist.join(PARTS), dist.join(script_name(STEM)));
    rewrite(&linked, &parts_script, |text| name_parts(text, &parts))?;
    fs::remove_file(&linked).map_err(Error::file(&linked))?;
    let mut markup = markup.replace(&trunks, STEM);
    for (file, before) in [script, wasm].iter().zip(&before) {
        markup = markup.replace(before, &integrity::of(file)?);
    }
    with_preload(&markup, STEM, &integrity::of(&parts_script)?)
}

/// The script that the WASM and the browser know each other by.
fn bind(wasm: &Path, folder: &Path) -> Result<()> {
    process::run(
        process::command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript"])
            .args(["--keep-lld-exports", "--no-demangle", "--out-name", SHORT])
            .arg("--out-dir")
            .arg(folder)
            .arg(wasm),
    )
}

/// Removes what Trunk built; returns the integrity of each file.
fn remove(dist: &Path, stem: &str) -> Result<Vec<String>> {
    let each = files_of(dist, stem).into_iter().map(|file| {
        let known = integrity::of(&file)?;
        fs::remove_file(&file).map_err(Error::file(&file))?;
        Ok(known)
    });
    each.collect()
}

/// The script and the WASM that the page asks for.
fn files_of(dist: &Path, stem: &str) -> [PathBuf; 2] {
    [format!("{stem}.js"), format!("{stem}_bg.wasm")].map(|name| dist.join(name))
}

/// The name that the application's files begin with: `voip-manager-e6cf62426f68e1eb`.
pub(crate) fn stem(dist: &Path) -> Result<String> {
    let built = files(dist)?;
    let mut names = built.iter().filter_map(|file| file.file_name()?.to_str());
    names
        .find_map(|name| name.strip_suffix("_bg.wasm"))
        .map(str::to_owned)
        .ok_or_else(|| Error::Check(format!("there is no WASM in {}", dist.display())))
}

/// The script that fetches the parts.
pub(crate) fn script_name(stem: &str) -> String {
    format!("{stem}_parts.js")
}

/// Cuts the WASM; returns the files of the parts, under their final names with the one in the script.
fn cut(wasm: &Path, main: &Path, dist: &Path) -> Result<Vec<(String, PathBuf)>> {
    let bytes = fs::read(wasm).map_err(Error::file(wasm))?;
    if let Some(folder) = main.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    let start = format!("./{STEM}.js");
    let mut options = Options::new(&bytes);
    options.output_dir = dist;
    options.main_out_path = main;
    options.link_name = PARTS;
    options.main_module = &start;
    let split = transform(options)
        .map_err(|error| Error::Check(format!("the WASM cannot be split: {error:#}")))?;
    let named = split.split_modules.into_iter().map(|file| {
        let name = file
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or("");
        let part = name.strip_prefix("split_").unwrap_or(name).to_owned();
        let new = dist.join(format!("{STEM}_{part}.wasm"));
        fs::rename(&file, &new).map_err(Error::file(&file))?;
        Ok((format!("{name}.wasm"), new))
    });
    named.collect()
}

/// Has the script fetch each part by its final name, and check that it is the right one.
fn name_parts(script: String, parts: &[(String, PathBuf)]) -> Result<String> {
    parts.iter().try_fold(script, |script, (name, file)| {
        let part = file
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or("");
        let from = format!("new URL(\"./{name}\", import.meta.url)");
        if !script.contains(&from) {
            return Err(Error::Check(format!(
                "the script of the parts lacks {name}"
            )));
        }
        let integrity = integrity::of(file)?;
        let to =
            format!("new URL(\"./{part}\", import.meta.url), {{ integrity: \"{integrity}\" }}");
        Ok(script.replace(&from, &to))
    })
}

/// wasm-bindgen imports the script of the parts once for each of them; and here the files have their names.
fn import_once(script: &str) -> String {
    let import = |line: &str| line.starts_with("import ") && line.contains(PARTS);
    let key = |line: &str| {
        line.trim_start()
            .starts_with(&format!("\"{PARTS}\": import"))
    };
    let (mut imports, mut keys) = (0, 0);
    let kept = script.split_inclusive('\n').filter(|line| {
        imports += usize::from(import(line));
        keys += usize::from(key(line));
        !(import(line) && imports > 1 || key(line) && keys > 1)
    });
    kept.collect::<String>()
        .replace(
            &format!("from \"{PARTS}\""),
            &format!("from \"./{}\"", script_name(STEM)),
        )
        .replace(&format!("{SHORT}_bg.wasm"), &format!("{STEM}_bg.wasm"))
}

/// The page with a preload of the parts' script after the first one, which is the application's.
fn with_preload(markup: &str, stem: &str, integrity: &str) -> Result<String> {
    let name = script_name(stem);
    let link = format!(
        "<link rel=\"modulepreload\" href=\"./{name}\" crossorigin=\"anonymous\" integrity=\"{integrity}\">"
    );
    let missing = || Error::Check("index.html preloads no module".to_owned());
    let start = markup
        .find("<link rel=\"modulepreload\"")
        .ok_or_else(missing)?;
    let (before, rest) = markup.split_at(start);
    let (first, after) = rest.split_once('>').ok_or_else(missing)?;
    Ok(format!("{before}{first}>{link}{after}"))
}

fn rewrite(from: &Path, to: &Path, change: impl FnOnce(String) -> Result<String>) -> Result<()> {
    let text = fs::read_to_string(from).map_err(Error::file(from))?;
    fs::write(to, change(text)?).map_err(Error::file(to))
}

/// The parts of a build: every WASM but the one that it starts with.
pub(crate) fn is_part(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str());
    extension(file) == "wasm" && name.is_some_and(|name| !name.ends_with("_bg.wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_the_parts_is_imported_once_and_by_its_name() {
        let script = "import * as import1 from \"./p.js\"\n\
                      import * as import2 from \"./p.js\"\n\
                      const a = {\n  \"./p.js\": import1,\n  \"./p.js\": import2,\n};\n\
                      new URL('a_bg.wasm', import.meta.url);\n";
        let once = format!(
            "import * as import1 from \"./{STEM}_parts.js\"\n\
             const a = {{\n  \"./p.js\": import1,\n}};\n\
             new URL('{STEM}_bg.wasm', import.meta.url);\n"
        );
        assert_eq!(import_once(script), once);
    }

    #[test]
    fn the_page_fetches_the_parts_script_right_after_the_application() {
        let page = r#"<head><link rel="modulepreload" href="./app.js"></head>"#;
        let expected = concat!(
            r#"<head><link rel="modulepreload" href="./app.js">"#,
            r#"<link rel="modulepreload" href="./app_parts.js" crossorigin="anonymous" integrity="i">"#,
            "</head>"
        );
        assert_eq!(with_preload(page, "app", "i").expect("has one"), expected);
        assert!(with_preload("<head></head>", "app", "i").is_err());
    }
}
