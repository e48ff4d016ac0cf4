//! The accept loop shared by the API and the static site: HTTP/1.1 on one listener, stopped by
//! dropping its handle, able to close a connection without any answer.

use std::{convert::Infallible, time::Duration};

use axum::{body::Body, extract::Request, response::Response};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::{JoinHandle, JoinSet},
};
use tower::{ServiceExt, util::BoxCloneSyncService};

/// What answers requests.
pub(crate) type Service = BoxCloneSyncService<Request, Response, Infallible>;

/// How long open connections may finish once the server is told to stop.
const GRACE: Duration = Duration::from_secs(1);

/// As an extension of a response: close the connection instead of sending it.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("connection dropped on purpose")]
pub(crate) struct Dropped;

/// A running accept loop. Dropping it stops the loop and, after [`GRACE`], its connections.
#[derive(Debug)]
pub(crate) struct Server {
    // Never sent to: its drop is the signal.
    alive: oneshot::Sender<Infallible>,
    task: JoinHandle<()>,
}

impl Server {
    pub(crate) fn start(listener: TcpListener, service: Service, close: bool) -> Self {
        let (alive, stopped) = oneshot::channel();
        let task = tokio::spawn(run(listener, service, close, stopped));
        Self { alive, task }
    }

    pub(crate) async fn stop(self) {
        drop(self.alive);
        // A panic in the loop has been printed already; there is nothing left to stop.
        let _ = self.task.await;
    }
}

async fn run(
    listener: TcpListener,
    service: Service,
    close: bool,
    mut stopped: oneshot::Receiver<Infallible>,
) {
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut stopped => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => if let Ok((stream, _)) = accepted {
                connections.spawn(connection(stream, service.clone(), close, &graceful));
            },
        }
    }
    drop(listener);
    // Past the grace period the JoinSet's drop aborts what is left.
    let _ = tokio::time::timeout(GRACE, graceful.shutdown()).await;
}

fn connection(
    stream: TcpStream,
    service: Service,
    close: bool,
    graceful: &GracefulShutdown,
) -> impl Future<Output = ()> + use<> {
    let answer = service_fn(move |request| answer(service.clone(), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .keep_alive(!close)
        .serve_connection(TokioIo::new(stream), answer);
    let watched = graceful.watch(connection);
    async move {
        // Clients hang up and dropped answers end here: both are expected.
        let _ = watched.await;
    }
}

/// An error here makes hyper close the connection before any byte of an answer.
async fn answer(service: Service, request: hyper::Request<Incoming>) -> Result<Response, Dropped> {
    let response = match service.oneshot(request.map(Body::new)).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    match response.extensions().get::<Dropped>() {
        Some(dropped) => Err(*dropped),
        None => Ok(response),
    }
}
