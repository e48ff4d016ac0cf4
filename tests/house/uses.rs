//! The paths that the `use` lines of a file name, written out: `use a::{b, c::*};` is `a::b` and `a::c::*`.

/// One name that a file takes from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Use {
    /// As it is written: `["crate", "ui", "Table"]`.
    pub(crate) path: Vec<String>,
    /// What it is called here, which differs after an `as`.
    pub(crate) name: String,
    /// Whether others may take it from here.
    pub(crate) is_shared: bool,
}

/// The uses of a file without its tests.
pub(crate) fn uses(text: &str) -> Vec<Use> {
    let code = without_tests(text);
    let code: String = code
        .lines()
        .map(without_comment)
        .collect::<Vec<_>>()
        .join("\n");
    let mut found = Vec::new();
    for statement in code.split_inclusive(';') {
        let Some((before, tree)) = split_use(statement) else {
            continue;
        };
        let is_shared = before.trim_end().ends_with("pub") || before.trim_end().ends_with(')');
        expand(tree, &[], is_shared, &mut found);
    }
    found.extend(
        code.match_indices("crate::")
            .filter_map(|(at, _)| inline(&code[at..])),
    );
    found
}

/// A path that stands in the code itself: `crate::ui::skeleton(…)`.
fn inline(code: &str) -> Option<Use> {
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':')?;
    let path = Some(segments(&code[..end])).filter(|_| !code[end..].starts_with('{'))?;
    let name = path.get(1)?.clone();
    Some(Use {
        path,
        name,
        is_shared: false,
    })
}

fn without_tests(text: &str) -> &str {
    let starts = ["#[cfg(test)]\nmod ", "\nmod tests {"];
    let first = starts.iter().filter_map(|start| text.find(start)).min();
    first.map_or(text, |at| &text[..at])
}

fn without_comment(line: &str) -> &str {
    line.split("//").next().unwrap_or(line)
}

/// What stands before the last `use` of a statement, and the tree after it.
fn split_use(statement: &str) -> Option<(&str, &str)> {
    let tree = statement.strip_suffix(';')?;
    let (before, tree) = tree.rsplit_once("use ")?;
    let is_word = before.is_empty() || before.ends_with([' ', '\n', '{', '}']);
    let is_path = !tree.contains(['=', '(', '"']);
    (is_word && is_path).then_some((before, tree.trim()))
}

fn expand(tree: &str, prefix: &[String], is_shared: bool, found: &mut Vec<Use>) {
    for branch in branches(tree) {
        match branch.split_once('{') {
            Some((path, rest)) => {
                let mut path: Vec<String> = segments(path);
                path.splice(0..0, prefix.iter().cloned());
                expand(
                    rest.trim_end().trim_end_matches('}'),
                    &path,
                    is_shared,
                    found,
                );
            }
            None => {
                let (path, name) = branch.split_once(" as ").unwrap_or((branch, ""));
                let mut path: Vec<String> = segments(path);
                path.splice(0..0, prefix.iter().cloned());
                if path.last().is_some_and(|last| last == "self") {
                    path.pop();
                }
                let last = path.last().cloned().unwrap_or_default();
                let name = if name.is_empty() {
                    last
                } else {
                    name.trim().to_owned()
                };
                found.push(Use {
                    path,
                    name,
                    is_shared,
                });
            }
        }
    }
}

fn segments(path: &str) -> Vec<String> {
    let segments = path.split("::").map(str::trim);
    segments
        .filter(|s| !s.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The parts of a list, parted by the commas that stand in no braces.
fn branches(tree: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
    for (at, c) in tree.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push(&tree[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&tree[start..]);
    let found = found.into_iter().map(str::trim);
    found.filter(|branch| !branch.is_empty()).collect()
}

#[test]
fn lists_and_other_names_are_written_out() {
    let text = "pub(crate) use a::{b, c::{self, D as E}};\nuse super::*; // use x::y;\nlet x = crate::y::z();";
    let found: Vec<(String, String, bool)> = uses(text)
        .into_iter()
        .map(|it| (it.path.join("::"), it.name, it.is_shared))
        .collect();
    let expected = [
        ("a::b", "b", true),
        ("a::c", "c", true),
        ("a::c::D", "E", true),
        ("super::*", "*", false),
        ("crate::y::z", "y", false),
    ];
    let expected = expected.map(|(path, name, shared)| (path.to_owned(), name.to_owned(), shared));
    assert_eq!(found, expected);
}
