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
use super::sessions::Sessions;
use super::signature::{SignedParts, sign};
use super::transport::exchange;

/// The API as one user sees it; cheap to clone, and compared by address.
#[derive(Clone)]
pub struct Api {
    inner: Rc<Inner>,
    /// The session that this handle is for; `None` for whichever there is.
    bound_to: Option<u32>,
}

struct Inner {
    base_url: String,
    credentials: RefCell<Option<Credentials>>,
    sessions: Sessions,
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
        Rc::ptr_eq(&self.inner, &other.inner) && self.bound_to == other.bound_to
    }
}

impl Api {
    /// `base_url` is absolute, without a slash at its end.
    pub fn new(base_url: String) -> Self {
        Self::of(Inner {
            base_url,
            credentials: RefCell::default(),
            sessions: Sessions::default(),
            generation: Cell::new(0),
            clock: Rc::default(),
            on_signed_out: RefCell::default(),
            running: Rc::default(),
            permit: RefCell::default(),
        })
    }

    fn of(inner: Inner) -> Self {
        Self {
            inner: Rc::new(inner),
            bound_to: None,
        }
    }

    /// The same API with other credentials, for trying them: nobody is told if they are refused.
    pub fn with_credentials(&self, credentials: Option<Credentials>) -> Self {
        Self::of(Inner {
            base_url: self.inner.base_url.clone(),
            credentials: RefCell::new(credentials),
            sessions: Sessions::default(),
            generation: Cell::new(0),
            clock: self.inner.clock.clone(),
            on_signed_out: RefCell::default(),
            running: self.inner.running.clone(),
            permit: RefCell::default(),
        })
    }

    /// A handle for a plan: its requests go out for the user who is signed in now, and for nobody else.
    ///
    /// Once that user's session has ended, each request fails with [`Problem::SignedOut`], unsent
    /// ([`Reach::NotSent`](super::error::Reach::NotSent)). When the same user signs in again over the open page,
    /// the handle goes on with the new credentials.
    pub fn bound(&self) -> Self {
        Self {
            inner: self.inner.clone(),
            bound_to: Some(self.inner.sessions.current()),
        }
    }

    /// The credentials of all requests from now on, and the user whose they are.
    pub fn sign_in(&self, credentials: Credentials, user: &str) {
        self.inner.sessions.sign_in(user);
        self.set_credentials(Some(credentials));
    }

    /// Ends the session: handles that are bound to it send nothing any more, whoever signs in.
    pub fn end_session(&self) {
        self.inner.sessions.end();
        self.set_credentials(None);
    }

    /// Gives up the requests under way, and all that come after: nobody waits for them any more.
    pub fn close(&self) {
        self.inner.running.close();
    }

    /// The credentials of all requests from now on.
    pub fn set_credentials(&self, credentials: Option<Credentials>) {
        self.inner.generation.set(self.inner.generation.get() + 1);
        self.inner.credentials.replace(credentials);
    }

    pub fn credentials(&self) -> Option<Credentials> {
        self.inner.credentials.borrow().clone()
    }

    /// What to do when the API no longer knows who is calling.
    pub fn on_signed_out(&self, callback: impl Fn() + 'static) {
        self.inner.on_signed_out.replace(Some(Rc::new(callback)));
    }

    /// What is asked before each request from now on; refused ones fail as signed out, unsent.
    pub fn set_permit(&self, permit: Option<Permit>) {
        self.inner.permit.replace(permit);
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
            .inner
            .running
            .until_closed(self.send_until_settled(request));
        let given_up = || Err(request.problem(Problem::Unreachable));
        sent.await.unwrap_or_else(given_up)
    }

    async fn send_until_settled(&self, request: &Request) -> Result<Answer, ApiError> {
        let mut tried = 0;
        let mut clock_corrected = false;
        loop {
            if !self.is_for_somebody() {
                return Err(request.problem(Problem::SignedOut).not_sent());
            }
            tried += 1;
            let generation = self.inner.generation.get();
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
            if error.is_signed_out() && generation != self.inner.generation.get() {
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

    /// Whether the session that this handle is bound to goes on, and with credentials.
    fn is_for_somebody(&self) -> bool {
        let goes_on = |bound| bound == self.inner.sessions.current();
        let has_credentials = || self.inner.credentials.borrow().is_some();
        self.bound_to
            .is_none_or(|bound| goes_on(bound) && has_credentials())
    }

    async fn send_once(&self, request: &Request) -> Result<Answer, ApiError> {
        // Cloned first: it may change the credentials of this very client.
        let permit = self.inner.permit.borrow().clone();
        if permit.is_some_and(|permit| !permit(request.method.is_write())) {
            return Err(request.problem(Problem::SignedOut));
        }
        if self.signs() && !self.inner.clock.is_set() {
            let read = self.read_clock().await;
            read.map_err(|clock| before(request, clock))?;
        }
        let url = format!("{}{}", self.inner.base_url, request.path);
        let by_cookie = matches!(&*self.inner.credentials.borrow(), Some(Credentials::Cookie));
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
        let callback = self.inner.on_signed_out.borrow().clone();
        if let Some(callback) = callback.filter(|_| error.is_signed_out()) {
            callback();
        }
        error
    }

    fn signs(&self) -> bool {
        matches!(
            &*self.inner.credentials.borrow(),
            Some(Credentials::Signed { .. })
        )
    }

    /// Asks the API for its time, without any header so that a browser needs no preflight.
    async fn read_clock(&self) -> Result<(), ApiError> {
        let request = Request::get(&["auth", "time"]);
        let url = format!("{}{}", self.inner.base_url, request.path);
        let answer = exchange(&url, &request, &[], false)
            .await
            .map_err(|problem| request.problem(problem))?;
        if !(200..=299).contains(&answer.status) {
            return Err(ApiError::from_answer(&request, &answer));
        }
        self.inner.clock.set(answer.json(&request)?);
        Ok(())
    }

    fn credential_headers(&self, url: &str, request: &Request) -> Vec<(&'static str, String)> {
        match &*self.inner.credentials.borrow() {
            None | Some(Credentials::Cookie) => Vec::new(),
            Some(Credentials::Bearer { token }) => {
                vec![("Authorization", format!("Bearer {}", token.expose()))]
            }
            Some(Credentials::Signed {
                application_key,
                application_secret,
                consumer_key,
            }) => {
                let timestamp = self.inner.clock.now_s();
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
