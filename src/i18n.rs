//! The languages: texts by key, fetched at run time so that they weigh nothing in the WASM,
//! and plurals, numbers and dates as the reader's locale writes them.
//!
//! A component reads the language with [`use_i18n`] and asks for `i18n.t("key")`.
//! Catalogues are flat JSON objects, `assets/translations/Messages_fr_FR.json`; a text may hold
//! `{{name}}` placeholders, and a counted text has one key per plural form: `rules_one`, `rules_other`.

mod catalogue;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod coverage;
mod intl;
mod locale;

pub use catalogue::{Catalogue, CatalogueError};
pub use locale::{Locale, UnknownLocale};

use std::rc::Rc;

use crate::moment::Moment;
use yew::prelude::*;

/// The language in use; cheap to clone and compared by address.
#[derive(Clone)]
pub struct I18n(Rc<Catalogue>);

impl PartialEq for I18n {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl I18n {
    pub fn new(catalogue: Catalogue) -> Self {
        Self(Rc::new(catalogue))
    }

    pub fn locale(&self) -> Locale {
        self.0.locale()
    }

    /// The text of `key`; the key itself where the catalogue lacks it, so that a gap is seen.
    pub fn t(&self, key: &str) -> String {
        self.0.text(key).to_owned()
    }

    /// The text of `key` with its `{{name}}` placeholders filled in.
    pub fn tp<V: AsRef<str>>(&self, key: &str, params: &[(&str, V)]) -> String {
        self.0.fill(key, params)
    }

    /// A counted text: the plural form of `key` for `count`, which also fills `{{count}}`.
    pub fn tn(&self, key: &str, count: usize) -> String {
        let category = intl::plural_category(self.locale(), count);
        let form = self.0.plural_key(key, &category);
        self.0.fill(&form, &[("count", &self.number(count))])
    }

    /// `5000` as `5 000` or `5,000`.
    pub fn number(&self, value: usize) -> String {
        intl::number(self.locale(), value)
    }

    /// A moment in milliseconds since the Unix epoch, as date and time in the browser's time zone:
    /// `28/12/2024 14:32`.
    pub fn date_time(&self, epoch_ms: f64) -> String {
        intl::date_time(self.locale(), epoch_ms)
    }

    /// A moment of an answer, as [`Self::date_time`] shows it; an odd one as it came.
    pub fn date_time_of(&self, moment: &Moment) -> String {
        match moment {
            Moment::At(at) => self.date_time(at.timestamp_millis() as f64),
            Moment::Odd(text) => text.to_string(),
        }
    }

    /// A moment of an answer: hours and minutes alone if it is today, else with its date; an odd one as it came.
    pub fn moment_of(&self, moment: &Moment) -> String {
        match moment.epoch_ms().map(|ms| ms as f64) {
            Some(epoch_ms) if intl::is_today(epoch_ms) => intl::short_time(self.locale(), epoch_ms),
            _ => self.date_time_of(moment),
        }
    }

    /// A moment in milliseconds since the Unix epoch: the time alone if it is today's, else with its date.
    pub fn moment(&self, epoch_ms: f64) -> String {
        if intl::is_today(epoch_ms) {
            self.time(epoch_ms)
        } else {
            self.date_time(epoch_ms)
        }
    }

    /// A moment in milliseconds since the Unix epoch, as time with seconds: `14:32:05`.
    pub fn time(&self, epoch_ms: f64) -> String {
        intl::time(self.locale(), epoch_ms)
    }
}

/// The language of the page.
///
/// Outside a provider (a component under test) it is a catalogue without texts, in which each key stands for itself.
#[hook]
pub fn use_i18n() -> I18n {
    use_context::<I18n>().unwrap_or_else(|| I18n::new(Catalogue::empty(Locale::default())))
}
