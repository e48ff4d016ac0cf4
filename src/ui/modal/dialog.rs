//! The `<dialog>` element itself: opening it, hearing that it wants to close, and its look.

use gloo_events::{EventListener, EventListenerOptions};
use stylist::StyleSource;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement};
use yew::Callback;

/// What gets the focus: what asks for it, else the first field, else the way forward, unless it destroys something.
const FOCUS_ORDER: [&str; 4] = [
    "[data-autofocus]",
    ".ui-modal__body :is(input, select, textarea):not([disabled], [type=hidden])",
    ".ui-modal__footer .ui-button--primary:not([disabled])",
    ".ui-modal__footer button:not([disabled])",
];

pub(super) fn open(dialog: &HtmlDialogElement) {
    if let Err(error) = dialog.show_modal() {
        log::error!("a dialog cannot be opened: {error:?}");
        return;
    }
    let first = FOCUS_ORDER
        .iter()
        .find_map(|selector| dialog.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(Err(error)) = first.as_ref().map(HtmlElement::focus) {
        log::warn!("a field cannot be focused: {error:?}");
    }
}

/// `cancel` is Escape; `close` comes when the browser insists (a second Escape): the dialog is opened again, as it
/// stays until the page stops rendering it.
pub(super) fn listen(
    dialog: &HtmlDialogElement,
    closable: bool,
    onclose: &Callback<()>,
) -> [EventListener; 2] {
    let cancel = {
        let (own, onclose) = (dialog.clone(), onclose.clone());
        move |event: &Event| {
            // A file picker's `cancel` bubbles up to here.
            if event.target().as_ref() != Some(own.as_ref()) {
                return;
            }
            event.prevent_default();
            if closable {
                onclose.emit(());
            }
        }
    };
    let close = {
        let (own, onclose) = (dialog.clone(), onclose.clone());
        move |event: &Event| {
            if event.target().as_ref() != Some(own.as_ref()) || own.open() || !own.is_connected() {
                return;
            }
            open(&own);
            if closable {
                onclose.emit(());
            }
        }
    };
    let options = EventListenerOptions::enable_prevent_default();
    [
        EventListener::new_with_options(dialog, "cancel", options, cancel),
        EventListener::new(dialog, "close", close),
    ]
}

pub(super) fn sheet() -> StyleSource {
    stylist::css!(
        r#"
        width: min(var(--ui-modal-width), calc(100vw - 2 * var(--ods-space-4)));
        max-width: none;
        inset-block-end: var(--ui-toasts);
        max-height: min(860px, calc(100dvh - 2 * var(--ods-space-4) - var(--ui-toasts)));
        padding: 0;
        border: 1px solid var(--ods-color-border-subtle);
        border-radius: var(--ods-radius-lg);
        background: var(--ods-color-surface);
        color: var(--ods-color-text);
        box-shadow: var(--ods-shadow-lg);
        overflow: hidden;

        &.ui-modal--small { --ui-modal-width: 440px; }
        &.ui-modal--medium { --ui-modal-width: 600px; }
        &.ui-modal--large { --ui-modal-width: 960px; }
        &.ui-modal--wide { --ui-modal-width: 1240px; }
        &[open] { display: flex; animation: voip-modal-in 160ms ease-out; }
        .ui-modal__panel, form {
            display: flex;
            flex-direction: column;
            flex: 1;
            min-width: 0;
            min-height: 0;
        }
        .ui-modal__header {
            display: flex;
            align-items: flex-start;
            justify-content: space-between;
            gap: var(--ods-space-4);
            padding: var(--ods-space-5) var(--ods-space-5) var(--ods-space-3);
        }
        .ui-modal__title { margin: 0; padding-top: 5px; font-size: var(--ods-font-size-xl); overflow-wrap: anywhere; }
        .ui-modal__body {
            flex: 1;
            min-height: 0;
            overflow-y: auto;
            overscroll-behavior: contain;
            padding: var(--ods-space-1) var(--ods-space-5) var(--ods-space-5);
        }
        .ui-modal__body > :last-child { margin-bottom: 0; }
        .ui-modal__footer {
            display: flex;
            flex-wrap: wrap-reverse;
            justify-content: flex-end;
            gap: var(--ods-space-3);
            padding: var(--ods-space-4) var(--ods-space-5);
            border-top: 1px solid var(--ods-color-border-subtle);
            background: var(--ods-color-surface-sunken);
        }
        .ui-modal__footer:empty { display: none; }

        @media (max-width: 480px) {
            &[open] { margin-bottom: 0; width: 100%; max-width: 100vw; border-radius: var(--ods-radius-lg) var(--ods-radius-lg) 0 0; }
            .ui-modal__footer .ui-button { flex: 1 1 auto; }
        }
        @media (prefers-reduced-motion: reduce) {
            &[open] { animation: none; }
        }
        @keyframes voip-modal-in {
            from { opacity: 0; transform: translateY(8px); }
            to { opacity: 1; transform: none; }
        }
        "#
    )
}
