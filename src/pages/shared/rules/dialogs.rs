//! The windows over a table of rules, of which one is open at most.

use yew::prelude::*;

use crate::state::use_state;

/// What stands over the page.
#[derive(Debug, Clone, PartialEq)]
pub enum RulesDialog<T> {
    None,
    Add,
    /// With the rule as it was at the opening.
    Edit(T),
    Delete(T),
    Import,
}

/// What is open, and what opens and closes it.
pub struct RulesDialogs<T> {
    pub open: RulesDialog<T>,
    pub onadd: Callback<()>,
    pub onedit: Callback<T>,
    pub ondelete: Callback<T>,
    pub onimport: Callback<()>,
    pub onclose: Callback<()>,
}

/// None is open at first; `refresh` has the rules read again.
#[hook]
pub fn use_dialogs<T: Clone + 'static>(refresh: &Callback<()>) -> RulesDialogs<T> {
    let open = use_state(|| RulesDialog::None);
    let set = open.setter();
    RulesDialogs {
        open: (*open).clone(),
        onadd: use_callback(set.clone(), |(), set| set.set(RulesDialog::Add)),
        onedit: use_callback(set.clone(), |rule, set| set.set(RulesDialog::Edit(rule))),
        ondelete: use_callback(set.clone(), |rule, set| set.set(RulesDialog::Delete(rule))),
        onimport: use_callback((set.clone(), refresh.clone()), |(), (set, refresh)| {
            // The preview compares with what is there now, however long the page has been open.
            refresh.emit(());
            set.set(RulesDialog::Import);
        }),
        onclose: use_callback(set, |(), set| set.set(RulesDialog::None)),
    }
}
