//! The fewest moves from one order to another, for an API that moves one at a time and renumbers the rest.

/// One thing is taken out of its place and put to another; places are counted from 0, the new one after
/// the taking out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move<T> {
    pub what: T,
    pub from: usize,
    pub to: usize,
}

/// The moves that bring `from` into the order of `to`, one after the other, as few as possible. What only
/// one of them has is left out.
pub fn moves<T: Clone + PartialEq>(from: &[T], to: &[T]) -> Vec<Move<T>> {
    let mut now: Vec<T> = from.iter().filter(|it| to.contains(it)).cloned().collect();
    let wanted: Vec<T> = to.iter().filter(|it| now.contains(it)).cloned().collect();
    let resting = resting(&now, &wanted);
    let mut moves = Vec::new();
    let mut before: Option<T> = None;
    for what in wanted {
        if !resting.contains(&what) {
            moves.extend(put_after(&mut now, before.as_ref(), &what));
        }
        before = Some(what);
    }
    moves
}

/// Puts a thing right behind another one, or first.
fn put_after<T: Clone + PartialEq>(
    now: &mut Vec<T>,
    before: Option<&T>,
    what: &T,
) -> Option<Move<T>> {
    let place = |now: &[T], sought: &T| now.iter().position(|it| it == sought);
    let from = place(now, what)?;
    now.remove(from);
    let to = before
        .and_then(|before| place(now, before))
        .map_or(0, |place| place + 1);
    now.insert(to, what.clone());
    let what = what.clone();
    Some(Move { what, from, to })
}

/// The most things that are in the wanted order already: the others move around them.
fn resting<T: Clone + PartialEq>(now: &[T], wanted: &[T]) -> Vec<T> {
    let places: Vec<Option<usize>> = wanted
        .iter()
        .map(|what| now.iter().position(|it| it == what))
        .collect();
    // The longest rising run that ends with each, and the one before in it.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let shorter = runs.iter().enumerate().take(index);
        let shorter = shorter.filter(|(other, _)| places.get(*other).is_some_and(|it| it < place));
        let longest = shorter.max_by_key(|(_, (length, _))| *length);
        runs.push(longest.map_or((1, None), |(other, (length, _))| (length + 1, Some(other))));
    }
    let ends = runs
        .iter()
        .enumerate()
        .max_by_key(|(_, (length, _))| *length);
    let mut next = ends.map(|(index, _)| index);
    let mut resting = Vec::new();
    while let Some(index) = next {
        resting.extend(wanted.get(index).cloned());
        next = runs.get(index).and_then(|(_, before)| *before);
    }
    resting
}
