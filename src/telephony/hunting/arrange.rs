//! The order that results when some members ask for places.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The order of `now`, with the new ones of `named` at its end, and each one that asks for a place (from 0) put to
/// it. The others keep their order in the places that are left. One that comes from above goes behind the one that
/// stands at its place, one that comes from below or is new goes before it: a single request is then a move.
pub(super) fn arranged<T: Clone + Ord>(now: &[T], named: &[(T, Option<usize>)]) -> Vec<T> {
    let present = |it: &T| {
        now.iter()
            .position(|other| other == it)
            .unwrap_or(usize::MAX)
    };
    let wish = |(it, wish): &(T, Option<usize>)| Some(((*wish)?, it.clone()));
    let mut placed: Vec<(usize, T)> = named.iter().filter_map(wish).collect();
    placed.sort_by_cached_key(|(wish, it)| (*wish, Reverse(present(it).cmp(wish))));

    let mut seen: BTreeSet<T> = placed.iter().map(|(_, it)| it.clone()).collect();
    let all = now.iter().chain(named.iter().map(|(it, _)| it));
    let rest: Vec<T> = all
        .filter(|it| seen.insert((*it).clone()))
        .cloned()
        .collect();

    let (mut placed, mut rest) = (placed.into_iter().peekable(), rest.into_iter());
    let mut order = Vec::new();
    loop {
        let due = placed.next_if(|(wish, _)| *wish <= order.len());
        let next = due.map(|(_, it)| it).or_else(|| rest.next());
        match next.or_else(|| placed.next().map(|(_, it)| it)) {
            Some(it) => order.push(it),
            None => return order,
        }
    }
}
