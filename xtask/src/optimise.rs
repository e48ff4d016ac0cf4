//! Making a release build small: what Trunk and wasm-bindgen leave for others to do.
//!
//! wasm-opt shrinks the code, sorts the functions by name, so that the many alike ones of the components
//! lie side by side for brotli, and shortens the names by which WASM and JavaScript know each other;
//! esbuild shortens the JavaScript and the CSS. Without npm there is neither, and the build is larger.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use crate::dist::{extension, files};
use crate::error::{Error, Result};
use crate::integrity::Before;
use crate::{process, split, tools};

/// What the compiler uses of WASM: wasm-opt reads it from a section that the parts of a split have not.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Tried against each other on this application: flattening first makes the second round find more, and
/// inlining in the first, though it lengthens the code, gives brotli more that is alike. Nothing is kept
/// below address 1024, where only the end of the stack would be.
const SHRINK: [&str; 8] = [
    "-g",
    "--flatten",
    "--rereloop",
    "-O4",
    "-Oz",
    "--low-memory-unused",
    "--flexible-inline-max-function-size=8",
    "--reorder-functions-by-name",
];

/// The folder of the texts in all languages.
const TEXTS: &str = "translations";

/// The names that wasm-opt has shortened, as it prints them.
#[derive(Deserialize)]
struct Shortened {
    /// Module, name, short name.
    imports: Vec<(String, String, String)>,
    /// Name, short name.
    exports: Vec<(String, String)>,
}

/// Shrinks the files of a build, and has the page and the scripts expect the new bytes.
pub(crate) fn run(dist: &Path, markup: String) -> Result<String> {
    let built = files(dist)?;
    let of_kind =
        |kinds: &'static [&str]| built.iter().filter(move |f| kinds.contains(&extension(f)));
    let wasm_before = Before::take(of_kind(&["wasm"]))?;
    let before = Before::take(of_kind(&["js", "css"]))?;
    if let Some(wasm_opt) = tools::wasm_opt()? {
        for wasm in of_kind(&["wasm"]) {
            shrink(&wasm_opt, wasm)?;
        }
        let main = dist.join(format!("{}_bg.wasm", split::stem(dist)?));
        shorten(&wasm_opt, &main)?;
    }
    for script in of_kind(&["js"]) {
        let text = fs::read_to_string(script).map_err(Error::file(script))?;
        fs::write(script, wasm_before.updated(text)?).map_err(Error::file(script))?;
    }
    if let Some(esbuild) = tools::esbuild()? {
        for file in of_kind(&["js", "css"]) {
            minify(&esbuild, file)?;
        }
    }
    for texts in files(&dist.join(TEXTS))? {
        compact(&texts)?;
    }
    before.updated(wasm_before.updated(markup)?)
}

/// JSON without the white space that is for people.
fn compact(file: &Path) -> Result<()> {
    let text = fs::read_to_string(file).map_err(Error::file(file))?;
    let content: Value = serde_json::from_str(&text)
        .map_err(|error| Error::Check(format!("{}: {error}", file.display())))?;
    fs::write(file, content.to_string()).map_err(Error::file(file))
}

fn shrink(wasm_opt: &Path, wasm: &Path) -> Result<()> {
    let rewrite = |options: &[&str]| {
        let mut command = process::command(wasm_opt);
        process::run(
            command
                .args(FEATURES)
                .args(options)
                .arg(wasm)
                .arg("-o")
                .arg(wasm),
        )
    };
    rewrite(&SHRINK)?;
    rewrite(&[
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
    ])
}

/// Shortens the names by which the WASM that the application starts with, its script and that of the
/// parts know each other.
fn shorten(wasm_opt: &Path, wasm: &Path) -> Result<()> {
    let mut shorten = process::command(wasm_opt);
    shorten
        .args(FEATURES)
        .arg("--minify-imports-and-exports-and-modules")
        .arg(wasm)
        .arg("-o")
        .arg(wasm);
    let printed = process::output(&mut shorten)
        .ok_or_else(|| Error::Check("wasm-opt cannot shorten the names".to_owned()))?;
    let names: Shortened = serde_json::from_str(&printed)
        .map_err(|error| Error::Check(format!("wasm-opt's list of names: {error}")))?;
    let script = script_of(wasm);
    let parts = script.with_file_name(split::script_name(stem_of(&script)));
    let read = |file: &Path| fs::read_to_string(file).map_err(Error::file(file));
    let renamed = names.rename(&read(&script)?, &read(&parts)?)?;
    fs::write(&script, renamed.script).map_err(Error::file(&script))?;
    fs::write(&parts, renamed.parts).map_err(Error::file(&parts))
}

