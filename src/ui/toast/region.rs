//! Where toasts appear: a live region above everything else, open dialogs included.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::Toast;
use super::card::ToastCard;
use crate::i18n::use_i18n;
use crate::ui::style::use_sheet;

/// More than this and the oldest leaves.
const AT_ONCE: usize = 4;

#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Toasts {
    shown: Vec<(u32, Rc<Toast>)>,
    last_id: u32,
}

pub(super) enum ToastAct {
    Show(Rc<Toast>),
    Close(u32),
}

impl Reducible for Toasts {
    type Action = ToastAct;

    fn reduce(self: Rc<Self>, action: ToastAct) -> Rc<Self> {
        let mut toasts = Rc::unwrap_or_clone(self);
        match action {
            ToastAct::Show(toast) => {
                toasts.last_id += 1;
                toasts.shown.push((toasts.last_id, toast));
                let surplus = toasts.shown.len().saturating_sub(AT_ONCE);
                toasts.shown.drain(..surplus);
            }
            ToastAct::Close(id) => toasts.shown.retain(|(known, _)| *known != id),
        }
        Rc::new(toasts)
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ToastRegionProps {
    pub(super) toasts: UseReducerHandle<Toasts>,
}

#[component]
pub(super) fn ToastRegion(props: &ToastRegionProps) -> Html {
    let i18n = use_i18n();
    let sheet = use_sheet(super::sheet::sheet);
    let node = use_node_ref();
    let paused = use_state_eq(|| false);
    use_effect_with((node.clone(), props.toasts.last_id), |(node, last_id)| {
        if let Some(region) = node.cast::<HtmlElement>().filter(|_| *last_id > 0) {
            raise(&region);
        }
    });
    let onclose = use_callback(props.toasts.dispatcher(), |id: u32, toasts| {
        toasts.dispatch(ToastAct::Close(id));
    });
    let pause = |on: bool| {
        let paused = paused.setter();
        move || paused.set(on)
    };
    let (enter, leave) = (pause(true), pause(false));
    let (focus, blur) = (enter.clone(), leave.clone());
    html! {
        <section
            ref={node}
            class={classes!("ui-toasts", sheet)}
            popover="manual"
            aria-label={i18n.t("ui_notifications")}
            onmouseenter={move |_| enter()}
            onmouseleave={move |_| leave()}
            onfocusin={move |_| focus()}
            onfocusout={move |_| blur()}
        >
            <div class="ui-toasts__list" aria-live="polite">
                for (id, toast) in &props.toasts.shown {
                    <ToastCard key={*id} id={*id} toast={Rc::clone(toast)} paused={*paused} onclose={onclose.clone()} />
                }
            </div>
        </section>
    }
}

/// Shown last, a popover stands above the dialogs that were opened before it.
fn raise(region: &HtmlElement) {
    // Hiding what is not shown yet is refused, and harmless.
    let _ = region.hide_popover();
    if let Err(error) = region.show_popover() {
        log::warn!("notifications cannot be raised: {error:?}");
    }
}
