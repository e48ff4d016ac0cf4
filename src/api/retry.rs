//! When a read is tried again, and after how long. Writes are never tried again.

use std::time::Duration;

use super::error::{Problem, Retry};

/// Tries in all, the first included.
const TRIES: u32 = 3;
const FIRST_PAUSE_MS: f64 = 400.0;
/// A longer wait is shown to the user instead of being waited out.
const LONGEST_RETRY_AFTER_S: u32 = 30;

/// The pause before the next try of a read, or `None` when the error is final.
///
/// `tried` counts the tries so far; `jitter` is a random number in 0..1, so that
/// many pages that failed together do not come back together.
pub(super) fn pause(problem: &Problem, tried: u32, jitter: f64) -> Option<Duration> {
    if tried >= TRIES {
        return None;
    }
    let back_off = FIRST_PAUSE_MS * f64::from(1 << (tried - 1).min(8)) * (0.5 + jitter);
    match problem {
        Problem::TooManyRequests {
            retry: Some(Retry { after_s, .. }),
        } => (*after_s <= LONGEST_RETRY_AFTER_S).then(|| Duration::from_secs((*after_s).into())),
        Problem::TooManyRequests { retry: None }
        | Problem::Server { .. }
        | Problem::Unreachable
        | Problem::TimedOut => Some(Duration::from_millis(back_off as u64)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVER: Problem = Problem::Server { status: 503 };

    #[test]
    fn a_read_is_tried_three_times_with_growing_pauses() {
        let pauses: Vec<_> = (1..=3).map(|tried| pause(&SERVER, tried, 0.5)).collect();
        let ms = |ms| Some(Duration::from_millis(ms));
        assert_eq!(pauses, [ms(400), ms(800), None]);
    }

    #[test]
    fn a_short_retry_after_is_waited_out_and_a_long_one_is_not() {
        let told = |after_s| Problem::TooManyRequests {
            retry: Some(Retry { after_s, at_ms: 0 }),
        };
        assert_eq!(pause(&told(30), 1, 0.0), Some(Duration::from_secs(30)));
        assert_eq!(pause(&told(31), 1, 0.0), None);
        assert_eq!(pause(&told(1), 3, 0.0), None);
    }

    #[test]
    fn a_refusal_is_final() {
        for problem in [Problem::Invalid, Problem::NotFound, Problem::SignedOut] {
            assert_eq!(pause(&problem, 1, 0.0), None);
        }
    }
}
