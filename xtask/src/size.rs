//! `cargo xtask size`: what a visitor downloads, against the budget and today's ceiling.

use std::fs;
use std::path::Path;

use crate::dist::{extension, files};
use crate::error::{Error, Result};
use crate::{html, workspace};

/// Bytes, compressed with brotli, that the whole application should have.
const BUDGET: u64 = 350_000;

/// What it may have today, which is more: lowered with everything that makes it smaller, and raised only
/// for a screen that is worth it.
const CEILING: u64 = 540_000;

const LISTED: [&str; 5] = ["wasm", "js", "css", "json", "html"];
const COUNTED: [&str; 4] = ["wasm", "js", "css", "html"];

/// One row of the table, in bytes.
struct Weight {
    name: String,
    raw: u64,
    brotli: u64,
    counts: bool,
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
    within_ceiling(&weights)
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
    Ok(Weight {
        name: file
            .strip_prefix(dist)
            .unwrap_or(file)
            .display()
            .to_string(),
        raw,
        // A file without a compressed copy is served as it is.
        brotli: length(&packed).unwrap_or(raw),
        counts: COUNTED.contains(&extension(file)),
    })
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
    let (raw, brotli) = total(weights);
    println!(
        "{:width$}  {raw:>10}  {brotli:>10}",
        "wasm + js + css + html"
    );
    println!("{:width$}  {:>10}  {BUDGET:>10}", "budget", "");
    if brotli > BUDGET {
        println!(
            "{:width$}  {:>10}  {:>10}",
            "over the budget by",
            "",
            brotli - BUDGET
        );
        println!("{:width$}  {:>10}  {CEILING:>10}", "ceiling today", "");
    }
}

fn total(weights: &[Weight]) -> (u64, u64) {
    let counted = weights.iter().filter(|w| w.counts);
    counted.fold((0, 0), |(raw, brotli), w| (raw + w.raw, brotli + w.brotli))
}

fn within_ceiling(weights: &[Weight]) -> Result<()> {
    match total(weights).1 {
        size if size <= CEILING => Ok(()),
        size => Err(Error::Check(format!(
            "{size} bytes, {} above today's ceiling",
            size - CEILING
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(brotli: u64, counts: bool) -> Weight {
        Weight {
            name: String::new(),
            raw: 0,
            brotli,
            counts,
        }
    }

    #[test]
    fn the_ceiling_is_for_what_every_visitor_downloads() {
        assert!(within_ceiling(&[weight(CEILING, true), weight(1, false)]).is_ok());
        assert!(within_ceiling(&[weight(CEILING, true), weight(1, true)]).is_err());
    }

    #[test]
    fn a_file_that_the_page_asks_for_must_be_there() {
        let nowhere = Path::new("/nonexistent");
        let asks = |markup| missing(nowhere, markup);
        assert_eq!(asks(r#"<script src="boot.js">"#), Some("boot.js"));
        assert_eq!(asks(r#"<base href="/"><a href="https://ovh.com">"#), None);
    }
}
