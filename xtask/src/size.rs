//! `cargo xtask size`: what a visitor downloads before the first table is there, and of the whole
//! application, each against a ceiling that only falls.

use std::fs;
use std::path::Path;

use crate::dist::{extension, files, gzip};
use crate::error::{Error, Result};
use crate::{html, split, workspace};

/// Bytes, compressed with brotli, that something may have: just above what it has, and lowered with
/// everything that makes it smaller.
struct Limit {
    name: &'static str,
    ceiling: u64,
}

const START: Limit = Limit {
    name: "to the first table row",
    ceiling: 285_000,
};

const WHOLE: Limit = Limit {
    name: "wasm + js + css + html",
    ceiling: 890_000,
};

/// What is fetched in the language that most start with.
const CATALOGUE: &str = "translations/Messages_fr_FR.json";

/// What another page than the application's asks for: the one that a validation returns to, and those that mount it.
const OTHER_PAGES: [&str; 2] = ["validated.", "mount."];

const LISTED: [&str; 5] = ["wasm", "js", "css", "json", "html"];
const COUNTED: [&str; 4] = ["wasm", "js", "css", "html"];

/// One row of the table, in bytes.
struct Weight {
    name: String,
    raw: u64,
    brotli: u64,
    /// Part of the whole application; texts in other languages are not.
    counts: bool,
    /// Fetched before the first table is there.
    starts: bool,
}

/// Prints the table; fails above the ceiling.
pub(crate) fn run() -> Result<()> {
    let dist = workspace::dist();
    let page = dist.join("index.html");
    let markup = fs::read_to_string(&page)
        .map_err(|_| Error::Check("there is no dist/: run `cargo xtask dist`".to_owned()))?;
    if let Some(missing) = missing(&dist, &markup) {
        let what = format!("index.html asks for {missing}, which is not in dist/");
        return Err(Error::Check(what));
    }
    let mut weights = Vec::new();
    for file in files(&dist)? {
        if LISTED.contains(&extension(&file)) {
            weights.push(weigh(&dist, &file)?);
        }
    }
    print(&weights);
    within(&START, start(&weights))?;
    within(&WHOLE, whole(&weights))
}

/// A file of ours that the page asks for and the build lacks.
fn missing<'a>(dist: &Path, markup: &'a str) -> Option<&'a str> {
    html::addresses(markup).find(|address| {
        let elsewhere = address.contains("://") || address.starts_with(['/', '#', '?']);
        !elsewhere && !dist.join(address.trim_start_matches("./")).is_file()
    })
}

fn weigh(dist: &Path, file: &Path) -> Result<Weight> {
    let length = |path: &Path| fs::metadata(path).map(|m| m.len());
    let raw = length(file).map_err(Error::file(file))?;
    let packed = file.with_added_extension("br");
    let name = file
        .strip_prefix(dist)
        .unwrap_or(file)
        .display()
        .to_string();
    let counts = COUNTED.contains(&extension(file));
    let elsewhere = split::is_part(file) || OTHER_PAGES.iter().any(|it| name.starts_with(it));
    Ok(Weight {
        raw,
        brotli: length(&packed).or_else(|_| sent_as_page(file, raw))?,
        counts,
        starts: counts && !elsewhere || name == CATALOGUE,
        name,
    })
}

/// The page may be edited on its host, which compresses it as it goes out; other files without a
/// compressed copy are served as they are.
fn sent_as_page(file: &Path, raw: u64) -> Result<u64> {
    if extension(file) != "html" {
        return Ok(raw);
    }
    let bytes = fs::read(file).map_err(Error::file(file))?;
    let sent = gzip(&bytes).map_err(Error::file(file))?;
    Ok(u64::try_from(sent.len()).unwrap_or(raw))
}

fn print(weights: &[Weight]) {
    let width = weights
        .iter()
        .map(|w| w.name.len())
        .max()
        .unwrap_or(0)
        .max(24);
    println!("{:width$}  {:>10}  {:>10}", "file", "raw", "brotli");
    for Weight {
        name, raw, brotli, ..
    } in weights
    {
        println!("{name:width$}  {raw:>10}  {brotli:>10}");
    }
    for (limit, brotli) in [(&START, start(weights)), (&WHOLE, whole(weights))] {
        let Limit { name, ceiling } = limit;
        println!("{name:width$}  {:>10}  {brotli:>10}", "");
        println!("{:>width$}  {:>10}  {ceiling:>10}", "ceiling", "");
    }
}

fn start(weights: &[Weight]) -> u64 {
    weights.iter().filter(|w| w.starts).map(|w| w.brotli).sum()
}

fn whole(weights: &[Weight]) -> u64 {
    weights.iter().filter(|w| w.counts).map(|w| w.brotli).sum()
}

fn within(limit: &Limit, size: u64) -> Result<()> {
    match size.checked_sub(limit.ceiling) {
        None | Some(0) => Ok(()),
        Some(above) => Err(Error::Check(format!(
            "{}: {size} bytes, {above} above the ceiling",
            limit.name
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(brotli: u64, counts: bool, starts: bool) -> Weight {
        Weight {
            name: String::new(),
            raw: 0,
            brotli,
            counts,
            starts,
        }
    }

    #[test]
    fn the_start_is_a_part_of_the_whole_and_has_one_language() {
        let weights = [
            weight(100, true, true),
            weight(20, true, false),
            weight(3, false, true),
        ];
        assert_eq!((start(&weights), whole(&weights)), (103, 120));
    }

    #[test]
    fn what_is_above_its_ceiling_is_an_error() {
        assert!(within(&WHOLE, WHOLE.ceiling).is_ok());
        assert!(within(&WHOLE, WHOLE.ceiling + 1).is_err());
    }

    #[test]
    fn a_file_that_the_page_asks_for_must_be_there() {
        let nowhere = Path::new("/nonexistent");
        let asks = |markup| missing(nowhere, markup);
        assert_eq!(asks(r#"<script src="boot.js">"#), Some("boot.js"));
        assert_eq!(asks(r#"<base href="/"><a href="https://ovh.com">"#), None);
    }
}
