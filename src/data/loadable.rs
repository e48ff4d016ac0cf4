//! What is known of something that is read from the API.

use std::any::Any;
use std::rc::Rc;

use crate::api::{ApiError, Problem};

/// The last good data stays when a refresh fails, so that a screen never goes blank.
#[derive(Debug)]
pub struct Loadable<T: ?Sized> {
    pub data: Option<Rc<T>>,
    /// Why the latest read failed; gone with the next success.
    pub error: Option<ApiError>,
    pub is_loading: bool,
}

impl<T: ?Sized> Default for Loadable<T> {
    fn default() -> Self {
        Self {
            data: None,
            error: None,
            is_loading: false,
        }
    }
}

// By hand: deriving would ask T to be Clone, though only the pointer is cloned.
impl<T: ?Sized> Clone for Loadable<T> {
    fn clone(&self) -> Self {
        Self {
            data: self.data.clone(),
            error: self.error.clone(),
            is_loading: self.is_loading,
        }
    }
}

impl<T: ?Sized> Loadable<T> {
    /// Whether it was asked for, and the API says that it does not exist.
    pub fn is_missing(&self) -> bool {
        let error = self.error.as_ref().map(|error| &error.problem);
        self.data.is_none() && error == Some(&Problem::NotFound)
    }

    /// A read has begun.
    pub(super) fn start(&mut self) {
        self.is_loading = true;
    }

    /// A read has ended.
    pub(super) fn finish(&mut self, result: Result<Rc<T>, ApiError>) {
        self.is_loading = false;
        match result {
            Ok(data) => {
                self.data = Some(data);
                self.error = None;
            }
            Err(error) => self.error = Some(error),
        }
    }
}

impl Loadable<dyn Any> {
    /// With its type again; what is of another type counts as not read.
    pub(super) fn of<T: 'static>(self) -> Loadable<T> {
        Loadable {
            data: self.data.and_then(|data| data.downcast().ok()),
            error: self.error,
            is_loading: self.is_loading,
        }
    }
}
