//! Moving: as few as possible, and right whatever the order.

use crate::telephony::hunting::moves;

fn of(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// What an API does that puts one at a time and renumbers the others.
fn obey(from: &str, to: &str) -> String {
    let mut now = of(from);
    for step in moves(&of(from), &of(to)) {
        assert_eq!(now.remove(step.from), step.what);
        now.insert(step.to, step.what);
    }
    now.into_iter().collect()
}

#[test]
fn nothing_moves_where_the_order_is_right() {
    assert!(moves(&of("abcd"), &of("abcd")).is_empty());
}

#[test]
fn one_that_goes_to_an_end_is_one_move() {
    for (to, place) in [("dabc", 0), ("bcda", 3)] {
        let moves = moves(&of("abcd"), &of(to));
        assert_eq!(moves.len(), 1, "{to}");
        assert_eq!(moves[0].to, place, "{to}");
    }
}

#[test]
fn a_reversal_moves_all_but_one() {
    assert_eq!(moves(&of("abcd"), &of("dcba")).len(), 3);
    assert_eq!(obey("abcd", "dcba"), "dcba");
}

#[test]
fn what_only_one_side_has_is_left_out() {
    assert_eq!(moves(&of("abc"), &of("cxb")).len(), 1);
    assert!(moves(&of("abc"), &of("xac")).is_empty());
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_order_is_reached(to in Just(of("abcdefghij")).prop_shuffle()) {
            let to: String = to.into_iter().collect();
            prop_assert_eq!(obey("abcdefghij", &to), to);
        }

        /// A move changes the place of one thing, so the others keep a common order: no fewer moves can do.
        #[test]
        fn no_move_is_made_that_could_be_spared(to in Just(of("abcdef")).prop_shuffle()) {
            let count = moves(&of("abcdef"), &to).len();
            let kept = (0_u32..64)
                .map(|set| to.iter().filter(|it| set >> (**it as u32 - 97) & 1 == 1).collect::<Vec<_>>())
                .filter(|kept| kept.is_sorted())
                .map(|kept| kept.len())
                .max();
            prop_assert_eq!(Some(6 - count), kept);
        }
    }
}
