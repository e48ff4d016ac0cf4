//! The handle that tests and the binary hold: start it, look into it, make it misbehave, drop it.

use std::{io, time::Duration};

use tokio::net::TcpListener;

use crate::{
    app::App,
    cors::Cors,
    faults::Fault,
    log::Received,
    pipeline,
    serve::Server,
    site::ManagerApi,
    world::{Settings, World},
};

/// How a sandbox starts. What can change later lives in [`World::settings`].
#[derive(Debug, Clone)]
pub struct Options {
    /// Port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// Answers say `Connection: close`. On by default, because Chromium resends a request by
    /// itself when a *reused* connection is dropped, which would blame the application.
    pub close_connections: bool,
    /// Time added to every API answer.
    pub latency: Duration,
    /// Seconds by which the server's clock runs ahead of the machine's (negative: behind).
    pub clock_offset: i64,
    /// How much pages of other origins may do.
    pub cors: Cors,
    /// Most objects or ids in one page of a paginated list; larger wishes get this many.
    pub max_page_size: usize,
}

impl Default for Options {
    fn default() -> Self {
        let settings = Settings::default();
        Self {
            port: 0,
            close_connections: true,
            latency: settings.latency,
            clock_offset: settings.clock_offset,
            cors: settings.cors,
            max_page_size: settings.max_page_size,
        }
    }
}

/// A running stand-in API with a state of its own; it stops when dropped.
#[derive(Debug)]
pub struct Sandbox {
    app: App,
    server: Server,
}

impl Sandbox {
    /// Binds 127.0.0.1 and serves from a background task of the current Tokio runtime.
    ///
    /// # Errors
    /// The port is taken or may not be bound.
    pub async fn start(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", options.port)).await?;
        let mut world = World::demo();
        world.settings.latency = options.latency;
        world.settings.clock_offset = options.clock_offset;
        world.settings.cors = options.cors;
        world.settings.max_page_size = options.max_page_size;
        let origin = format!("http://{}", listener.local_addr()?);
        let app = App::new(origin, world);
        let service = pipeline::service(app.clone());
        let server = Server::start(listener, service, options.close_connections);
        Ok(Self { app, server })
    }

    /// `http://127.0.0.1:PORT/v1`; the same API also answers under `/1.0`.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}/v1", self.origin())
    }

    /// `http://127.0.0.1:PORT`, where `/_sandbox/…` lives too.
    #[must_use]
    pub fn origin(&self) -> &str {
        self.app.origin()
    }

    /// The same API as the manager offers it on its own origin, to who has its session.
    #[must_use]
    pub fn manager_api(&self) -> ManagerApi {
        ManagerApi::of(self.app.clone())
    }

    /// Reads or changes the data. Requests wait meanwhile: keep it short.
    pub fn world<R>(&self, work: impl FnOnce(&mut World) -> R) -> R {
        self.app.world(work)
    }

    /// Puts the demo data back and forgets the log and the faults; the settings stay.
    pub fn reset(&self) {
        self.app.reset();
    }

    /// Every API request so far in order of arrival, CORS preflights (`OPTIONS`) included.
    #[must_use]
    pub fn log(&self) -> Vec<Received> {
        self.app.log().all()
    }

    /// Empties the log.
    pub fn clear_log(&self) {
        self.app.log().clear();
    }

    /// Adds a fault; several matching ones all apply, in the order they were added.
    pub fn fault(&self, fault: Fault) {
        self.app.faults().add(fault);
    }

    /// Ends all faults, also those not met yet.
    pub fn clear_faults(&self) {
        self.app.faults().clear();
    }

    /// Stops and waits until the last connection is closed (at most about a second).
    pub async fn stop(self) {
        self.server.stop().await;
    }
}
