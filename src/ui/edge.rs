//! The edges of what scrolls: a drag that comes near to one goes on beyond it.

/// How near, in CSS pixels.
const EDGE_PX: f64 = 36.0;
/// How far it scrolls in [`FRAME_MS`], at the very edge.
const SCROLL_PX: f64 = 18.0;

/// The time that [`edge_pull`] is for, in milliseconds: a frame of a usual screen.
pub const FRAME_MS: f64 = 16.0;

/// How far to scroll while a drag is at `value`, in CSS pixels: back near the `start` of what is seen, on near
/// its `end`.
pub fn edge_pull(value: f64, start: f64, end: f64) -> f64 {
    let depth = |distance: f64| ((EDGE_PX - distance) / EDGE_PX).clamp(0.0, 1.0);
    SCROLL_PX * (depth(end - value) - depth(value - start))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_drag_scrolls_near_the_edges_only() {
        let pull = |value| edge_pull(value, 0.0, 600.0);
        assert_eq!(pull(300.0), 0.0);
        assert_eq!(pull(650.0), SCROLL_PX);
        assert_eq!((pull(18.0), pull(0.0)), (-SCROLL_PX / 2.0, -SCROLL_PX));
    }
}
