//! The faults still to come, and which of them a request meets.

use std::sync::Mutex;

use super::{Effect, Fault};
use crate::app::lock;

/// The faults still to come.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        lock(&self.0).push(fault);
    }

    pub(crate) fn clear(&self) {
        lock(&self.0).clear();
    }

    pub(crate) fn all(&self) -> Vec<Fault> {
        lock(&self.0).clone()
    }

    /// The effects on this request, which are used up by asking.
    pub(crate) fn strike(&self, method: &str, target: &str, body: &[u8]) -> Vec<Effect> {
        let mut faults = lock(&self.0);
        faults.retain(|fault| fault.times != Some(0));
        faults
            .iter_mut()
            .filter(|fault| fault.matches(method, target) && contains(body, &fault.body))
            .filter_map(|fault| fault.strike().then(|| fault.effect.clone()))
            .collect()
    }
}

impl Fault {
    fn matches(&self, method: &str, target: &str) -> bool {
        let method_matches = match &self.method {
            Some(wanted) => wanted
                .split('|')
                .any(|one| one.eq_ignore_ascii_case(method)),
            None => method != "OPTIONS" || self.effect == Effect::NoCors,
        };
        method_matches && path_matches(&self.path, target)
    }

    /// Whether this match is hit; counts it either way.
    fn strike(&mut self) -> bool {
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        if let Some(times) = &mut self.times {
            *times = times.saturating_sub(1);
        }
        true
    }
}

fn contains(body: &[u8], part: &str) -> bool {
    part.is_empty() || String::from_utf8_lossy(body).contains(part)
}

fn path_matches(pattern: &str, target: &str) -> bool {
    let (pattern, at_start) = match pattern.strip_prefix('^') {
        Some(rest) => (rest, true),
        None => (pattern, false),
    };
    match (at_start, pattern.strip_suffix('$')) {
        (true, Some(whole)) => target == whole,
        (true, None) => target.starts_with(pattern),
        (false, Some(end)) => target.ends_with(end),
        (false, None) => target.contains(pattern),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skips_then_strikes_then_is_used_up() {
        let faults = Faults::default();
        faults.add(Fault::delay(5).on("POST", "/rules").after(1).times(2));
        let hits: Vec<usize> = (0..5)
            .map(|_| faults.strike("POST", "/a/rules?x", b"").len())
            .collect();
        assert_eq!(hits, [0, 1, 1, 0, 0]);
        assert!(faults.strike("GET", "/a/rules", b"").is_empty());
    }

    #[test]
    fn the_nth_write_is_hit_whatever_its_method() {
        let faults = Faults::default();
        faults.add(Fault::status(500).on_write("/condition").nth(3));
        let hits = ["POST", "GET", "PUT", "DELETE", "POST"]
            .map(|method| faults.strike(method, "/a/condition", b"").len());
        assert_eq!(hits, [0, 0, 0, 1, 0]);
    }

    #[test]
    fn one_row_of_several_is_hit_by_its_body() {
        let faults = Faults::default();
        faults.add(Fault::status(500).on_write("/rules").with_body("\"Été\""));
        let hit = |body: &str| faults.strike("POST", "/a/rules", body.as_bytes()).len();
        assert_eq!(hit(r#"{"description":"Hiver"}"#), 0);
        assert_eq!(hit(r#"{"description":"Été"}"#), 1);
    }

    #[test]
    fn anchors_bind_to_both_ends() {
        assert!(path_matches("^/telephony$", "/telephony"));
        assert!(!path_matches("^/telephony$", "/telephony/x"));
        assert!(path_matches("^/telephony", "/telephony/x"));
        assert!(path_matches("/ddi$", "/number/1/ddi"));
        assert!(!path_matches("/ddi$", "/number/1/ddi/rules"));
        assert!(path_matches("", "/anything"));
    }

    #[test]
    fn only_cors_faults_hit_preflights_unasked() {
        let faults = Faults::default();
        faults.add(Fault::status(500));
        faults.add(Fault::no_cors());
        assert_eq!(faults.strike("OPTIONS", "/me", b""), [Effect::NoCors]);
        assert_eq!(faults.strike("GET", "/me", b"").len(), 2);
    }
}
