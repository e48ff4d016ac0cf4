//! The modules of the crate, and what each takes from which other.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

use crate::uses::{Use, uses};

/// One name that a module takes from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrow {
    pub(crate) from: String,
    /// The module that defines it, wherever it is re-exported.
    pub(crate) to: String,
    pub(crate) name: String,
}

impl fmt::Display for Arrow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} -> {}: {}", self.from, self.to, self.name)
    }
}

pub(crate) struct Sources {
    modules: BTreeMap<String, Vec<Use>>,
    arrows: BTreeSet<Arrow>,
}

/// The part of `src` that a module stands in: `ui` of `ui::table::row`.
pub(crate) fn room(module: &str) -> &str {
    module.split("::").next().unwrap_or(module)
}

impl Sources {
    /// Reads all modules below a folder; those of tests are left out.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut texts = Vec::new();
        collect(folder, "", &mut texts);
        let texts: Vec<(&str, &str)> = texts
            .iter()
            .map(|(m, t)| (m.as_str(), t.as_str()))
            .collect();
        assert!(texts.len() > 100, "too few sources in {}", folder.display());
        Self::from_texts(&texts)
    }

    /// From pairs of a module's path and its text.
    pub(crate) fn from_texts(texts: &[(&str, &str)]) -> Self {
        let modules = texts
            .iter()
            .map(|(module, text)| ((*module).to_owned(), uses(text)))
            .collect();
        let mut sources = Self {
            modules,
            arrows: BTreeSet::new(),
        };
        sources.arrows = sources.find_arrows();
        sources
    }

    pub(crate) fn arrows(&self) -> &BTreeSet<Arrow> {
        &self.arrows
    }

    pub(crate) fn rooms(&self) -> impl Iterator<Item = &str> {
        let rooms: BTreeSet<&str> = self.modules.keys().map(|module| room(module)).collect();
        rooms.into_iter()
    }

    pub(crate) fn room_arrows(&self) -> BTreeSet<(String, String)> {
        let rooms = self
            .arrows
            .iter()
            .map(|arrow| (room(&arrow.from), room(&arrow.to)));
        let between = rooms.filter(|(from, to)| from != to);
        between
            .map(|(from, to)| (from.to_owned(), to.to_owned()))
            .collect()
    }

    /// Between files of which none is the other's ancestor.
    pub(crate) fn file_arrows(&self) -> BTreeSet<(String, String)> {
        let arrows = self.arrows.iter();
        let apart =
            arrows.filter(|it| !is_within(&it.from, &it.to) && !is_within(&it.to, &it.from));
        apart.map(|it| (it.from.clone(), it.to.clone())).collect()
    }

    fn find_arrows(&self) -> BTreeSet<Arrow> {
        let mut found = BTreeSet::new();
        for (from, uses) in &self.modules {
            for used in uses {
                let Some(path) = self.absolute(from, &used.path) else {
                    continue;
                };
                for to in self.definers(&path, 0) {
                    if to != *from {
                        let name = used.path.last().cloned().unwrap_or_default();
                        found.insert(Arrow {
                            from: from.clone(),
                            to,
                            name,
                        });
                    }
                }
            }
        }
        found
    }

    /// The path from the crate's root; none for what another crate has.
    fn absolute(&self, module: &str, path: &[String]) -> Option<Vec<String>> {
        let mut base: Vec<String> = match module {
            "lib" => Vec::new(),
            module => module.split("::").map(str::to_owned).collect(),
        };
        let mut rest = path.iter().peekable();
        match path.first()?.as_str() {
            "crate" => {
                base.clear();
                rest.next();
            }
            "self" => drop(rest.next()),
            "super" => {
                while rest.next_if(|segment| *segment == "super").is_some() {
                    base.pop();
                }
            }
            first => {
                base.push(first.to_owned());
                if !self.modules.contains_key(&base.join("::")) {
                    return None;
                }
                rest.next();
            }
        }
        base.extend(rest.cloned());
        Some(base)
    }

    /// The modules that define what a path names.
    fn definers(&self, path: &[String], depth: usize) -> Vec<String> {
        let Some((module, rest)) = self.split(path) else {
            return Vec::new();
        };
        let Some(name) = rest.first().filter(|_| depth < 8) else {
            return vec![module];
        };
        let shared = self.modules.get(&module).into_iter().flatten();
        let mut found = Vec::new();
        for used in shared.filter(|used| used.is_shared && (used.name == *name || name == "*")) {
            if let Some(path) = self.absolute(&module, &used.path) {
                found.extend(self.definers(&path, depth + 1));
            }
        }
        if found.is_empty() || name == "*" {
            found.push(module);
        }
        found
    }

    /// The longest module that a path begins with, and what follows.
    fn split<'a>(&self, path: &'a [String]) -> Option<(String, &'a [String])> {
        (0..=path.len()).rev().find_map(|length| {
            let (module, rest) = path.split_at(length);
            let module = if module.is_empty() {
                "lib".to_owned()
            } else {
                module.join("::")
            };
            self.modules.contains_key(&module).then_some((module, rest))
        })
    }
}

fn is_within(module: &str, ancestor: &str) -> bool {
    let below = module.strip_prefix(ancestor);
    ancestor == "lib" || below.is_some_and(|rest| rest.starts_with("::"))
}

fn collect(folder: &Path, prefix: &str, texts: &mut Vec<(String, String)>) {
    let entries = fs::read_dir(folder).expect("a readable folder");
    for entry in entries {
        let path = entry.expect("a readable entry").path();
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a name in UTF-8");
        if name == "tests" {
            continue;
        }
        let module = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{module}::"), texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            texts.push((module, fs::read_to_string(&path).expect("a readable file")));
        }
    }
}
