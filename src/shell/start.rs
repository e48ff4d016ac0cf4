//! Joining the shell: who the application is, and what language its user reads.

use futures_util::future::join3;
use serde_json::{Value, json};

use super::message::Answer;
use super::parent::Parent;
use super::{Shell, logger};
use crate::i18n::Locale;

/// What the shell knows the application as.
const APPLICATION: &str = "telecom";

impl Shell {
    /// Joins the shell, if there is one that answers within two seconds.
    ///
    /// `allowed` names the origins whose shells may embed the application; none allows its own.
    pub async fn join(allowed: &[String]) -> Option<Self> {
        let parent = Parent::find()?;
        if !allowed.is_empty() && !allowed.contains(&parent.origin) {
            return None;
        }
        let shell = Self::of(parent);
        shell.0.tell("ux", "resetAccountSidebar", &json!([]));
        let application = shell.call("environment", "setApplication", &json!([APPLICATION]));
        let environment = shell.call("environment", "getEnvironment", &json!([]));
        let locale = shell.call("i18n", "getLocale", &json!([]));
        let (application, environment, locale) = join3(application, environment, locale).await;
        if application.is_none() && environment.is_none() && locale.is_none() {
            return None;
        }
        shell.start_in(environment, locale);
        logger::log_to(&shell);
        Some(shell)
    }

    /// A change that came before the answers is newer than they are.
    fn start_in(&self, environment: Option<Answer>, locale: Option<Answer>) {
        let value = |answer: Option<Answer>| answer.and_then(Answer::ok).unwrap_or_default();
        let (environment, locale) = (value(environment), value(locale));
        let code = locale.as_str();
        let code = code.or_else(|| environment.get("userLocale").and_then(Value::as_str));
        let known = self.0.locale.get();
        self.0.locale.set(known.or(code.map(locale_of)));
    }
}

/// French for whoever reads it, in any country; English for everybody else.
pub(super) fn locale_of(code: &str) -> Locale {
    match code.split(['_', '-']).next() {
        Some("fr") => Locale::French,
        _ => Locale::English,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_locale_of_the_manager_gets_a_language_that_is_there() {
        for (code, locale) in [
            ("fr_FR", Locale::French),
            ("fr_CA", Locale::French),
            ("en_GB", Locale::English),
            ("de_DE", Locale::English),
            ("", Locale::English),
        ] {
            assert_eq!(locale_of(code), locale, "{code}");
        }
    }
}
