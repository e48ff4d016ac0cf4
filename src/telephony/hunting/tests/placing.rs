//! Requests for places: the named members get theirs, and the others keep their order.

use super::*;
use crate::telephony::hunting::arrange::arranged;

/// `"d1"` puts d to the first place, `"x"` names x without a place.
fn after(now: &str, wishes: &[&str]) -> String {
    let wish = |text: &&str| {
        let place = text[1..].parse::<usize>().ok();
        (text.chars().next().unwrap(), place.map(|place| place - 1))
    };
    let (now, wishes) = (now.chars().collect::<Vec<_>>(), wishes.iter().map(wish));
    arranged(&now, &wishes.collect::<Vec<_>>())
        .into_iter()
        .collect()
}

#[test]
fn members_that_are_not_named_keep_their_order_around_the_named_ones() {
    assert_eq!(after("abcd", &[]), "abcd");
    assert_eq!(after("abcd", &["d1"]), "dabc");
    assert_eq!(after("abcd", &["a3"]), "bcad");
    assert_eq!(after("abcd", &["d1", "a4"]), "dbca");
    assert_eq!(after("abcd", &["c"]), "abcd");
}

#[test]
fn a_new_member_goes_last_or_to_its_place() {
    assert_eq!(after("abcd", &["x"]), "abcdx");
    assert_eq!(after("abcd", &["x2", "y"]), "axbcdy");
    assert_eq!(after("abcd", &["x9", "b9"]), "acdxb");
}

#[test]
fn a_place_that_is_asked_for_twice_goes_to_the_member_that_moves() {
    let all = |last: &'static str| ["a1", "b2", "c3", last];
    assert_eq!(after("abcd", &all("d1")), "dabc");
    assert_eq!(after("abcd", &all("d2")), "adbc");
    assert_eq!(after("abcd", &["a3", "b2", "c3", "d4"]), "bcad");
    assert_eq!(after("abcd", &["a1", "b2", "c3", "d4", "x2"]), "axbcd");
}

#[test]
fn named_members_are_added_edited_and_kept() {
    let mut roster = queue();
    remove(&mut roster, &[1, 2], Removal::Altogether);
    let named = |last: u8, position| ImportedMember {
        key: (last < 5).then(|| MemberKey::Agent(agent(last).id)),
        values: AgentValues {
            wrap_up: Some(5),
            ..values(last)
        },
        position,
    };
    roster.import(vec![named(5, 0), named(4, 1), named(3, 3)]);
    // The second one still goes, and keeps its row.
    assert_eq!(order(&roster), "52413");
    let removals = roster.members().iter().map(|it| it.removal.is_some());
    assert_eq!(
        removals.collect::<Vec<_>>(),
        [false, true, false, false, false]
    );
    let rests = roster.members().iter().map(|it| it.values.wrap_up);
    assert_eq!(rests.collect::<Vec<_>>(), [5, 0, 5, 0, 5].map(Some));
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use proptest::prelude::{Strategy, *};

    use super::*;

    proptest! {
        #[test]
        fn every_member_stands_once_and_the_others_keep_their_order(
            named in proptest::collection::btree_map(0_u8..20, proptest::option::of(0_usize..30), 0..12),
        ) {
            let now: Vec<u8> = (0..10).collect();
            let named: Vec<_> = named.into_iter().collect();
            let order = arranged(&now, &named);
            let mut all: Vec<u8> = now.iter().copied().chain(named.iter().map(|it| it.0)).collect();
            all.sort_unstable();
            all.dedup();
            let mut sorted = order.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, all);
            let is_placed = |it: &&u8| named.iter().any(|(other, wish)| other == *it && wish.is_some());
            prop_assert!(order.iter().filter(|it| !is_placed(it)).is_sorted());
        }

        #[test]
        fn places_that_differ_are_all_given(to in Just((0_u8..8).collect::<Vec<_>>()).prop_shuffle(), count in 0_usize..=8) {
            let now: Vec<u8> = (0..8).collect();
            let named: Vec<_> = to.iter().enumerate().take(count).map(|(place, it)| (*it, Some(place))).collect();
            let order = arranged(&now, &named);
            for (it, place) in named {
                prop_assert_eq!(Some(order[place.unwrap()]), Some(it));
            }
        }

        /// A single request is a move to that place.
        #[test]
        fn one_request_is_a_move(which in 0_u8..8, place in 0_usize..8) {
            let mut moved: Vec<u8> = (0..8).collect();
            let order = arranged(&moved, &[(which, Some(place))]);
            moved.remove(usize::from(which));
            moved.insert(place, which);
            prop_assert_eq!(&order, &moved);
            // The same within a list of all the places, as an edited export has it.
            let mut all: Vec<_> = (0_u8..8).map(|it| (it, Some(usize::from(it)))).collect();
            all[usize::from(which)].1 = Some(place);
            prop_assert_eq!(arranged(&(0..8).collect::<Vec<u8>>(), &all), moved);
        }
    }
}
