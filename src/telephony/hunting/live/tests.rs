use proptest::prelude::*;

use super::*;

fn sample(at_s: u64, waiting: u32) -> Sample {
    let at_ms = at_s * 1000;
    Sample { at_ms, waiting }
}

fn samples(all: &[(u64, u32)]) -> Samples {
    let mut samples = Samples::default();
    for (at_s, waiting) in all {
        samples.push(sample(*at_s, *waiting));
    }
    samples
}

fn path(all: &[(u64, u32)]) -> String {
    samples(all).curve().unwrap().path
}

#[test]
fn averages_are_rounded_and_none_of_nothing() {
    let figures = QueueFigures {
        answered: 3,
        lost: 1,
        talking_s: 100,
        waiting_s: 30,
        since: String::new(),
    };
    assert_eq!(figures.average_talk_s(), Some(33));
    assert_eq!(figures.average_wait_s(), Some(8));
    assert_eq!(QueueFigures::default().average_wait_s(), None);
    assert_eq!(QueueFigures::default().average_talk_s(), None);
}

#[test]
fn an_activity_that_is_not_known_is_kept() {
    assert_eq!(Activity::from_wire("inAQueueCall"), Activity::Talking);
    let other = Activity::from_wire("dialing");
    assert_eq!(other, Activity::Other("dialing".into()));
}

#[test]
fn one_lost_call_in_a_thousand_is_seen() {
    let share = |answered, lost| Share::of(answered, lost).map(|it| (it.answered, it.lost));
    assert_eq!(share(999, 1), Some((99, 1)));
    assert_eq!(share(1, 999), Some((1, 99)));
    assert_eq!(share(7, 0), Some((100, 0)));
    assert_eq!(share(0, 7), Some((0, 100)));
    assert_eq!(share(0, 0), None);
}

#[test]
fn a_curve_is_steps_that_end_at_the_right() {
    assert_eq!(path(&[(1000, 0)]), "M300 38h0");
    assert_eq!(path(&[(1000, 1), (1010, 2)]), "M295 20h0H300V2");
}

#[test]
fn where_nothing_was_seen_nothing_is_drawn() {
    assert_eq!(path(&[(1000, 0), (1200, 0)]), "M200 38h0M300 38h0");
}

#[test]
fn a_clock_set_back_forgets_what_is_to_come() {
    let kept = samples(&[(1000, 1), (2000, 2), (1005, 3)]);
    let kept: Vec<_> = kept.iter().copied().collect();
    assert_eq!(kept, [sample(1005, 3)]);
}

proptest! {
    #[test]
    fn shares_make_a_whole_and_hide_nothing(answered in 0_u32.., lost in 0_u32..) {
        match Share::of(answered, lost) {
            Some(share) => {
                prop_assert_eq!(share.answered + share.lost, 100);
                prop_assert_eq!(share.answered > 0, answered > 0);
                prop_assert_eq!(share.lost > 0, lost > 0);
            }
            None => prop_assert_eq!((answered, lost), (0, 0)),
        }
    }

    #[test]
    fn samples_stay_few_in_order_and_in_the_box(
        all in prop::collection::vec((0_u64..5_000, 0_u32..), 1..400),
    ) {
        let samples = samples(&all);
        let kept: Vec<_> = samples.iter().copied().collect();
        let (at_s, waiting) = *all.last().unwrap();
        prop_assert_eq!(kept.last().copied(), Some(sample(at_s, waiting)));
        prop_assert!(kept.len() <= 240);
        prop_assert!(kept.is_sorted_by_key(|it| it.at_ms));
        let curve = samples.curve().unwrap();
        prop_assert_eq!(Some(curve.peak), kept.iter().map(|it| it.waiting).max());
        let mut right = 0;
        for (letter, number) in steps(&curve.path) {
            match letter {
                'M' | 'H' => {
                    prop_assert!((right..=WIDTH).contains(&number));
                    right = number;
                }
                'V' | ' ' => prop_assert!((2..=HEIGHT - 2).contains(&number)),
                _ => prop_assert_eq!((letter, number), ('h', 0)),
            }
        }
        prop_assert_eq!(right, WIDTH);
    }
}

/// The letters of a path with the number after each; a second coordinate comes after a space.
fn steps(path: &str) -> Vec<(char, u64)> {
    let starts = path.match_indices(|it: char| !it.is_ascii_digit());
    let number = |start: usize| {
        let digits = path[start + 1..].chars().take_while(char::is_ascii_digit);
        digits.collect::<String>().parse().unwrap()
    };
    let step = |(start, letter): (usize, &str)| (letter.chars().next().unwrap(), number(start));
    starts.map(step).collect()
}
