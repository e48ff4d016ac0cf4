//! One window: its title, what stands in it, and its way to be opened and closed.

use gloo_render::request_animation_frame;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::dialog;
use crate::i18n::use_i18n;
use crate::ui::dom::{focused, use_id};
use crate::ui::style::use_sheet;
use crate::ui::toast::ToastRegion;
use crate::ui::{Icon, icon_button};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ModalSize {
    Small,
    #[default]
    Medium,
    Large,
    /// For tables of many columns.
    Wide,
}

impl ModalSize {
    fn class(self) -> &'static str {
        match self {
            Self::Small => "ui-modal--small",
            Self::Medium => "ui-modal--medium",
            Self::Large => "ui-modal--large",
            Self::Wide => "ui-modal--wide",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ModalProps {
    pub title: AttrValue,
    /// Asked for by Escape or the close button; the page closes by no longer rendering the modal.
    pub onclose: Callback<()>,
    #[prop_or_default]
    pub size: ModalSize,
    /// False while closing would lose what is under way.
    #[prop_or(true)]
    pub closable: bool,
    /// It comes unasked and waits for an answer: its text is read out with its title.
    #[prop_or_default]
    pub alert: bool,
    #[prop_or_default]
    pub footer: Html,
    #[prop_or_default]
    pub children: Html,
}

/// A dialog, open as long as it is rendered. A click beside it does nothing: it must not lose what was typed.
#[component]
pub fn Modal(props: &ModalProps) -> Html {
    let i18n = use_i18n();
    let sheet = use_sheet(dialog::sheet);
    let title_id = use_id();
    let text_id = props.alert.then(|| format!("{title_id}-text"));
    let node = use_node_ref();
    use_dialog(&node, props.closable, props.onclose.clone());
    let onclick = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <dialog
            ref={node}
            class={classes!("ui-modal", props.size.class(), sheet)}
            role={props.alert.then_some("alertdialog")}
            aria-labelledby={title_id.clone()}
            aria-describedby={text_id.clone()}
            onkeydown={press_once}
        >
            <div class="ui-modal__panel">
                <header class="ui-modal__header">
                    <h2 id={title_id} class="ui-modal__title">{ &props.title }</h2>
                    if props.closable {
                        { icon_button(Icon::Close, i18n.t("ui_close"), onclick) }
                    }
                </header>
                <div id={text_id} class="ui-modal__body">{ props.children.clone() }</div>
                <footer class="ui-modal__footer">{ props.footer.clone() }</footer>
            </div>
            <ToastRegion in_dialog={true} />
        </dialog>
    }
}

/// A key that is held down submits a form once, and not again as soon as it was answered.
fn press_once(event: KeyboardEvent) {
    let is_typing = event.target_dyn_into::<HtmlTextAreaElement>().is_some();
    if event.repeat() && event.key() == "Enter" && !is_typing {
        event.prevent_default();
    }
}

/// Opens the dialog after the first render, and closes it, giving the focus back, on the last.
///
/// It opens with the next frame: to make a long page inert takes the browser as long as to render a form.
#[hook]
fn use_dialog(node: &NodeRef, closable: bool, onclose: Callback<()>) {
    use_effect_with(node.clone(), |node| {
        let dialog = node.cast::<HtmlDialogElement>();
        let opener = dialog.as_ref().and_then(|dialog| focused(dialog));
        let opening = dialog
            .clone()
            .map(|dialog| request_animation_frame(move |_| dialog::open(&dialog)));
        move || {
            drop(opening);
            if let Some(dialog) = dialog {
                dialog.close();
            }
            opener.as_ref().map(HtmlElement::focus);
        }
    });
    use_effect_with(
        (node.clone(), closable, onclose),
        |(node, closable, onclose)| {
            let listeners = node
                .cast::<HtmlDialogElement>()
                .map(|dialog| dialog::listen(&dialog, *closable, onclose));
            move || drop(listeners)
        },
    );
}
