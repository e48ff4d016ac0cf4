//! The keys that stand in the sources, read as text.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What the sources say about keys.
#[derive(Default)]
pub(super) struct Sources {
    /// The literals of `t(…)` and `tp(…)`, and the keys of all tabs.
    pub(super) asked: BTreeSet<String>,
    /// The literals of `tn(…)`, which have a text per plural form.
    pub(super) counted: BTreeSet<String>,
    /// All literals that are spelt like a key.
    pub(super) literals: BTreeSet<String>,
}

impl Sources {
    /// Reads the sources of the product below a folder, not those of its tests.
    pub(super) fn read(folder: &Path) -> Self {
        let mut sources = Self::default();
        for path in rust_files(folder) {
            let text = fs::read_to_string(path).unwrap();
            let (code, _tests) = text.split_once("#[cfg(test)]").unwrap_or((&text, ""));
            for (before, literal) in literals(code) {
                sources.add(before.trim_end(), literal);
            }
        }
        sources
    }

    fn add(&mut self, before: &str, literal: &str) {
        if is_segment(before) {
            self.asked.insert(format!("tab_{literal}"));
        } else if is_in_t(before) || before.ends_with(".tp(") {
            self.asked.insert(literal.to_owned());
        } else if before.ends_with(".tn(") {
            self.counted.insert(literal.to_owned());
        }
        if is_key(literal) {
            self.literals.insert(literal.to_owned());
        }
    }
}

/// Whether a literal after this code stands in a `tabs!` declaration.
fn is_segment(before: &str) -> bool {
    let body = before.rsplit_once("tabs! {");
    body.is_some_and(|(_, body)| !body.contains("\n}"))
}

/// Whether a literal after this code stands in a call of `t`, perhaps in one branch of its argument.
fn is_in_t(before: &str) -> bool {
    let Some((_, argument)) = before.rsplit_once(".t(") else {
        return false;
    };
    let depth = argument.chars().try_fold(0_usize, |depth, c| match c {
        '(' => Some(depth + 1),
        ')' => depth.checked_sub(1),
        _ => Some(depth),
    });
    depth == Some(0)
}

/// Words joined by single underscores; a style class such as `toolbar__count` is none.
fn is_key(literal: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric();
    let is_word = |word: &str| !word.is_empty() && word.chars().all(fits);
    literal.split('_').all(is_word)
}

/// The string literals of some code as they are written, each with the code before it.
fn literals(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = code[at..].find(['"', '/', '\'']) {
        at += offset;
        let (before, rest) = code.split_at(at);
        at += if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("'\"'") {
            3
        } else if let Some(text) = rest.strip_prefix('"') {
            let length = literal_length(before, text);
            found.push((before, &text[..length]));
            length + 2
        } else {
            1
        };
    }
    found
}

fn literal_length(before: &str, text: &str) -> usize {
    let mut escaped = false;
    let closes = |c: char| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    };
    let end = if before.ends_with("r#") {
        text.find("\"#")
    } else {
        text.find(closes)
    };
    end.unwrap()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let in_each = |path: PathBuf| match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("tests" | "coverage") => Vec::new(),
        _ if path.is_dir() => rust_files(&path),
        _ => vec![path],
    };
    paths.flat_map(in_each).collect()
}

#[test]
fn literals_are_found_in_code_and_not_in_comments() {
    let code = "t(\"a\") // \"b\"\n'\"' r#\"{\"c\": 1}\"# \"https://d\" \"\\\"e\"";
    let found: Vec<&str> = literals(code).into_iter().map(|(_, text)| text).collect();
    assert_eq!(found, ["a", "{\"c\": 1}", "https://d", "\\\"e"]);
}
