//! What may be open over the page.

use crate::telephony::hunting::MemberKey;

/// The window that is open.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum HuntingDialog {
    None,
    Add,
    Edit(MemberKey),
    Remove(Vec<MemberKey>),
    Import,
    Overflow,
    Options,
    CreateQueue,
    DeleteQueue,
    Save,
}
