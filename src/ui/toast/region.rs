//! Where toasts appear: a live region above everything else. An open dialog makes all that is outside of it inert,
//! so that each dialog has a region of its own, and the topmost one shows the toasts.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::card::ToastCard;
use super::message::Toast;
use super::room::use_room;
use crate::i18n::use_i18n;
use crate::state::use_state_eq;
use crate::ui::dom::{focused, use_id};
use crate::ui::style::use_sheet;

/// More than this and the oldest leaves.
const AT_ONCE: usize = 4;

#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::ui) struct Toasts {
    shown: Vec<(u32, Rc<Toast>)>,
    last_id: u32,
    /// The regions of the open dialogs, the topmost last, each with the last toast before it.
    in_dialogs: Vec<(AttrValue, u32)>,
}

impl Toasts {
    /// After which toast a region shows what there is; `None`: nothing. What came before a dialog waits until it is
    /// closed, so that it does not cover the dialog's buttons.
    fn shown_after(&self, region: &AttrValue, in_dialog: bool) -> Option<u32> {
        match self.in_dialogs.last() {
            Some((topmost, before)) => (topmost == region).then_some(*before),
            None => (!in_dialog).then_some(0),
        }
    }
}

pub(in crate::ui) enum ToastAct {
    Show(Rc<Toast>),
    Close(u32),
    OpenDialog(AttrValue),
    CloseDialog(AttrValue),
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
            ToastAct::OpenDialog(region) => toasts.in_dialogs.push((region, toasts.last_id)),
            ToastAct::CloseDialog(region) => {
                toasts.in_dialogs.retain(|(known, _)| *known != region);
            }
        }
        Rc::new(toasts)
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ToastRegionProps {
    /// It stands in a dialog, open as long as it is rendered.
    #[prop_or_default]
    pub in_dialog: bool,
}

#[component]
pub fn ToastRegion(props: &ToastRegionProps) -> Html {
    match use_context::<UseReducerHandle<Toasts>>() {
        Some(toasts) => html! { <LiveRegion {toasts} in_dialog={props.in_dialog} /> },
        None => html! { <section hidden=true /> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LiveRegionProps {
    toasts: UseReducerHandle<Toasts>,
    in_dialog: bool,
}

#[component]
fn LiveRegion(props: &LiveRegionProps) -> Html {
    let i18n = use_i18n();
    let sheet = use_sheet(super::sheet::sheet);
    let node = use_node_ref();
    let paused = use_state_eq(|| false);
    let id = use_id();
    let after = props.toasts.shown_after(&id, props.in_dialog);
    let shows = after.is_some();
    use_dialog_entry(&props.toasts, &id, props.in_dialog);
    use_effect_with(
        (node.clone(), props.toasts.last_id, shows),
        |(node, last_id, shows)| {
            let raised = node
                .cast::<HtmlElement>()
                .filter(|_| *shows && *last_id > 0);
            if let Some(region) = raised {
                raise(&region);
            }
        },
    );
    use_room(&node, shows, props.toasts.shown.clone());
    let pause = |on: bool| {
        let paused = paused.setter();
        move || paused.set(on)
    };
    let (enter, leave) = (pause(true), pause(false));
    let blur = leave.clone();
    // Where the focus was before it came here: it goes back there, and not away with the toast.
    let before = use_mut_ref(|| None::<HtmlElement>);
    let onclose = {
        let (node, before) = (node.clone(), before.clone());
        use_callback(props.toasts.dispatcher(), move |id: u32, toasts| {
            if has_focus(&node)
                && let Some(Err(error)) = before.take().map(|before| before.focus())
            {
                log::warn!("the focus cannot be given back: {error:?}");
            }
            toasts.dispatch(ToastAct::Close(id));
        })
    };
    let onfocusin = {
        let (node, focus) = (node.clone(), enter.clone());
        move |event: FocusEvent| {
            let from = event.related_target();
            let from = from.and_then(|from| from.dyn_into::<HtmlElement>().ok());
            if !from.as_ref().is_some_and(|from| holds(&node, from)) {
                before.replace(from);
            }
            focus();
        }
    };
    html! {
        <section
            ref={node}
            class={classes!("ui-toasts", sheet)}
            popover="manual"
            aria-label={i18n.t("ui_notifications")}
            onmouseenter={move |_| enter()}
            onmouseleave={move |_| leave()}
            {onfocusin}
            onfocusout={move |_| blur()}
        >
            <div class="ui-toasts__list" aria-live="polite">
                for (id, toast) in props.toasts.shown.iter().filter(|(id, _)| after.is_some_and(|after| *id > after)) {
                    <ToastCard key={*id} id={*id} toast={Rc::clone(toast)} paused={*paused} onclose={onclose.clone()} />
                }
            </div>
        </section>
    }
}

fn holds(region: &NodeRef, element: &HtmlElement) -> bool {
    region
        .get()
        .is_some_and(|region| region.contains(Some(element)))
}

fn has_focus(region: &NodeRef) -> bool {
    let node = region.get();
    let inside = node.and_then(|node| focused(&node));
    inside.is_some_and(|element| holds(region, &element))
}

/// Tells which dialog is on top: the one that was opened last.
#[hook]
fn use_dialog_entry(toasts: &UseReducerHandle<Toasts>, id: &AttrValue, in_dialog: bool) {
    let toasts = toasts.dispatcher();
    use_effect_with((id.clone(), in_dialog), move |(id, in_dialog)| {
        let region = in_dialog.then(|| id.clone());
        if let Some(region) = &region {
            toasts.dispatch(ToastAct::OpenDialog(region.clone()));
        }
        move || {
            if let Some(region) = region {
                toasts.dispatch(ToastAct::CloseDialog(region));
            }
        }
    });
}

/// Shown last, a popover stands above the dialogs that were opened before it.
fn raise(region: &HtmlElement) {
    // Hiding what is not shown yet is refused, and harmless.
    let _ = region.hide_popover();
    if let Err(error) = region.show_popover() {
        log::warn!("notifications cannot be raised: {error:?}");
    }
}
