//! The client: puts credentials on a request, sends it, and tries a read again where that may help.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::sleep;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::clock::Clock;
use super::credentials::Credentials;
use super::error::{ApiError, Problem};
use super::request::{Answer, Method, Receipt, Request};
use super::retry;
use super::running::Running;
use super::signature::{SignedParts, sign};
use super::transport::exchange;

/// The API as one user sees it; cheap to clone, and compared by address.
#[derive(Clone)]
pub struct Api(Rc<Inner>);

struct Inner {
    base_url: String,
    credentials: RefCell<Option<Credentials>>,
    /// Counts the changes of credentials, to know which ones a refusal was about.
    generation: Cell<u32>,
    clock: Rc<Clock>,
    on_signed_out: RefCell<Option<Rc<dyn Fn()>>>,
    running: Rc<Running>,
    permit: RefCell<Option<Permit>>,
}

/// Whether a request may go out, told whether it writes.
type Permit = Rc<dyn Fn(bool) -> bool>;

impl PartialEq for Api {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Api {
    /// `base_url` is absolute, without a slash at its end.
    pub fn new(base_url: String) -> Self {
        Self(Rc::new(Inner {
            base_url,
            credentials: RefCell::default(),
            generation: Cell::new(0),
            clock: Rc::default(),
            on_signed_out: RefCell::default(),
            running: Rc::default(),
            permit: RefCell::default(),
        }))
    }

    /// The same API with other credentials, for trying them: nobody is told if they are refused.
    pub fn with_credentials(&self, credentials: Option<Credentials>) -> Self {
        Self(Rc::new(Inner {
            base_url: self.0.base_url.clone(),
            credentials: RefCell::new(credentials),
            generation: Cell::new(0),
            clock: self.0.clock.clone(),
            on_signed_out: RefCell::default(),
            running: self.0.running.clone(),
            permit: RefCell::default(),
        }))
    }

    /// Gives up the requests under way, and all that come after: nobody waits for them any more.
    pub fn close(&self) {
        self.0.running.close();
    }

    /// The credentials of all requests from now on.
    pub fn set_credentials(&self, credentials: Option<Credentials>) {
        self.0.generation.set(self.0.generation.get() + 1);
        self.0.credentials.replace(credentials);
    }

    pub fn credentials(&self) -> Option<Credentials> {
        self.0.credentials.borrow().clone()
    }

    /// What to do when the API no longer knows who is calling.
    pub fn on_signed_out(&self, callback: impl Fn() + 'static) {
        self.0.on_signed_out.replace(Some(Rc::new(callback)));
    }

    /// What is asked before each request from now on; refused ones fail as signed out, unsent.
    pub fn set_permit(&self, permit: Option<Permit>) {
        self.0.permit.replace(permit);
    }

    /// Reads the object at a path.
    pub(super) async fn get<T: DeserializeOwned>(&self, segments: &[&str]) -> Result<T, ApiError> {
        let request = Request::get(segments);
        self.send(&request).await?.json(&request)
    }

    /// Writes the object at a path: the fields of `body` only.
    pub(super) async fn put(
        &self,
        segments: &[&str],
        body: &impl Serialize,
    ) -> Result<Receipt, ApiError> {
        let request = Request::new(Method::Put, segments).json(body)?;
        Ok(self.send(&request).await?.receipt())
    }

    /// Creates an object; the answer is `None` where the API gives none.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        segments: &[&str],
        body: &impl Serialize,
    ) -> Result<(Option<T>, Receipt), ApiError> {
        let request = Request::new(Method::Post, segments).json(body)?;
        let answer = self.send(&request).await?;
        Ok((answer.optional_json(&request)?, answer.receipt()))
    }

    pub(super) async fn delete(&self, segments: &[&str]) -> Result<Receipt, ApiError> {
        let request = Request::new(Method::Delete, segments);
        Ok(self.send(&request).await?.receipt())
    }

    /// Sends a request until it is answered, refused for good, or tried often enough; or the API is closed.
    pub(super) async fn send(&self, request: &Request) -> Result<Answer, ApiError> {
        let sent = self
            .0
            .running
            .until_closed(self.send_until_settled(request));
        let given_up = || Err(request.problem(Problem::Unreachable));
        sent.await.unwrap_or_else(given_up)
    }

