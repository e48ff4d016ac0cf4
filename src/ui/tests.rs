//! Behaviour of the kit in a real browser.
