//! What can be seen of an element.

use serde_json::{Value, json};

use super::{Locator, resolve::Node};
use crate::name::{Name, readable};
use crate::wait;

impl Locator {
    /// Waits until there is exactly one.
    pub async fn wait(&self) {
        let found = wait::until(async || self.one().await).await;
        self.page.or_fail(self.at, &self.to_string(), found).await;
    }

    /// Waits until there is none.
    pub async fn wait_gone(&self) {
        self.wait_count(0).await;
    }

    /// Waits until there are so many.
    pub async fn wait_count(&self, wanted: usize) {
        let counted = wait::until(async || match self.all().await?.len() {
            count if count == wanted => Ok(()),
            count => Err(format!("there are {count}")),
        });
        let sought = format!("{wanted} × {self}");
        self.page.or_fail(self.at, &sought, counted.await).await;
    }

    /// Waits until its text is this: a `&str` for the whole, [`containing`](crate::containing)
    /// for a part.
    pub async fn wait_text(&self, text: impl Into<Name>) {
        let text = text.into();
        let read = "function () { return this.innerText }";
        self.wait_read("text", read, &text).await;
    }

    /// Waits until the field holds this.
    pub async fn wait_value(&self, value: impl Into<Name>) {
        let value = value.into();
        self.wait_read("value", "function () { return this.value }", &value)
            .await;
    }

    /// How many there are now, without waiting.
    pub async fn count(&self) -> usize {
        self.found().await.len()
    }

    /// Whether there is exactly one now, without waiting.
    pub async fn is_visible(&self) -> bool {
        self.count().await == 1
    }

    /// Whether it can be used.
    pub async fn is_enabled(&self) -> bool {
        let usable = "function () { return !this.matches(':disabled, [aria-disabled=true]') }";
        self.on_element(usable, Value::Null).await == true
    }

    /// Whether a checkbox, radio button or switch is on.
    pub async fn is_checked(&self) -> bool {
        let on =
            "function () { return this.checked ?? this.getAttribute('aria-checked') === 'true' }";
        self.on_element(on, Value::Null).await == true
    }

    /// Its visible text, white space made plain.
    pub async fn text(&self) -> String {
        let text = self
            .on_element("function () { return this.innerText }", Value::Null)
            .await;
        readable(text.as_str().unwrap_or_default())
    }

    /// The texts of all that there are now, in the order of the page.
    pub async fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for index in 0..self.count().await {
            texts.push(self.nth(index).text().await);
        }
        texts
    }

    /// Its accessible name.
    pub async fn name(&self) -> String {
        let found = wait::until(async || self.one().await).await;
        self.page
            .or_fail(self.at, &self.to_string(), found)
            .await
            .name
    }

    /// The accessible names of all that there are now, in the order of the page.
    pub async fn names(&self) -> Vec<String> {
        self.found()
            .await
            .into_iter()
            .map(|node| node.name)
            .collect()
    }

    /// What the field holds.
    pub async fn value(&self) -> String {
        let value = self
            .on_element("function () { return this.value }", Value::Null)
            .await;
        value.as_str().unwrap_or_default().to_owned()
    }

    /// A state told to assistive technology, such as `aria-current`, or a link's `href`.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        let read = "function (name) { return this.getAttribute(name) }";
        let value = self.on_element(read, json!(name)).await;
        value.as_str().map(str::to_owned)
    }

    /// Waits until the attribute is this.
    pub async fn wait_attribute(&self, name: &str, value: &str) {
        let read = format!(
            "function () {{ return this.getAttribute({}) }}",
            json!(name)
        );
        self.wait_read(name, &read, &value.into()).await;
    }

    /// What a JavaScript function says of it, called with it as `this` and with `argument`: for
    /// measuring, not for acting.
    pub async fn evaluate(&self, function: &str, argument: Value) -> Value {
        self.on_element(function, argument).await
    }

    /// Those that there are now. Fails only if it is ambiguous where to look.
    async fn found(&self) -> Vec<Node> {
        let found = wait::until(async || self.all().await).await;
        self.page.or_fail(self.at, &self.to_string(), found).await
    }

    async fn wait_read(&self, what: &str, read: &str, wanted: &Name) {
        let right = wait::until(async || {
            let object = self.object().await?;
            let value = self.page.call_on(&object, read, Value::Null).await?;
            let now = value.as_str().unwrap_or_default();
            let reason = format!("it is “{}”", readable(now));
            wanted.matches(now).then_some(()).ok_or(reason)
        });
        let sought = format!("{what} {wanted} of {self}");
        self.page.or_fail(self.at, &sought, right.await).await;
    }
}
