//! Under which key something is kept that was read: words and identifiers, from the account inward.

use std::rc::Rc;

use crate::telephony::service::ServiceId;

/// One part of a key. A word of the program is never equal to an identifier of the API.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum KeyPart {
    Word(&'static str),
    Id(Rc<str>),
}

/// The key of a query. It begins with the billing account and what is read of it, so that a write can name all that
/// it touches by what their keys begin with.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct QueryKey(Vec<KeyPart>);

impl QueryKey {
    /// Of what belongs to no billing account, such as the list of them.
    pub fn new(word: &'static str) -> Self {
        Self(vec![KeyPart::Word(word)])
    }

    /// What the keys of all that is read of a billing account begin with.
    pub fn all_of_account(billing_account: &str) -> Self {
        Self::new("account").id(billing_account)
    }

    /// Of what is read of a billing account: `word` says what.
    pub fn of_account(billing_account: &str, word: &'static str) -> Self {
        Self::all_of_account(billing_account).word(word)
    }

    /// Of what is read of a service: `word` says what.
    pub fn of_service(service: &ServiceId, word: &'static str) -> Self {
        Self::of_account(&service.billing_account, word).id(&service.service_name)
    }

    /// A part of what is read: `"options"`.
    #[must_use]
    pub fn word(mut self, word: &'static str) -> Self {
        self.0.push(KeyPart::Word(word));
        self
    }

    /// One of many things of the same kind.
    #[must_use]
    pub fn id(mut self, id: &str) -> Self {
        self.0.push(KeyPart::Id(id.into()));
        self
    }

    /// Whether this is what `prefix` names, or lies below it. Parts count as wholes: line `12` is not below line `1`.
    pub fn is_below(&self, prefix: &Self) -> bool {
        self.0.starts_with(&prefix.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_lies_below_its_own_beginning_and_no_other() {
        let lines = QueryKey::of_account("ba", "lines");
        let one = lines.clone().id("1");
        assert!(one.is_below(&lines) && one.is_below(&one));
        assert!(!lines.is_below(&one));
        assert!(!lines.clone().id("12").is_below(&one));
        assert!(!QueryKey::of_account("ba2", "lines").is_below(&lines));
    }

    #[test]
    fn a_word_is_no_identifier() {
        let line = QueryKey::of_account("ba", "lines");
        assert_ne!(line.clone().word("history"), line.id("history"));
    }

    #[test]
    fn parts_do_not_run_together() {
        let key = |first: &str, second: &str| QueryKey::new("x").id(first).id(second);
        assert_ne!(key("a/b", "c"), key("a", "b/c"));
    }
}
