//! Messages that report what was done and go away by themselves, with a way to take it back.

mod card;
mod region;
mod room;
mod sheet;

use std::rc::Rc;
use std::time::Duration;

use yew::prelude::*;

use super::Tone;
use region::{ToastAct, Toasts};

pub(super) use region::ToastRegion;

#[derive(Debug, Clone, PartialEq)]
pub struct ToastAction {
    pub label: AttrValue,
    pub onclick: Callback<()>,
}

/// What a toast says. Built from its tone: `Toast::success("Règle supprimée").action("Rétablir", undo)`.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    pub tone: Tone,
    pub text: AttrValue,
    pub detail: Option<AttrValue>,
    pub action: Option<ToastAction>,
    /// How long it stays while nobody is on it; `None`: until it is closed.
    pub duration: Option<Duration>,
}

const USUAL: Duration = Duration::from_secs(6);
/// Time enough to read what was done, decide, and reach the button.
const WITH_ACTION: Duration = Duration::from_secs(15);

impl Toast {
    pub fn new(tone: Tone, text: impl Into<AttrValue>) -> Self {
        Self {
            tone,
            text: text.into(),
            detail: None,
            action: None,
            duration: Some(USUAL),
        }
    }

    pub fn success(text: impl Into<AttrValue>) -> Self {
        Self::new(Tone::Success, text)
    }

    pub fn information(text: impl Into<AttrValue>) -> Self {
        Self::new(Tone::Information, text)
    }

    pub fn warning(text: impl Into<AttrValue>) -> Self {
        Self::new(Tone::Warning, text).duration(WITH_ACTION)
    }

    /// Stays until it is closed.
    pub fn critical(text: impl Into<AttrValue>) -> Self {
        Self {
            duration: None,
            ..Self::new(Tone::Critical, text)
        }
    }

    pub fn detail(mut self, detail: impl Into<AttrValue>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Adds a button; the toast then stays for at least 15 s.
    pub fn action(mut self, label: impl Into<AttrValue>, onclick: Callback<()>) -> Self {
        let label = label.into();
        self.action = Some(ToastAction { label, onclick });
        self
    }

    pub fn duration(mut self, duration: Duration) -> Self {
        self.duration = Some(duration);
        self
    }

    fn stay(&self) -> Option<Duration> {
        let least = self.action.as_ref().map_or(Duration::ZERO, |_| WITH_ACTION);
        self.duration.map(|duration| duration.max(least))
    }
}

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
