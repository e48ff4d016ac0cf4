//! What is shown where the queue does not exist any more: another session has deleted it.

use yew::prelude::*;

use super::texts::queue_name;
use crate::i18n::I18n;
use crate::telephony::hunting::Queue;
use crate::ui::{Button, ButtonKind, Icon, Tone, empty_state, titled_banner};

/// Over the edits of a queue that is gone: they stay on the screen until the user leaves them.
pub(super) fn gone_notice(
    i18n: &I18n,
    gone: &Queue,
    others: &[Queue],
    is_dirty: bool,
    onqueue: &Callback<Option<String>>,
) -> Html {
    let name = [("name", queue_name(i18n, gone))];
    let text = if is_dirty {
        "hunting_gone_edits"
    } else {
        "hunting_gone_text"
    };
    let content = html! {
        <>
            <p>{ i18n.tp(text, &name) }</p>
            { choices(i18n, others, is_dirty, onqueue) }
        </>
    };
    html! {
        <div role="alert">
            { titled_banner(Tone::Warning, i18n.t("hunting_gone"), content) }
        </div>
    }
}

/// In the place of a queue that the address names and that does not exist.
pub(super) fn gone_page(i18n: &I18n, others: &[Queue], onqueue: &Callback<Option<String>>) -> Html {
    let content = html! {
        <>
            <p>{ i18n.t("hunting_gone_address") }</p>
            { choices(i18n, others, false, onqueue) }
        </>
    };
    empty_state(Icon::Users, i18n.t("hunting_gone"), content)
}

fn choices(
    i18n: &I18n,
    others: &[Queue],
    is_dirty: bool,
    onqueue: &Callback<Option<String>>,
) -> Html {
    let show = |queue: &Queue| {
        let id = queue.id.to_string();
        let name = i18n.tp("hunting_show_queue", &[("name", queue_name(i18n, queue))]);
        let onclick = onqueue.reform(move |_: MouseEvent| Some(id.clone()));
        html! { <Button {onclick}>{ name }</Button> }
    };
    html! {
        <div class="toolbar">
            if is_dirty {
                <Button
                    kind={ButtonKind::Primary}
                    onclick={onqueue.reform(|_: MouseEvent| None)}
                >
                    { i18n.t("hunting_discard") }
                </Button>
            }
            for queue in others {
                { show(queue) }
            }
        </div>
    }
}
