//! One toast.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::message::Toast;
use crate::i18n::use_i18n;
use crate::ui::{Icon, icon_button};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ToastCardProps {
    pub(super) id: u32,
    pub(super) toast: Rc<Toast>,
    /// Somebody is reading: the time stands still.
    pub(super) paused: bool,
    pub(super) onclose: Callback<u32>,
}

#[component]
pub(super) fn ToastCard(props: &ToastCardProps) -> Html {
    let i18n = use_i18n();
    let toast = &props.toast;
    let leave = {
        let (id, onclose) = (props.id, props.onclose.clone());
        Callback::from(move |()| onclose.emit(id))
    };
    let close = leave.reform(|_: MouseEvent| ());
    let act = {
        let (leave, action) = (leave.clone(), toast.action.clone());
        Callback::from(move |_: MouseEvent| {
            leave.emit(());
            if let Some(action) = &action {
                action.onclick.emit(());
            }
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            leave.emit(());
        }
    });
    use_departure(props);
    html! {
        <div class={classes!("ui-toast", format!("ui-toast--{}", toast.tone.name()))} {onkeydown}>
            { toast.tone.icon().view() }
            <div class="ui-toast__body">
                <p class="ui-toast__text">{ &toast.text }</p>
                if let Some(detail) = &toast.detail {
                    <p class="ui-toast__detail">{ detail }</p>
                }
                if let Some(action) = &toast.action {
                    <button type="button" class="ui-toast__action" onclick={act}>{ &action.label }</button>
                }
            </div>
            { icon_button(Icon::Close, i18n.t("ui_close"), close) }
        </div>
    }
}

/// Closes the toast when its time is over; a pause starts the time anew.
#[hook]
fn use_departure(props: &ToastCardProps) {
    let stay = props.toast.stay().filter(|_| !props.paused);
    use_effect_with(
        (props.id, stay, props.onclose.clone()),
        |(id, stay, onclose)| {
            let timer = stay.map(|stay| {
                let (id, onclose) = (*id, onclose.clone());
                let millis = u32::try_from(stay.as_millis()).unwrap_or(u32::MAX);
                Timeout::new(millis, move || onclose.emit(id))
            });
            move || drop(timer)
        },
    );
}
