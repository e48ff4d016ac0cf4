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
    pub(crate) fn strike(&self, method: &str, target: &str) -> Vec<Effect> {
        let mut faults = lock(&self.0);
        faults.retain(|fault| fault.times != Some(0));
        faults
            .iter_mut()
            .filter(|fault| fault.matches(method, target))
            .filter_map(|fault| fault.strike().then(|| fault.effect.clone()))
            .collect()
    }
}

impl Fault {
    fn matches(&self, method: &str, target: &str) -> bool {
        let method_matches = match &self.method {
            Some(wanted) => wanted.eq_ignore_ascii_case(method),
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
            .map(|_| faults.strike("POST", "/a/rules?x").len())
            .collect();
        assert_eq!(hits, [0, 1, 1, 0, 0]);
        assert!(faults.strike("GET", "/a/rules").is_empty());
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
        assert_eq!(faults.strike("OPTIONS", "/me"), [Effect::NoCors]);
        assert_eq!(faults.strike("GET", "/me").len(), 2);
    }
}
