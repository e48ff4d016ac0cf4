//! A walk: what is done on the way, each step with the longest task that it made the page do.

use std::cell::RefCell;

use e2e::{Journey, Name};

use crate::meter::{longest_task, until_shown, until_true};
use crate::mouse::click;
use crate::runner::Figure;

/// No window stands over the page.
pub(super) const CLOSED: &str = "!document.querySelector('dialog[open]')";
/// One does, and is filled.
pub(super) const OPEN: &str = "document.querySelector('dialog[open] button')";

pub(super) struct Walk {
    pub(super) journey: Journey,
    /// Where it is, which stands before what is done there.
    part: &'static str,
    figures: RefCell<Vec<Figure>>,
}

impl Walk {
    /// Begins signed in, once what the expression tells is there.
    pub(super) async fn at(part: &'static str, path: &str, is_there: &str) -> Self {
        let journey = Journey::at(path).await;
        until_true(&journey, is_there).await;
        Self::on(part, journey)
    }

    pub(super) fn on(part: &'static str, journey: Journey) -> Self {
        let figures = RefCell::default();
        Self {
            journey,
            part,
            figures,
        }
    }

    /// Does something, by points and keys alone, until an expression is true and that is on the screen.
    pub(super) async fn step(&self, what: &str, act: impl Future<Output = ()>, until: &str) {
        let all = async {
            act.await;
            until_true(&self.journey, until).await;
            until_shown(&self.journey).await;
        };
        let what = format!("{}: {what}", self.part);
        let figures = longest_task(what, &self.journey, all).await;
        self.figures.borrow_mut().extend(figures);
    }

    /// Clicks on the first element of that name.
    pub(super) async fn click(&self, what: &str, role: &str, name: impl Into<Name>, until: &str) {
        let found = self.journey.role(role, name).nth(0);
        let point = found.action_point().await;
        self.step(what, click(&self.journey, point), until).await;
    }

    /// Keys one after the other, each on the screen before the next.
    pub(super) async fn keys(&self, what: &str, keys: &[&str], until: &str) {
        let pressing = async {
            for key in keys {
                self.journey.press(key).await;
                until_shown(&self.journey).await;
            }
        };
        self.step(what, pressing, until).await;
    }

    /// Types a text where the focus is, and takes it back.
    pub(super) async fn search(&self, what: &str, text: &str, until: &str) {
        let letters: Vec<String> = text.chars().map(String::from).collect();
        let typed = letters.iter().map(String::as_str);
        let erased = letters.iter().map(|_| "Backspace");
        let keys: Vec<&str> = typed.chain(erased).collect();
        self.keys(what, &keys, until).await;
    }

    pub(super) async fn end(self) -> Vec<Figure> {
        self.journey.finish().await;
        self.figures.into_inner()
    }
}

/// So many elements fit a selector.
pub(super) fn count(selector: &str, count: usize) -> String {
    format!("document.querySelectorAll('{selector}').length === {count}")
}
