//! Many rows without a long frame: each renders some of them anew, and the others stay as they were, or away,
//! until it is their turn.

use gloo_render::request_animation_frame;
use yew::prelude::*;

use super::content::RowContent;

/// Rows with their buttons that a frame has time for.
const ROWS_PER_FRAME: usize = 12;

pub(super) type Rows = Vec<(String, RowContent)>;

/// What to show now of the rows that are wanted: soon all of them.
#[hook]
pub(super) fn use_rows_in_turn(wanted: Rows) -> Rows {
    let shown = use_mut_ref(Rows::new);
    let again = use_force_update();
    let (rows, is_whole) = with_turns(&shown.borrow(), wanted);
    shown.replace(rows.clone());
    use_effect(move || {
        let frame = (!is_whole).then(|| request_animation_frame(move |_| again.force_update()));
        move || drop(frame)
    });
    rows
}

/// In the wanted order, and whether all of them are as wanted.
fn with_turns(shown: &[(String, RowContent)], wanted: Rows) -> (Rows, bool) {
    let (mut turns, mut place, mut is_whole) = (ROWS_PER_FRAME, 0, true);
    let in_turn = |(key, content): (String, RowContent)| {
        let old = find(shown, &mut place, &key);
        if old == Some(&content) {
            return Some((key, content));
        }
        match turns.checked_sub(1) {
            Some(left) => {
                turns = left;
                Some((key, content))
            }
            None => {
                is_whole = false;
                old.map(|old| (key, old.clone()))
            }
        }
    };
    let rows = wanted.into_iter().filter_map(in_turn).collect();
    (rows, is_whole)
}

/// The row of that key, sought from `place` on, where the next one then probably is.
fn find<'a>(
    shown: &'a [(String, RowContent)],
    place: &mut usize,
    key: &str,
) -> Option<&'a RowContent> {
    let mut places = (0..shown.len()).map(|step| (*place + step) % shown.len());
    let (at, content) = places.find_map(|at| {
        let (known, content) = shown.get(at)?;
        (known == key).then_some((at, content))
    })?;
    *place = at + 1;
    Some(content)
}