    async fn send_until_settled(&self, request: &Request) -> Result<Answer, ApiError> {
        let mut tried = 0;
        let mut clock_corrected = false;
        loop {
            tried += 1;
            let generation = self.0.generation.get();
            let mut error = match self.send_once(request).await {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            // A refused signature means that nothing was done: a write may go out again, signed anew.
            if error.problem == Problem::ClockOff {
                if self.signs() && !clock_corrected {
                    clock_corrected = true;
                    match self.read_clock().await {
                        Ok(()) => continue,
                        Err(clock) => error = before(request, clock),
                    }
                } else {
                    // By the API's own time it cannot be the clock: the keys are wrong.
                    error.problem = Problem::SignedOut;
                }
            }
            // The refusal is about a token that is no longer in use.
            if error.is_signed_out() && generation != self.0.generation.get() {
                if request.method.is_write() || self.credentials().is_none() {
                    return Err(error);
                }
                continue;
            }
            let pause = retry::pause(&error.problem, tried, js_sys::Math::random());
            match pause.filter(|_| !request.method.is_write()) {
                Some(pause) => sleep(pause).await,
                None => return Err(self.report(error)),
            }
        }
    }

    async fn send_once(&self, request: &Request) -> Result<Answer, ApiError> {
        // Cloned first: it may change the credentials of this very client.
        let permit = self.0.permit.borrow().clone();
        if permit.is_some_and(|permit| !permit(request.method.is_write())) {
            return Err(request.problem(Problem::SignedOut));
        }
        if self.signs() && !self.0.clock.is_set() {
            let read = self.read_clock().await;
            read.map_err(|clock| before(request, clock))?;
        }
        let url = format!("{}{}", self.0.base_url, request.path);
        let by_cookie = matches!(&*self.0.credentials.borrow(), Some(Credentials::Cookie));
        let headers = self.credential_headers(&url, request);
        let answer = exchange(&url, request, &headers, by_cookie)
            .await
            .map_err(|problem| request.problem(problem))?;
        match answer.status {
            200..=299 => Ok(answer),
            _ => Err(ApiError::from_answer(request, &answer)),
        }
    }

    fn report(&self, error: ApiError) -> ApiError {
        // Cloned first: the callback may change the credentials of this very client.
        let callback = self.0.on_signed_out.borrow().clone();
        if let Some(callback) = callback.filter(|_| error.is_signed_out()) {
            callback();
        }
        error
    }

    fn signs(&self) -> bool {
        matches!(
            &*self.0.credentials.borrow(),
            Some(Credentials::Signed { .. })
        )
    }

    /// Asks the API for its time, without any header so that a browser needs no preflight.
    async fn read_clock(&self) -> Result<(), ApiError> {
        let request = Request::get(&["auth", "time"]);
        let url = format!("{}{}", self.0.base_url, request.path);
        let answer = exchange(&url, &request, &[], false)
            .await
            .map_err(|problem| request.problem(problem))?;
        if !(200..=299).contains(&answer.status) {
            return Err(ApiError::from_answer(&request, &answer));
        }
        self.0.clock.set(answer.json(&request)?);
        Ok(())
    }

    fn credential_headers(&self, url: &str, request: &Request) -> Vec<(&'static str, String)> {
        match &*self.0.credentials.borrow() {
            None | Some(Credentials::Cookie) => Vec::new(),
            Some(Credentials::Bearer { token }) => {
                vec![("Authorization", format!("Bearer {}", token.expose()))]
            }
            Some(Credentials::Signed {
                application_key,
                application_secret,
                consumer_key,
            }) => {
                let timestamp = self.0.clock.now_s();
                let signature = sign(&SignedParts {
                    application_secret: application_secret.expose(),
                    consumer_key: consumer_key.expose(),
                    method: request.method.name(),
                    url,
                    body: request.body.as_ref().map_or("", |body| &body.text),
                    timestamp,
                });
                vec![
                    ("X-Ovh-Application", application_key.clone()),
                    ("X-Ovh-Consumer", consumer_key.expose().to_owned()),
                    ("X-Ovh-Timestamp", timestamp.to_string()),
                    ("X-Ovh-Signature", signature),
                ]
            }
        }
    }
}

/// A failure to read the clock, as one of the request that waited for it: a write was not sent.
fn before(request: &Request, clock: ApiError) -> ApiError {
    if request.method.is_write() {
        clock.not_sent()
    } else {
        clock
    }
}
