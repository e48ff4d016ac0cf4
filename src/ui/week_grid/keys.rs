//! What the keys do to the entry that has the focus.

use super::span::{Span, quarter_after, quarter_before};

/// The keys held beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Modifiers {
    pub(super) shift: bool,
    pub(super) ctrl: bool,
    pub(super) alt: bool,
    pub(super) meta: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyAction {
    Remove,
    Change(Span),
}

/// Up and down go to the next quarter hour: alone the whole entry, with Shift its end, with Alt and Shift (or
/// Ctrl) its begin. Left and right go to the next of `columns`. None for every other key.
pub(super) fn action(key: &str, held: Modifiers, span: Span, columns: usize) -> Option<KeyAction> {
    let Modifiers {
        shift,
        ctrl,
        alt,
        meta,
    } = held;
    let is_plain = !(shift || ctrl || alt || meta);
    let to_begin = !meta && (shift == alt && (shift || ctrl));
    let to_end = shift && !(ctrl || alt || meta);
    let Span { column, from, to } = span;
    let changed = match key {
        "Delete" | "Backspace" if is_plain => return Some(KeyAction::Remove),
        "ArrowUp" if is_plain => span.moved_to(column, quarter_before(from)),
        "ArrowDown" if is_plain => span.moved_to(column, quarter_after(from)),
        "ArrowUp" if to_end => span.ending(quarter_before(to)),
        "ArrowDown" if to_end => span.ending(quarter_after(to)),
        "ArrowUp" if to_begin => span.beginning(quarter_before(from)),
        "ArrowDown" if to_begin => span.beginning(quarter_after(from)),
        "ArrowLeft" if is_plain => span.moved_to(column.saturating_sub(1), from),
        "ArrowRight" if is_plain => {
            span.moved_to((column + 1).min(columns.saturating_sub(1)), from)
        }
        _ => return None,
    };
    Some(KeyAction::Change(changed))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const PLAIN: Modifiers = Modifiers {
        shift: false,
        ctrl: false,
        alt: false,
        meta: false,
    };
    const SHIFT: Modifiers = Modifiers {
        shift: true,
        ..PLAIN
    };
    const CTRL: Modifiers = Modifiers {
        ctrl: true,
        ..PLAIN
    };
    const ALT_SHIFT: Modifiers = Modifiers { alt: true, ..SHIFT };

    fn span(column: usize, from: u16, to: u16) -> Span {
        Span { column, from, to }
    }

    fn press(key: &str, held: Modifiers, span: Span) -> Option<Span> {
        match action(key, held, span, 7)? {
            KeyAction::Change(span) => Some(span),
            KeyAction::Remove => None,
        }
    }

    #[test]
    fn arrows_move_by_a_quarter_and_by_a_day() {
        let entry = span(2, 510, 607);
        assert_eq!(press("ArrowDown", PLAIN, entry), Some(span(2, 525, 622)));
        assert_eq!(press("ArrowUp", PLAIN, entry), Some(span(2, 495, 592)));
        assert_eq!(press("ArrowLeft", PLAIN, entry), Some(span(1, 510, 607)));
        assert_eq!(press("ArrowRight", PLAIN, entry), Some(span(3, 510, 607)));
    }

    #[test]
    fn what_is_between_quarters_goes_to_the_next_one() {
        assert_eq!(
            press("ArrowDown", PLAIN, span(0, 607, 667)),
            Some(span(0, 615, 675))
        );
        assert_eq!(
            press("ArrowUp", SHIFT, span(0, 600, 667)),
            Some(span(0, 600, 660))
        );
    }

    #[test]
    fn shift_moves_the_end_and_alt_shift_or_ctrl_the_begin() {
        let entry = span(2, 510, 600);
        assert_eq!(press("ArrowDown", SHIFT, entry), Some(span(2, 510, 615)));
        assert_eq!(press("ArrowUp", SHIFT, entry), Some(span(2, 510, 585)));
        for held in [CTRL, ALT_SHIFT] {
            assert_eq!(press("ArrowDown", held, entry), Some(span(2, 525, 600)));
            assert_eq!(press("ArrowUp", held, entry), Some(span(2, 495, 600)));
        }
    }

    #[test]
    fn the_week_and_the_day_have_ends() {
        assert_eq!(
            press("ArrowLeft", PLAIN, span(0, 0, 60)),
            Some(span(0, 0, 60))
        );
        assert_eq!(
            press("ArrowRight", PLAIN, span(6, 0, 60)),
            Some(span(6, 0, 60))
        );
        assert_eq!(
            press("ArrowUp", PLAIN, span(0, 0, 60)),
            Some(span(0, 0, 60))
        );
        assert_eq!(
            press("ArrowDown", PLAIN, span(0, 1380, 1440)),
            Some(span(0, 1380, 1440))
        );
        assert_eq!(
            press("ArrowDown", SHIFT, span(0, 0, 1440)),
            Some(span(0, 0, 1440))
        );
    }

    #[test]
    fn delete_removes_and_the_browsers_own_keys_stay_its_own() {
        let entry = span(2, 510, 600);
        assert_eq!(action("Delete", PLAIN, entry, 7), Some(KeyAction::Remove));
        let alt = Modifiers { alt: true, ..PLAIN };
        let meta = Modifiers {
            meta: true,
            ..PLAIN
        };
        assert_eq!(action("ArrowLeft", alt, entry, 7), None);
        assert_eq!(action("ArrowUp", alt, entry, 7), None);
        assert_eq!(action("ArrowDown", meta, entry, 7), None);
        assert_eq!(action("Tab", PLAIN, entry, 7), None);
    }
}
