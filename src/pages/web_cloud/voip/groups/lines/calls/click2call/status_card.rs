//! The block "Configuration Click-to-Call": whether it is on, and how a program proves that it may call.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::ui::{Button, Tone, badge, card, data_list};

/// `enabled` is `None` where the API does not tell.
pub(super) fn click2call_status_card(
    i18n: &I18n,
    enabled: Option<bool>,
    ongenerate: Callback<MouseEvent>,
) -> Html {
    let (tone, status) = match enabled {
        Some(true) => (Tone::Success, "ui_on"),
        Some(false) => (Tone::Neutral, "ui_off"),
        None => (Tone::Neutral, "click2call_status_unknown"),
    };
    let items: Vec<(AttrValue, Html)> = vec![
        (
            i18n.t("click2call_status").into(),
            badge(tone, i18n.t(status)),
        ),
        (
            i18n.t("click2call_authentication").into(),
            html! { i18n.t("click2call_token") },
        ),
    ];
    let content = html! {
        <>
            { data_list(items) }
            <p class="card-actions">
                <Button onclick={ongenerate}>{ i18n.t("click2call_generate") }</Button>
            </p>
        </>
    };
    card(i18n.t("click2call_configuration"), content)
}
