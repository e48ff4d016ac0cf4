//! Long lists without a long frame: what does not fit into one is shown with the next ones.

use gloo_render::request_animation_frame;
use yew::prelude::*;

/// What a frame has time for: rows with their buttons, entries of a week.
const PER_FRAME: usize = 24;

/// One that is added to what is shown already does not wait for a frame of its own.
const SPARE: usize = 8;

/// How many of `total` to show: soon all of them.
#[hook]
pub(super) fn use_gradual(total: usize) -> usize {
    let shown = use_state_eq(|| PER_FRAME);
    let count = *shown;
    use_effect_with(
        (count, count < total.saturating_add(SPARE)),
        move |(count, is_short)| {
            let more = count + PER_FRAME;
            let frame = is_short.then(|| request_animation_frame(move |_| shown.set(more)));
            move || drop(frame)
        },
    );
    count
}
