//! The page's keyboard and mouse.

use std::time::Duration;

use serde_json::{Value, json};

use super::Page;
use crate::keys::Key;

/// A place in the page, in CSS pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

/// How many moves a drag is made of: some widgets only notice the second.
const DRAG_STEPS: u8 = 8;

/// How long the browser may take to turn a drag into one of its own.
const DRAG_START: Duration = Duration::from_millis(300);

impl Page {
    /// Presses a key where the focus is: `"Enter"`, `"Escape"`, `"/"`, `"Control+A"`, `"Shift+Tab"`.
    ///
    /// # Panics
    /// If there is no such key.
    pub async fn press(&self, key: &str) {
        let key = Key::parse(key).unwrap_or_else(|| panic!("no key is called {key}"));
        for event in key.events() {
            self.must("Input.dispatchKeyEvent", event).await;
        }
    }

    /// Holds a key down where the focus is, so long that the keyboard repeats it so many times.
    ///
    /// # Panics
    /// If there is no such key.
    pub async fn hold(&self, key: &str, repeats: usize) {
        let key = Key::parse(key).unwrap_or_else(|| panic!("no key is called {key}"));
        let [down, up] = key.events();
        let mut repeated = down.clone();
        repeated["autoRepeat"] = true.into();
        self.must("Input.dispatchKeyEvent", down).await;
        for _ in 0..repeats {
            self.must("Input.dispatchKeyEvent", repeated.clone()).await;
        }
        self.must("Input.dispatchKeyEvent", up).await;
    }

    /// Types text where the focus is, key by key.
    pub async fn type_text(&self, text: &str) {
        for character in text.chars() {
            self.press(&character.to_string()).await;
        }
    }

    /// Moves the mouse to a point and presses its button there.
    pub async fn press_mouse(&self, point: Point) {
        self.mouse_to(point).await;
        self.mouse("mousePressed", point, 1, 1).await;
    }

    /// Moves the mouse to a point with its button held; the page has been told when this returns.
    pub async fn pull_mouse(&self, point: Point) {
        self.mouse("mouseMoved", point, 1, 0).await;
    }

    /// Lets the mouse's button go at a point.
    pub async fn release_mouse(&self, point: Point) {
        self.mouse("mouseReleased", point, 0, 1).await;
    }

    pub(crate) async fn insert(&self, text: &str) {
        self.must("Input.insertText", json!({ "text": text })).await;
    }

    /// Turns the mouse's wheel at a point, by so many pixels down.
    pub async fn turn_wheel(&self, Point { x, y }: Point, by: f64) {
        let event = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": by });
        self.must("Input.dispatchMouseEvent", event).await;
    }

    /// Moves the mouse to a point.
    pub async fn mouse_to(&self, point: Point) {
        self.mouse("mouseMoved", point, 0, 0).await;
    }

    pub(crate) async fn click_at(&self, point: Point, count: u8) {
        self.mouse_to(point).await;
        for click in 1..=count {
            self.mouse("mousePressed", point, 1, click).await;
            self.mouse("mouseReleased", point, 0, click).await;
        }
    }

    /// Drags with the mouse; where the page uses the browser's own drag and drop, with that.
    pub async fn drag_between(&self, from: Point, to: Point) {
        let mut events = self.0.connection.events();
        self.must("Input.setInterceptDrags", json!({ "enabled": true }))
            .await;
        self.mouse_to(from).await;
        self.mouse("mousePressed", from, 1, 1).await;
        for step in 1..=DRAG_STEPS {
            let part = f64::from(step) / f64::from(DRAG_STEPS);
            let x = from.x + (to.x - from.x) * part;
            let y = from.y + (to.y - from.y) * part;
            self.mouse("mouseMoved", Point { x, y }, 1, 0).await;
        }
        let native = async {
            while let Ok(event) = events.recv().await {
                if event.method == "Input.dragIntercepted" {
                    return Some(event.params["data"].clone());
                }
            }
            None
        };
        if let Ok(Some(data)) = tokio::time::timeout(DRAG_START, native).await {
            self.drop_at(to, &data).await;
        }
        self.mouse("mouseReleased", to, 0, 1).await;
        self.must("Input.setInterceptDrags", json!({ "enabled": false }))
            .await;
    }

    /// Lets something fall at a point: what the browser or another window has picked up.
    pub(crate) async fn drop_at(&self, Point { x, y }: Point, data: &Value) {
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({ "type": kind, "x": x, "y": y, "data": data });
            self.must("Input.dispatchDragEvent", event).await;
        }
    }

    async fn mouse(&self, kind: &str, Point { x, y }: Point, buttons: u8, count: u8) {
        let button = if kind == "mouseMoved" && buttons == 0 {
            "none"
        } else {
            "left"
        };
        let event = json!({
            "type": kind, "x": x, "y": y,
            "button": button, "buttons": buttons, "clickCount": count,
        });
        self.must("Input.dispatchMouseEvent", event).await;
    }
}
