//! Long lists without a long frame: what does not fit into one is shown with the next ones.

use gloo_render::request_animation_frame;
use yew::prelude::*;

use crate::state::use_state_eq;

/// One that is added to what is shown already does not wait for a frame of its own.
const SPARE: usize = 8;

/// How many of `total` to show: as many as a frame has time for, and soon all of them.
#[hook]
pub(super) fn use_gradual(total: usize, per_frame: usize) -> usize {
    let shown = use_state_eq(|| per_frame);
    let count = *shown;
    use_effect_with(
        (count, count < total.saturating_add(SPARE)),
        move |(count, is_short)| {
            let more = count + per_frame;
            let frame = is_short.then(|| request_animation_frame(move |_| shown.set(more)));
            move || drop(frame)
        },
    );
    count
}
