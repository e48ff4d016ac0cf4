//! Messages that report what was done and go away by themselves, with a way to take it back.

mod card;
mod message;
mod region;
mod room;
mod sheet;

use std::rc::Rc;

use yew::prelude::*;

pub use message::{Toast, ToastAction};
use region::{ToastAct, Toasts};

pub(super) use region::ToastRegion;

/// Shows toasts, from anywhere below a [`ToastProvider`]; the same one for the page's whole life.
#[derive(Clone, PartialEq)]
pub struct Toaster(Option<UseReducerDispatcher<Toasts>>);

impl Toaster {
    pub fn show(&self, toast: Toast) {
        match &self.0 {
            Some(toasts) => toasts.dispatch(ToastAct::Show(Rc::new(toast))),
            None => log::warn!("no ToastProvider shows: {}", toast.text),
        }
    }
}

#[hook]
pub fn use_toaster() -> Toaster {
    use_context::<Toaster>().unwrap_or(Toaster(None))
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ToastProviderProps {
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn ToastProvider(props: &ToastProviderProps) -> Html {
    let toasts = use_reducer(Toasts::default);
    let toaster = Toaster(Some(toasts.dispatcher()));
    html! {
        <ContextProvider<Toaster> context={toaster}>
            <ContextProvider<UseReducerHandle<Toasts>> context={toasts}>
                { props.children.clone() }
                <ToastRegion />
            </ContextProvider<UseReducerHandle<Toasts>>>
        </ContextProvider<Toaster>>
    }
}
