//! `use_polling`: what is read again and again while somebody can see it.

use std::future::Future;
use std::time::Duration;

use futures_util::future::abortable;
use gloo_timers::future::sleep;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::visible::use_visible;
use super::{use_online, use_query_cache};
use crate::api::{Api, ApiError, Problem, Retry};
use crate::session::use_session;

const PERIOD_S: u32 = 5;
/// A failing API is asked less and less often, down to this.
const LONGEST_PAUSE_S: u32 = 60;

/// Reads at once and again some seconds after each answer, one read at a time, while `is_on` and the page is
/// visible and there is a network: otherwise nothing is under way. Another `key` starts anew, as does signing in;
/// after a refusal that time does not heal, only that does.
#[hook]
pub fn use_polling<K, T, F>(
    key: K,
    is_on: bool,
    read: impl Fn(Api) -> F + 'static,
    ontold: Callback<Result<T, ApiError>>,
) where
    K: PartialEq + 'static,
    T: 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let api = use_query_cache().api();
    let visible = use_visible();
    let is_on = use_online() && visible && is_on;
    let sign_ins = use_session().sign_ins();
    use_effect_with((key, is_on, sign_ins), move |(_, is_on, _)| {
        let handle = is_on.then(|| {
            let (polling, handle) = abortable(poll(api, read, ontold));
            // Ends by itself or is aborted: neither is an error.
            spawn_local(async move {
                let _ = polling.await;
            });
            handle
        });
        move || {
            if let Some(handle) = handle {
                handle.abort();
            }
        }
    });
}

async fn poll<T, F: Future<Output = Result<T, ApiError>>>(
    api: Api,
    read: impl Fn(Api) -> F,
    ontold: Callback<Result<T, ApiError>>,
) {
    let mut failures = 0;
    loop {
        let result = read(api.clone()).await;
        let problem = result.as_ref().err().map(|error| &error.problem);
        failures = problem.map_or(0, |_| failures + 1);
        let pause = pause(problem, failures);
        ontold.emit(result);
        match pause {
            Some(pause) => sleep(pause).await,
            None => return,
        }
    }
}

/// Until the next read, after so many failures in a row; none where it would fail just the same.
fn pause(problem: Option<&Problem>, failures: u32) -> Option<Duration> {
    let backed_off = PERIOD_S << failures.min(8);
    let backed_off = backed_off.min(LONGEST_PAUSE_S);
    let seconds = match problem {
        Some(Problem::SignedOut | Problem::NotGranted | Problem::ServiceExpired) => return None,
        Some(Problem::TooManyRequests {
            retry: Some(Retry { after_s, .. }),
        }) => backed_off.max(*after_s),
        _ => backed_off,
    };
    Some(Duration::from_secs(seconds.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(problem: Option<&Problem>, failures: u32) -> Option<u64> {
        pause(problem, failures).map(|pause| pause.as_secs())
    }

    #[test]
    fn a_failing_api_is_asked_less_and_less_often() {
        assert_eq!(seconds(None, 0), Some(5));
        let failing = Problem::Server { status: 503 };
        let pauses = [1, 2, 3, 4, 400].map(|failures| seconds(Some(&failing), failures));
        assert_eq!(pauses, [10, 20, 40, 60, 60].map(Some));
    }

    #[test]
    fn an_api_that_says_when_to_come_back_is_left_alone_until_then() {
        let told = |after_s| Problem::TooManyRequests {
            retry: Some(Retry { after_s, at_ms: 0 }),
        };
        assert_eq!(seconds(Some(&told(120)), 1), Some(120));
        assert_eq!(seconds(Some(&told(1)), 1), Some(10));
    }

    #[test]
    fn what_time_does_not_heal_is_not_asked_again() {
        assert_eq!(seconds(Some(&Problem::NotGranted), 1), None);
        assert_eq!(seconds(Some(&Problem::SignedOut), 1), None);
    }
}
