//! The client: puts credentials on a request, sends it, and tries a read again where that may help.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::sleep;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::clock::Clock;
use super::credentials::Credentials;
use super::error::{ApiError, Problem};
use super::header::{BadCharacter, HeaderValue};
use super::hidden::Hidden;
use super::reach::Reach;
use super::refusal::refusal;
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
    reach: Reach,
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
            reach: Reach::default(),
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
            reach: Reach::default(),
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
        self.send_unless_closed(request, false).await
    }

    /// Like [`Self::send`], but no answer at all is final: for a request that the browser may not let out.
    pub(super) async fn attempt(&self, request: &Request) -> Result<Answer, ApiError> {
        self.send_unless_closed(request, true).await
    }

    /// What is known of this API's way of dealing with pages of other origins.
    pub(super) fn reach(&self) -> &Reach {
        &self.inner.reach
    }

    async fn send_unless_closed(
        &self,
        request: &Request,
        is_attempt: bool,
    ) -> Result<Answer, ApiError> {
        let sent = self.send_until_settled(request, is_attempt);
        let sent = self.inner.running.until_closed(sent);
        let given_up = || Err(request.problem(Problem::Unreachable));
        sent.await.unwrap_or_else(given_up)
    }

    async fn send_until_settled(
        &self,
        request: &Request,
        is_attempt: bool,
    ) -> Result<Answer, ApiError> {
        let mut tried = 0;
        let mut clock_corrected = false;
        loop {
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
            if is_attempt && error.problem == Problem::Unreachable {
                return Err(error);
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
        if !self.is_for_somebody() {
            return Err(request.problem(Problem::SignedOut).not_sent());
        }
        let url = format!("{}{}", self.inner.base_url, request.target());
        let by_cookie = matches!(&*self.inner.credentials.borrow(), Some(Credentials::Cookie));
        let hidden = Hidden::of(self.inner.credentials.borrow().as_ref());
        let headers = self.credential_headers(&url, request);
        // What no header can hold is no token of this API's.
        let headers = headers.map_err(|_| request.problem(Problem::SignedOut).not_sent())?;
        let answered = exchange(&url, request, &headers, by_cookie).await;
        let answer = match answered {
            Ok(answer) => Answer { hidden, ..answer },
            Err(problem) => return Err(request.problem(self.why_silent(request, problem).await)),
        };
        self.inner.reach.answered(request.method);
        match answer.status {
            // A page of a proxy or a portal on the way says nothing of what became of the request.
            200..=299 if answer.is_web_page() => Err(ApiError {
                query_id: answer.query_id,
                ..request.problem(Problem::Unreadable("a web page".to_owned()))
            }),
            200..=299 => Ok(answer),
            _ => Err(refusal(request, &answer)),
        }
    }

    /// A browser says of a method that it may not send to another origin what it says of a lost connection: here they
    /// are told apart by a read that needs no permission.
    async fn why_silent(&self, request: &Request, problem: Problem) -> Problem {
        let may_be_refused = problem == Problem::Unreachable
            && self.inner.reach.may_be_refused(request.method)
            && is_other_origin(&self.inner.base_url);
        if may_be_refused && self.read_clock().await.is_ok() {
            return Problem::CrossOrigin;
        }
        problem
    }

    fn report(&self, error: ApiError) -> ApiError {
        // Cloned first: the callback may change the credentials of this very client.
        let callback = self.inner.on_signed_out.borrow().clone();
        // Of whoever came after the session that this handle is bound to, the refusal says nothing.
        if let Some(callback) = callback.filter(|_| error.is_signed_out() && self.is_for_somebody())
        {
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
        let url = format!("{}{}", self.inner.base_url, request.target());
        let answer = exchange(&url, &request, &[], false)
            .await
            .map_err(|problem| request.problem(problem))?;
        if !(200..=299).contains(&answer.status) {
            return Err(refusal(&request, &answer));
        }
        self.inner.clock.set(answer.json(&request)?);
        Ok(())
    }

    fn credential_headers(
        &self,
        url: &str,
        request: &Request,
    ) -> Result<Vec<(&'static str, HeaderValue)>, BadCharacter> {
        let headers = match &*self.inner.credentials.borrow() {
            None | Some(Credentials::Cookie) => Vec::new(),
            Some(Credentials::Bearer { token }) => {
                let bearer = HeaderValue::new(format!("Bearer {}", token.expose()))?;
                vec![("Authorization", bearer)]
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
                    ("X-Ovh-Application", HeaderValue::new(application_key)?),
                    ("X-Ovh-Consumer", HeaderValue::new(consumer_key.expose())?),
                    ("X-Ovh-Timestamp", HeaderValue::new(timestamp.to_string())?),
                    ("X-Ovh-Signature", HeaderValue::new(signature)?),
                ]
            }
        };
        Ok(headers)
    }
}

/// Whether a browser asks the API before it sends anything out of the ordinary.
fn is_other_origin(base_url: &str) -> bool {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    origin.is_some_and(|origin| !base_url.starts_with(&format!("{origin}/")))
}

/// A failure to read the clock, as one of the request that waited for it: a write was not sent.
fn before(request: &Request, clock: ApiError) -> ApiError {
    if request.method.is_write() {
        clock.not_sent()
    } else {
        clock
    }
}
