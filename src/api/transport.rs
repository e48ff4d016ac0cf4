//! One exchange over the network: sent, answered or given up.

use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{self, Either};
use gloo_net::http::{self, RequestBuilder};
use gloo_timers::future::sleep;
use web_sys::{AbortController, RequestCache, RequestCredentials};

use super::decode::decode;
use super::error::Problem;
use super::header::HeaderValue;
use super::hidden::Hidden;
use super::request::{Answer, Method, Request};

const TIMEOUT: Duration = Duration::from_secs(30);

/// Withdraws the request from the network when the future that holds it is dropped.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// Sends a request with `headers` beside its own, and with the cookies of the API's origin where it knows the
/// caller by one; dropping the future aborts it.
pub(super) async fn exchange(
    url: &str,
    request: &Request,
    headers: &[(&str, HeaderValue)],
    by_cookie: bool,
) -> Result<Answer, Problem> {
    let answered = send(url, request, headers, by_cookie).boxed_local();
    let timeout = sleep(TIMEOUT).boxed_local();
    match future::select(answered, timeout).await {
        Either::Left((answer, _)) => answer.map_err(|error| {
            log::warn!(
                "{} {} got no answer: {error}",
                request.method.name(),
                request.path
            );
            Problem::Unreachable
        }),
        Either::Right(_) => Err(Problem::TimedOut),
    }
}

async fn send(
    url: &str,
    request: &Request,
    headers: &[(&str, HeaderValue)],
    by_cookie: bool,
) -> Result<Answer, gloo_net::Error> {
    let controller = AbortController::new().ok();
    let signal = controller.as_ref().map(AbortController::signal);
    let _abort = AbortOnDrop(controller);
    let own = request.headers.iter().map(|(name, value)| (*name, value));
    let builder = own
        .chain(headers.iter().map(|(name, value)| (*name, value)))
        .fold(
            RequestBuilder::new(url).method(method(request.method)),
            |builder, (name, value)| builder.header(name, value.as_str()),
        )
        .cache(RequestCache::NoStore)
        .credentials(match by_cookie {
            true => RequestCredentials::Include,
            false => RequestCredentials::SameOrigin,
        })
        .abort_signal(signal.as_ref());
    let ready = match &request.body {
        Some(body) => builder
            .header("Content-Type", body.content_type.as_str())
            .body(body.text.as_str())?,
        None => builder.build()?,
    };
    read(ready.send().await?).await
}

async fn read(response: http::Response) -> Result<Answer, gloo_net::Error> {
    let header = |name| response.headers().get(name);
    Ok(Answer {
        status: response.status(),
        query_id: header("X-Ovh-Queryid"),
        retry_after: header("Retry-After"),
        date: header("Date"),
        received_at_ms: js_sys::Date::now() as u64,
        elements: header("X-Pagination-Elements").and_then(|count| count.trim().parse().ok()),
        text: decode(&response.binary().await?),
        hidden: Hidden::default(),
    })
}

fn method(method: Method) -> http::Method {
    match method {
        Method::Get => http::Method::GET,
        Method::Post => http::Method::POST,
        Method::Put => http::Method::PUT,
        Method::Delete => http::Method::DELETE,
    }
}
