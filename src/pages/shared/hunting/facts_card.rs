//! A card of facts with the button that edits them.

use yew::prelude::*;

use super::texts::Fact;
use crate::i18n::I18n;
use crate::ui::{Button, Icon, card, data_list};

/// `title` and `edit` are keys of texts.
pub(super) fn facts_card(
    i18n: &I18n,
    title: &str,
    edit: &str,
    facts: Vec<Fact>,
    onedit: Callback<MouseEvent>,
) -> Html {
    let item = |(name, value): Fact| (AttrValue::from(i18n.t(name)), html! { value });
    let content = html! {
        <>
            { data_list(facts.into_iter().map(item).collect()) }
            <div>
                <Button icon={Some(Icon::Edit)} onclick={onedit}>{ i18n.t(edit) }</Button>
            </div>
        </>
    };
    card(i18n.t(title), content)
}
