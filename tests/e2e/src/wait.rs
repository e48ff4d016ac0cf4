//! Waiting for something to become true: the only place where time passes by itself.

use std::panic::Location;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout_at};

/// How long anything may take to come about.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// How long one attempt may take: what is asked of a document that is being left gets no answer.
const ATTEMPT: Duration = Duration::from_secs(3);

const PAUSE: Duration = Duration::from_millis(25);

/// The place in a journey that asked for something.
pub(crate) type At = &'static Location<'static>;

/// Repeats an attempt until it succeeds; after [`PATIENCE`], the reason why the last one did not.
pub(crate) async fn until<T>(
    mut attempt: impl AsyncFnMut() -> Result<T, String>,
) -> Result<T, String> {
    let deadline = Instant::now() + PATIENCE;
    let mut reason = "the page does not answer".to_owned();
    loop {
        let end = deadline.min(Instant::now() + ATTEMPT);
        match timeout_at(end, attempt()).await {
            Ok(Ok(value)) => return Ok(value),
            Ok(Err(why)) => reason = why,
            Err(_) => {}
        }
        if Instant::now() >= deadline {
            return Err(reason);
        }
        sleep(PAUSE).await;
    }
}

/// Waits until a server that was just started takes connections on this port of 127.0.0.1.
///
/// # Panics
/// If it does not in time.
pub async fn wait_listening(port: u16) {
    let connected = until(
        async || match TcpStream::connect(("127.0.0.1", port)).await {
            Ok(_) => Ok(()),
            Err(error) => Err(error.to_string()),
        },
    );
    if let Err(why) = connected.await {
        panic!("port {port}: {why}");
    }
}
