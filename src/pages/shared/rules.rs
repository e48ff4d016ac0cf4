//! What the screens of rules share (the DDI block of a number, the short extensions of a queue): the
//! toolbar, the table in pages, the windows over it, what somebody else changed.

mod conflict;
mod dialogs;
mod reading;
mod table;
mod texts;
mod toolbar;
mod view;

pub use conflict::{conflict_notice, delete_notice};
pub use dialogs::{RulesDialog, use_dialogs};
pub use reading::{no_rules, rules_content};
pub use table::{RulesTable, ShownPage, rule_actions};
pub use texts::{explain, unread_notice};
pub use toolbar::RulesToolbar;
pub use view::RulesView;
