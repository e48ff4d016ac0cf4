//! Finding elements by role and name, through the browser's own accessibility tree.

mod actions;
mod reads;
mod resolve;

use std::fmt;
use std::panic::Location;

use crate::name::Name;
use crate::page::Page;
use crate::wait::At;

/// The roles of a form field; the last two are Chromium's own words for `type="time"` and `"date"`.
const FIELDS: [&str; 6] = [
    "textbox",
    "searchbox",
    "combobox",
    "spinbutton",
    "InputTime",
    "Date",
];

/// A description of elements, looked up anew each time it is used.
///
/// Actions wait until it describes exactly one element that is visible, enabled, at rest and not
/// covered, and fail if another step of it is ambiguous.
#[derive(Clone)]
#[must_use = "a locator does nothing until it is acted on or read"]
pub struct Locator {
    page: Page,
    steps: Vec<Step>,
    at: At,
}

#[derive(Clone)]
struct Step {
    kind: Kind,
    name: Name,
    nth: Option<usize>,
}

#[derive(Clone)]
enum Kind {
    Role(String),
    Field,
    Frame,
}

impl Locator {
    #[track_caller]
    pub(crate) fn new(page: Page) -> Self {
        Self {
            page,
            steps: Vec::new(),
            at: Location::caller(),
        }
    }

    /// Elements inside this one, by role and name. What has a role without a name, as a row or a
    /// list item, goes by its text.
    #[track_caller]
    pub fn role(&self, role: &str, name: impl Into<Name>) -> Self {
        self.step(Kind::Role(role.to_owned()), name.into())
    }

    /// The form field inside this one with this label.
    #[track_caller]
    pub fn field(&self, label: impl Into<Name>) -> Self {
        self.step(Kind::Field, label.into())
    }

    /// The document of the iframe inside this one with this title.
    #[track_caller]
    pub fn frame(&self, title: impl Into<Name>) -> Self {
        self.step(Kind::Frame, title.into())
    }

    /// Of several elements the one at this place, from 0 on.
    #[track_caller]
    pub fn nth(&self, index: usize) -> Self {
        let mut locator = self.clone();
        locator.at = Location::caller();
        if let Some(last) = locator.steps.last_mut() {
            last.nth = Some(index);
        }
        locator
    }

    #[track_caller]
    fn step(&self, kind: Kind, name: Name) -> Self {
        let mut locator = self.clone();
        locator.at = Location::caller();
        locator.steps.push(Step {
            kind,
            name,
            nth: None,
        });
        locator
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().enumerate() {
            let within = if index == 0 { "" } else { " › " };
            write!(f, "{within}{step}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, name, nth } = self;
        let kind = match kind {
            Kind::Role(role) => role,
            Kind::Field => "field",
            Kind::Frame => "frame",
        };
        write!(f, "{kind} {name}")?;
        match nth {
            Some(nth) => write!(f, " [{nth}]"),
            None => Ok(()),
        }
    }
}
