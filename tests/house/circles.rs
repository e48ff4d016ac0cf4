//! Circles in a graph: nodes that all reach each other.

use std::collections::{BTreeMap, BTreeSet};

/// Each set of two or more nodes that reach each other, sorted.
pub(crate) fn circles(arrows: &BTreeSet<(String, String)>) -> Vec<Vec<String>> {
    let mut targets: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in arrows {
        targets.entry(from).or_default().insert(to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = targets
        .keys()
        .map(|node| (*node, reach(node, &targets)))
        .collect();
    let mut found = BTreeSet::new();
    for (node, ends) in &reached {
        if ends.contains(node) {
            let back = |other: &&&str| reached.get(**other).is_some_and(|ends| ends.contains(node));
            let circle: Vec<String> = ends.iter().filter(back).map(ToString::to_string).collect();
            found.insert(circle);
        }
    }
    found.into_iter().collect()
}

fn reach<'a>(start: &str, targets: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = targets.get(start).into_iter().flatten().copied().collect();
    while let Some(node) = open.pop() {
        if reached.insert(node) {
            open.extend(targets.get(node).into_iter().flatten());
        }
    }
    reached
}
