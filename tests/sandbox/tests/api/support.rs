//! A started sandbox with a client that is signed in.

use reqwest::{Method, RequestBuilder, Response};
use sandbox::{Options, Sandbox, demo};
use serde_json::Value;

pub(crate) struct Api {
    pub(crate) sandbox: Sandbox,
    client: reqwest::Client,
}

impl Api {
    pub(crate) async fn start() -> Self {
        Self::start_with(Options::default()).await
    }

    pub(crate) async fn start_with(options: Options) -> Self {
        let sandbox = Sandbox::start(options)
            .await
            .expect("a free port on 127.0.0.1");
        Self {
            sandbox,
            client: client(),
        }
    }

    /// A request without credentials.
    pub(crate) fn bare(&self, method: &str, path: &str) -> RequestBuilder {
        let method: Method = method.parse().expect("an HTTP method");
        self.client
            .request(method, format!("{}{path}", self.sandbox.base_url()))
    }

    /// A request with the demo token.
    pub(crate) fn request(&self, method: &str, path: &str) -> RequestBuilder {
        self.bare(method, path).bearer_auth(demo::TOKEN)
    }

    /// Sends the body as the demo user.
    pub(crate) async fn send(&self, method: &str, path: &str, body: &Value) -> Response {
        self.request(method, path)
            .json(body)
            .send()
            .await
            .expect("an answer")
    }

    /// Reads as the demo user.
    pub(crate) async fn get(&self, path: &str) -> Response {
        self.request("GET", path).send().await.expect("an answer")
    }

    /// The JSON read as the demo user.
    pub(crate) async fn json(&self, path: &str) -> Value {
        body(self.get(path).await).await
    }
}

/// A client that asks directly, whatever proxy the machine has, and follows no redirection.
pub(crate) fn client() -> reqwest::Client {
    let builder = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none());
    builder.build().expect("a client")
}

pub(crate) async fn body(response: Response) -> Value {
    response.json().await.expect("a JSON body")
}

/// Status, `errorCode` and `message` of a refusal, after checking its shape.
pub(crate) async fn refusal(response: Response) -> (u16, String, String) {
    let status = response.status().as_u16();
    assert!(response.headers().contains_key("x-ovh-queryid"));
    let error = body(response).await;
    let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
    assert!(
        text("httpCode").starts_with(&format!("{status} ")),
        "{error}"
    );
    assert!(text("class").contains("::"), "{error}");
    (status, text("errorCode"), text("message"))
}

pub(crate) fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    response
        .headers()
        .get(name)
        .and_then(|value| value.to_str().ok())
}
