//! Running script in the page, and the few scripts that reading and acting need.

use serde_json::{Value, json};

use super::Page;
use crate::records::plain;

/// The element with the focus, also inside shadow trees and same-origin frames.
pub(super) const FOCUSED: &str = r"(() => {
  let element = document.activeElement;
  for (;;) {
    const inner = element?.shadowRoot?.activeElement ?? element?.contentDocument?.activeElement;
    if (!inner) return element ?? document.body;
    element = inner;
  }
})()";

/// Whether an element can be acted on, and the point to do it at, in the page's coordinates.
pub(crate) const ACTION_POINT: &str = r"async function () {
  const element = this.nodeType === Node.ELEMENT_NODE ? this : this.parentElement;
  if (!element?.isConnected) return { why: 'it has left the page' };
  if (!element.checkVisibility({ visibilityProperty: true })) return { why: 'it is hidden' };
  if (element.matches(':disabled') || element.closest('[aria-disabled=true]')) return { why: 'it is disabled' };
  if (element.closest('[inert]')) return { why: 'it is inert' };
  // A control that is made invisible in favour of its styled label is acted on by its label.
  const size = element.getBoundingClientRect();
  const target = (size.width <= 1 || size.height <= 1) ? element.labels?.[0] ?? element : element;
  target.scrollIntoViewIfNeeded();
  const box = () => target.getClientRects()[0] ?? target.getBoundingClientRect();
  const before = box();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const now = box();
  if (['x', 'y', 'width', 'height'].some((side) => before[side] !== now[side])) return { why: 'it is moving' };
  if (now.width === 0 || now.height === 0) return { why: 'it has no size' };
  const view = element.ownerDocument.defaultView;
  let x = (Math.max(now.left, 0) + Math.min(now.right, view.innerWidth)) / 2;
  let y = (Math.max(now.top, 0) + Math.min(now.bottom, view.innerHeight)) / 2;
  const hit = target.getRootNode().elementFromPoint(x, y);
  if (!hit) return { why: 'it is outside the view' };
  if (!target.contains(hit) && hit.closest('label')?.control !== element) {
    return { why: `it is covered by <${hit.localName} class='${hit.className}'>` };
  }
  for (let frame = view.frameElement; frame; frame = frame.ownerDocument.defaultView.frameElement) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
  }
  return { x, y };
}";

impl Page {
    /// Calls `function` with an object of the page as `this`.
    pub(crate) async fn call_on(
        &self,
        object: &str,
        function: &str,
        argument: Value,
    ) -> Result<Value, String> {
        let params = json!({
            "objectId": object,
            "functionDeclaration": function,
            "arguments": [{ "value": argument }],
            "awaitPromise": true,
            "returnByValue": true,
            "userGesture": true,
        });
        let answer = self.cdp("Runtime.callFunctionOn", params).await;
        value(answer.map_err(|error| error.to_string())?)
    }
}

/// The value in an answer of the runtime, or the exception.
pub(super) fn value(mut answer: Value) -> Result<Value, String> {
    match &answer["exceptionDetails"] {
        Value::Null => Ok(answer["result"]["value"].take()),
        details => Err(match &details["exception"]["description"] {
            Value::Null => plain(&details["text"]),
            description => plain(description),
        }),
    }
}
