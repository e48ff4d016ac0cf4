//! A program outside of the browser, which signs its requests with the key that it was given.

use std::time::{SystemTime, UNIX_EPOCH};

use e2e::Journey;
use sandbox::demo;
use sha1::{Digest, Sha1};

/// A program of the demo's application, with a consumer key.
pub(crate) struct Program<'j> {
    pub(crate) journey: &'j Journey,
    pub(crate) consumer_key: &'j str,
}

impl Program<'_> {
    /// What the API answers to a signed request: the status alone.
    pub(crate) async fn send(&self, method: &str, path: &str, body: &str) -> u16 {
        let url = format!("{}{path}", self.journey.sandbox.base_url());
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let timestamp = now.expect("after 1970").as_secs();
        let signature = self.signature(&format!("{method}+{url}+{body}+{timestamp}"));
        let client = reqwest::Client::builder().no_proxy().build();
        let request = client
            .expect("a client")
            .request(method.parse().expect("an HTTP method"), url)
            .header("X-Ovh-Application", demo::APPLICATION_KEY)
            .header("X-Ovh-Consumer", self.consumer_key)
            .header("X-Ovh-Timestamp", timestamp)
            .header("X-Ovh-Signature", signature)
            .header("Content-Type", "application/json")
            .body(body.to_owned());
        let answer = request.send().await.expect("an answer");
        answer.status().as_u16()
    }

    fn signature(&self, rest: &str) -> String {
        let secret = demo::APPLICATION_SECRET;
        let digest = Sha1::digest(format!("{secret}+{}+{rest}", self.consumer_key));
        let hex = digest.iter().map(|byte| format!("{byte:02x}"));
        format!("$1${}", hex.collect::<String>())
    }
}
