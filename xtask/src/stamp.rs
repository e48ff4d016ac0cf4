//! Naming a finished build after its content: hosts keep hashed files for ever, so that another content
//! has to have another name, whichever tool made the difference.
//!
//! The application's files name each other, so that they are named together.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha384};

use crate::dist::{extension, files};
use crate::error::{Error, Result};
use crate::{integrity, split};

const APPLICATION: &str = "voip-manager";

/// How many bytes of the hash stand in a name.
const LENGTH: usize = 8;

/// Renames the application's files, and has them and the page ask for each other by the new names.
pub(crate) fn run(dist: &Path, markup: &str) -> Result<String> {
    let old = split::stem(dist)?;
    let named = |file: &PathBuf| {
        let name = file.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with(&old))
    };
    let ours: Vec<_> = files(dist)?.into_iter().filter(named).collect();
    let new = format!("{APPLICATION}-{}", fingerprint(&ours)?);
    let mut markup = markup.replace(&old, &new);
    for file in &ours {
        let before = integrity::of(file)?;
        let renamed = rename(file, &old, &new)?;
        markup = markup.replace(&before, &integrity::of(&renamed)?);
    }
    Ok(markup)
}

/// Sixteen hexadecimal digits that change with any of the files.
fn fingerprint(files: &[PathBuf]) -> Result<String> {
    let mut hash = Sha384::new();
    for file in files {
        hash.update(fs::read(file).map_err(Error::file(file))?);
    }
    let digits = hash.finalize();
    Ok(digits
        .iter()
        .take(LENGTH)
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

fn rename(file: &Path, old: &str, new: &str) -> Result<PathBuf> {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or("");
    let renamed = file.with_file_name(name.replace(old, new));
    fs::rename(file, &renamed).map_err(Error::file(file))?;
    if extension(&renamed) == "js" {
        let text = fs::read_to_string(&renamed).map_err(Error::file(&renamed))?;
        fs::write(&renamed, text.replace(old, new)).map_err(Error::file(&renamed))?;
    }
    Ok(renamed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_name_each_other_get_their_new_name_together() {
        let dist = std::env::temp_dir().join(format!("voip-manager-stamp-{}", std::process::id()));
        fs::create_dir_all(&dist).expect("a folder");
        let write = |name: &str, text: &str| fs::write(dist.join(name), text).expect("written");
        let trunk = format!("{APPLICATION}-0123456789abcdef");
        write(&format!("{trunk}_bg.wasm"), "wasm");
        write(
            &format!("{trunk}.js"),
            &format!("import './{trunk}_parts.js'"),
        );
        write("theme.css", "body {}");
        let script = integrity::of(&dist.join(format!("{trunk}.js"))).expect("there");

        let page = run(&dist, &format!("{trunk}.js {script}")).expect("stamped");

        let stem = split::stem(&dist).expect("there");
        let text = fs::read_to_string(dist.join(format!("{stem}.js"))).expect("there");
        let after = integrity::of(&dist.join(format!("{stem}.js"))).expect("there");
        fs::remove_dir_all(&dist).expect("removed");
        assert_ne!(stem, trunk);
        assert_eq!(text, format!("import './{stem}_parts.js'"));
        assert_eq!(page, format!("{stem}.js {after}"));
    }
}