/// `name.js` of `name_bg.wasm`.
fn script_of(wasm: &Path) -> PathBuf {
    let stem = stem_of(wasm);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    wasm.with_file_name(format!("{stem}.js"))
}

fn stem_of(file: &Path) -> &str {
    file.file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or("")
}

/// The two scripts, with the short names.
struct Renamed {
    script: String,
    parts: String,
}

impl Shortened {
    /// wasm-bindgen's script, and that of the parts, with the short names; one that lacks a name is an
    /// error, since the application would not start.
    fn rename(&self, script: &str, parts: &str) -> Result<Renamed> {
        let (mut script, mut parts) = (script.to_owned(), parts.to_owned());
        for (module, name, short) in &self.imports {
            if module == split::PARTS {
                parts = replaced(
                    &parts,
                    &format!("const {name} ="),
                    &format!("const {short} ="),
                )?;
            } else {
                script = replaced(&script, &format!(" {name}:"), &format!(" {short}:"))?;
            }
        }
        for (name, short) in &self.exports {
            // `main` and the like are exported for others than the scripts.
            let used = format!("wasm.{name}");
            script = replace_word(&script, &used, &format!("wasm.{short}"));
            // What the parts take of the start: `const { memory } = initSync()`.
            parts = renamed_in_pattern(&parts, name, short);
        }
        // wasm-opt calls the one module that everything is imported from `a`.
        script = replaced(
            &script,
            &format!("\"{}\": import0,", split::SCRIPT),
            "\"a\": { ...import0, ...import1 },",
        )?;
        Ok(Renamed { script, parts })
    }
}

/// Has the one pattern that takes the exports apart take another one under the same name.
fn renamed_in_pattern(script: &str, name: &str, short: &str) -> String {
    let Some((before, rest)) = script.split_once("const {") else {
        return script.to_owned();
    };
    let Some((pattern, after)) = rest.split_once("} = initSync") else {
        return script.to_owned();
    };
    let renamed = |part: &str| {
        if part.trim() == name {
            format!(" {short}: {name}")
        } else {
            part.to_owned()
        }
    };
    let pattern: Vec<_> = pattern.split(',').map(renamed).collect();
    format!("{before}const {{{}}} = initSync{after}", pattern.join(","))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Shortened {
        serde_json::from_str(
            r#"{"imports": [["./a_bg.js", "__wbg_new_1", "A"],
                            ["./p.js", "load_rules", "B"]],
                "exports": [["memory", "b"], ["__wbindgen_free", "c"], ["main", "d"]]}"#,
        )
        .expect("well formed")
    }

    const PARTS: &str = "const { memory, table, } = initSync(); export const load_rules = 1;";

    #[test]
    fn all_sides_know_each_other_by_the_short_names() {
        let script = r#"const import0 = { __wbg_new_1: function() {} };
            return { "./a_bg.js": import0, "./p.js": import1, };
            wasm.__wbindgen_free(1); wasm.__wbindgen_free_all(); wasm.memory.buffer;"#;
        let expected = r#"const import0 = { A: function() {} };
            return { "a": { ...import0, ...import1 }, "./p.js": import1, };
            wasm.c(1); wasm.__wbindgen_free_all(); wasm.b.buffer;"#;
        let renamed = names().rename(script, PARTS).expect("all there");
        assert_eq!(renamed.script, expected);
        assert_eq!(
            renamed.parts,
            "const { b: memory, table, } = initSync(); export const B = 1;"
        );
    }

    #[test]
    fn a_script_without_an_import_is_refused() {
        assert!(names().rename("wasm.memory", PARTS).is_err());
        assert!(names().rename("x = { __wbg_new_1: 1 }", "").is_err());
    }

    #[test]
    fn the_script_stands_beside_its_wasm() {
        let script = script_of(Path::new("dist/app-12_bg.wasm"));
        assert_eq!(script, Path::new("dist/app-12.js"));
    }
}
