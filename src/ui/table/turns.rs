//! Many rows without a long frame: each renders some of them anew, and the others stay as they were, or away,
//! until it is their turn.

use gloo_render::request_animation_frame;
use yew::prelude::*;

use super::content::{RowContent, TableContent};

/// Rows with their buttons that a frame has time for.
const ROWS_PER_FRAME: usize = 12;

/// Of a table that was empty: the frame in which it comes often has a whole page to draw.
const FIRST_ROWS: usize = 6;

/// A row of the table.
#[derive(Clone)]
pub(super) struct PlacedRow {
    /// From 0.
    pub(super) place: usize,
    pub(super) key: String,
    pub(super) content: RowContent,
}

/// The rows at these places.
pub(super) fn placed(content: &TableContent, keys: &[String], places: &[usize]) -> Vec<PlacedRow> {
    let row = |&place: &usize| {
        let (key, content) = (keys.get(place)?.clone(), content.row(place)?);
        Some(PlacedRow {
            place,
            key,
            content,
        })
    };
    places.iter().filter_map(row).collect()
}

/// What to show now of the rows that are wanted: soon all of them.
#[hook]
pub(super) fn use_rows_in_turn(wanted: Vec<PlacedRow>) -> Vec<PlacedRow> {
    let shown = use_mut_ref(Vec::<PlacedRow>::new);
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
fn with_turns(shown: &[PlacedRow], wanted: Vec<PlacedRow>) -> (Vec<PlacedRow>, bool) {
    let mut turns = if shown.is_empty() {
        FIRST_ROWS
    } else {
        ROWS_PER_FRAME
    };
    let (mut from, mut is_whole) = (0, true);
    let in_turn = |row: PlacedRow| {
        let old = find(shown, &mut from, &row.key);
        if old == Some(&row.content) {
            return Some(row);
        }
        match turns.checked_sub(1) {
            Some(left) => {
                turns = left;
                Some(row)
            }
            None => {
                is_whole = false;
                let content = old?.clone();
                Some(PlacedRow { content, ..row })
            }
        }
    };
    let rows = wanted.into_iter().filter_map(in_turn).collect();
    (rows, is_whole)
}

/// The row of that key, sought from there on, where the next one then probably is.
fn find<'a>(shown: &'a [PlacedRow], from: &mut usize, key: &str) -> Option<&'a RowContent> {
    let mut places = (0..shown.len()).map(|step| (*from + step) % shown.len());
    let (at, row) = places.find_map(|at| {
        let row = shown.get(at)?;
        (row.key == key).then_some((at, row))
    })?;
    *from = at + 1;
    Some(&row.content)
}
