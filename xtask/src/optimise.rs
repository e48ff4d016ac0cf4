//! Making a release build small: what Trunk and wasm-bindgen leave for others to do.
//!
//! wasm-opt shrinks the code, sorts the functions by name, so that the many alike ones of the components
//! lie side by side for brotli, and shortens the names by which WASM and JavaScript know each other;
//! esbuild shortens the JavaScript and the CSS. Without npm there is neither, and the build is larger.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use sha2::{Digest, Sha384};

use crate::dist::{extension, files};
use crate::error::{Error, Result};
use crate::{process, tools};

/// Tried against each other on this application: flattening first makes the second round find more.
const SHRINK: [&str; 6] = [
    "-g",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
];

/// The names that wasm-opt has shortened, as it prints them.
#[derive(Deserialize)]
struct Shortened {
    /// Module, name, short name.
    imports: Vec<(String, String, String)>,
    /// Name, short name.
    exports: Vec<(String, String)>,
}

/// Shrinks the files of a build, and has the page expect the new bytes.
pub(crate) fn run(dist: &Path, markup: String) -> Result<String> {
    let built = files(dist)?;
    let before = built
        .iter()
        .map(|file| integrity(file))
        .collect::<Result<Vec<_>>>()?;
    if let Some(wasm_opt) = tools::wasm_opt()? {
        for wasm in built.iter().filter(|file| extension(file) == "wasm") {
            shrink(&wasm_opt, wasm)?;
        }
    }
    if let Some(esbuild) = tools::esbuild()? {
        for file in built
            .iter()
            .filter(|f| ["js", "css"].contains(&extension(f)))
        {
            minify(&esbuild, file)?;
        }
    }
    built
        .iter()
        .zip(before)
        .try_fold(markup, |markup, (file, before)| {
            Ok(markup.replace(&before, &integrity(file)?))
        })
}

fn shrink(wasm_opt: &Path, wasm: &Path) -> Result<()> {
    process::run(
        process::command(wasm_opt)
            .args(SHRINK)
            .arg(wasm)
            .arg("-o")
            .arg(wasm),
    )?;
    let mut shorten = process::command(wasm_opt);
    shorten
        .args(["--strip-debug", "--strip-producers"])
        .arg("--minify-imports-and-exports-and-modules")
        .arg(wasm)
        .arg("-o")
        .arg(wasm);
    let printed = process::output(&mut shorten)
        .ok_or_else(|| Error::Check("wasm-opt cannot shorten the names".to_owned()))?;
    let names: Shortened = serde_json::from_str(&printed)
        .map_err(|error| Error::Check(format!("wasm-opt's list of names: {error}")))?;
    let script = script_of(wasm);
    let text = fs::read_to_string(&script).map_err(Error::file(&script))?;
    fs::write(&script, names.rename(&text)?).map_err(Error::file(&script))
}

/// `name.js` of `name_bg.wasm`.
fn script_of(wasm: &Path) -> PathBuf {
    let stem = wasm
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or("");
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    wasm.with_file_name(format!("{stem}.js"))
}

impl Shortened {
    /// The script of wasm-bindgen, with the short names; a name that it lacks is an error, since the
    /// application would not start.
    fn rename(&self, script: &str) -> Result<String> {
        let mut text = script.to_owned();
        for (_, name, short) in &self.imports {
            text = replaced(&text, &format!(" {name}:"), &format!(" {short}:"))?;
        }
        for (name, short) in &self.exports {
            // `main` and the like are exported for others than the script.
            let used = format!("wasm.{name}");
            text = replace_word(&text, &used, &format!("wasm.{short}"));
        }
        // wasm-opt calls the one module that everything is imported from `a`.
        match self.imports.first() {
            Some((module, _, _)) => replaced(&text, &format!("\"{module}\":"), "\"a\":"),
            None => Ok(text),
        }
    }
}

fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    if text.contains(from) {
        Ok(text.replace(from, to))
    } else {
        Err(Error::Check(format!("the script has no {from:?}")))
    }
}

/// Replaces a name, but not the longer ones that begin with it.
fn replace_word(text: &str, from: &str, to: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut pieces = text.split(from);
    let mut done = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        done.push_str(if piece.starts_with(is_part) { from } else { to });
        done.push_str(piece);
    }
    done
}

fn minify(esbuild: &Path, file: &Path) -> Result<()> {
    let mut command = process::command(esbuild);
    command.args(["--minify", "--log-level=warning", "--allow-overwrite"]);
    let output = format!("--outfile={}", file.display());
    process::run(command.arg(output).arg(file))
}

/// A file's subresource integrity, as Trunk writes it.
fn integrity(file: &Path) -> Result<String> {
    let bytes = fs::read(file).map_err(Error::file(file))?;
    Ok(format!("sha384-{}", BASE64.encode(Sha384::digest(bytes))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Shortened {
        serde_json::from_str(
            r#"{"imports": [["./app_bg.js", "__wbg_new_1", "A"]],
                "exports": [["memory", "b"], ["__wbindgen_free", "c"], ["main", "d"]]}"#,
        )
        .expect("well formed")
    }

    #[test]
    fn both_sides_know_each_other_by_the_short_names() {
        let script = r#"const i = { __wbg_new_1: function() {} };
            return { "./app_bg.js": i };
            wasm.__wbindgen_free(1); wasm.__wbindgen_free_all(); wasm.memory.buffer;"#;
        let expected = r#"const i = { A: function() {} };
            return { "a": i };
            wasm.c(1); wasm.__wbindgen_free_all(); wasm.b.buffer;"#;
        assert_eq!(names().rename(script).expect("all there"), expected);
    }

    #[test]
    fn a_script_without_an_import_is_refused() {
        assert!(names().rename("wasm.memory").is_err());
    }

    #[test]
    fn the_script_stands_beside_its_wasm() {
        let script = script_of(Path::new("dist/app-12_bg.wasm"));
        assert_eq!(script, Path::new("dist/app-12.js"));
    }
}
