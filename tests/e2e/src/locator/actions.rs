//! What a user does to an element, as real input events.

use serde_json::{Value, json};

use super::{Locator, resolve};
use crate::page::{Point, script::ACTION_POINT};
use crate::wait;

const SELECT_ALL: &str = r"function () {
  this.focus();
  if (this.select) this.select();
  else this.ownerDocument.defaultView.getSelection().selectAllChildren(this);
  return this.matches('input[type=time], input[type=date]');
}";

/// The list of a `<select>` is drawn by the system, which a headless browser lacks.
const SELECT_OPTION: &str = r"function (label) {
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const option = [...this.options].find((option) => plain(option.label) === plain(label));
  if (!option) return [...this.options].map((option) => option.label);
  option.selected = true;
  this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  this.dispatchEvent(new Event('change', { bubbles: true }));
  return null;
}";

impl Locator {
    /// Clicks it.
    pub async fn click(&self) {
        let point = self.action_point().await;
        self.page.click_at(point, 1).await;
    }

    /// Clicks it twice in quick succession.
    pub async fn double_click(&self) {
        let point = self.action_point().await;
        self.page.click_at(point, 2).await;
    }

    /// Moves the mouse over it.
    pub async fn hover(&self) {
        let point = self.action_point().await;
        self.page.mouse_to(point).await;
    }

    /// Gives it the focus without a click.
    pub async fn focus(&self) {
        self.action_point().await;
        self.on_element("function () { this.focus() }", Value::Null)
            .await;
    }

    /// Replaces what a field holds. A time is given as it is typed, `"08:30"`.
    pub async fn fill(&self, text: &str) {
        self.click().await;
        let in_parts = self.on_element(SELECT_ALL, Value::Null).await;
        if in_parts == true {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            self.page.type_text(&digits).await;
        } else if text.is_empty() {
            self.page.press("Delete").await;
        } else {
            self.page.insert(text).await;
        }
    }

    /// Gives it the focus and types key by key, after what it holds.
    pub async fn type_text(&self, text: &str) {
        self.focus().await;
        self.page.type_text(text).await;
    }

    /// Gives it the focus and presses a key: see [`Page::press`](crate::Page::press).
    pub async fn press(&self, key: &str) {
        self.focus().await;
        self.page.press(key).await;
    }

    /// Chooses the option with this label in a `<select>`.
    pub async fn select_option(&self, label: &str) {
        self.action_point().await;
        let options = self.on_element(SELECT_OPTION, json!(label)).await;
        let chosen = match options {
            Value::Null => Ok(()),
            options => Err(format!("its options are {options}")),
        };
        let sought = format!("option “{label}” of {self}");
        self.page.or_fail(self.at, &sought, chosen).await;
    }

    /// Gives it a file from the user's disk: to the file input that it is or holds, hidden or not,
    /// else to the file chooser that a click on it opens.
    pub async fn upload(&self, name: &str, bytes: &[u8]) {
        let path = self.page.user_file(name, bytes);
        let input = wait::until(async || self.file_input().await).await;
        let given = match self.page.or_fail(self.at, &self.to_string(), input).await {
            Some(input) => {
                self.page
                    .set_files(json!({ "objectId": input }), path)
                    .await
            }
            None => self.page.choose_file(self.click(), path).await,
        };
        self.page
            .or_fail(self.at, &format!("upload to {self}"), given)
            .await;
    }

    /// Drops a file from the user's disk on it.
    pub async fn drop_file(&self, name: &str, bytes: &[u8]) {
        let path = self.page.user_file(name, bytes);
        let point = self.action_point().await;
        let data = json!({ "items": [], "files": [path], "dragOperationsMask": 1 });
        self.page.drop_at(point, &data).await;
    }

    /// Drags it onto another element, mouse button held.
    pub async fn drag_to(&self, target: &Self) {
        // Whatever has to be scrolled is, before the places are taken.
        self.action_point().await;
        let to = target.action_point().await;
        let from = self.action_point().await;
        self.page.drag_between(from, to).await;
    }

    /// Drags from one place inside it to another, each given as parts of its width and height:
    /// `(0.5, 0.5)` is the middle.
    pub async fn drag_inside(&self, from: (f64, f64), to: (f64, f64)) {
        self.action_point().await;
        let corner = r"function () {
          const { x, y, width, height } = this.getBoundingClientRect();
          return { x, y, width, height };
        }";
        let bounds = self.on_element(corner, Value::Null).await;
        let side = |key: &str| bounds[key].as_f64().unwrap_or_default();
        let place = |(across, down): (f64, f64)| Point {
            x: side("x") + side("width") * across,
            y: side("y") + side("height") * down,
        };
        self.page.drag_between(place(from), place(to)).await;
    }

    /// Waits until it can be acted on, and says where.
    pub async fn action_point(&self) -> Point {
        let ready = wait::until(async || {
            let object = self.object().await?;
            let answer = self
                .page
                .call_on(&object, ACTION_POINT, Value::Null)
                .await?;
            match (answer["x"].as_f64(), answer["y"].as_f64()) {
                (Some(x), Some(y)) => Ok(Point { x, y }),
                _ => Err(answer["why"]
                    .as_str()
                    .unwrap_or("it is not ready")
                    .to_owned()),
            }
        });
        self.page
            .or_fail(self.at, &self.to_string(), ready.await)
            .await
    }

    /// Calls a function on the element once there is exactly one.
    pub(super) async fn on_element(&self, function: &str, argument: Value) -> Value {
        let called = wait::until(async || {
            let object = self.object().await?;
            self.page.call_on(&object, function, argument.clone()).await
        });
        self.page
            .or_fail(self.at, &self.to_string(), called.await)
            .await
    }

    async fn file_input(&self) -> Result<Option<String>, String> {
        let node = self.one().await?;
        let object = resolve::object(&self.page, node.id).await?;
        let input = r"function () {
          return this.matches('input[type=file]') ? this : this.querySelector('input[type=file]');
        }";
        let params = json!({ "objectId": object, "functionDeclaration": input });
        let answer = self.page.cdp("Runtime.callFunctionOn", params).await;
        let answer = answer.map_err(|error| error.to_string())?;
        Ok(answer["result"]["objectId"].as_str().map(str::to_owned))
    }
}
