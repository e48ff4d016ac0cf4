//! A screen of rules while they are read, and where there can be none.

use std::rc::Rc;

use yew::prelude::*;

use crate::data::{Query, async_content};
use crate::i18n::I18n;
use crate::ui::{Button, Icon, empty_state, skeleton, table_skeleton};

/// The rules as soon as there are some.
pub fn rules_content<T: 'static>(
    i18n: &I18n,
    query: &Query<T>,
    rules: impl FnOnce(Rc<T>) -> Html,
) -> Html {
    let skeleton = html! {
        <>
            { skeleton(i18n, 3) }
            { table_skeleton(i18n, 8, 6) }
        </>
    };
    async_content(query, i18n.t("doing_ddi"), skeleton, rules)
}

/// In the place of the screen of a number that can have no rules, though it may have some later; `title` and `text`
/// are keys.
pub fn no_rules(i18n: &I18n, title: &str, text: &str, onretry: &Callback<()>) -> Html {
    let content = html! {
        <>
            <p>{ i18n.t(text) }</p>
            <Button onclick={onretry.reform(|_: MouseEvent| ())}>{ i18n.t("ui_retry") }</Button>
        </>
    };
    empty_state(Icon::Hash, i18n.t(title), content)
}
