//! One question before something that cannot be undone, or that others will notice.

use yew::prelude::*;

use super::window::{Modal, ModalSize};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ConfirmModalProps {
    pub title: AttrValue,
    /// What will be done, as a verb: "Supprimer".
    pub confirm_label: AttrValue,
    #[prop_or_default]
    pub danger: bool,
    #[prop_or_default]
    pub busy: bool,
    /// Refused from the start, as the text says.
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub error: Html,
    pub onconfirm: Callback<()>,
    pub onclose: Callback<()>,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn ConfirmModal(props: &ConfirmModalProps) -> Html {
    let i18n = use_i18n();
    let confirm = props.onconfirm.reform(|_: MouseEvent| ());
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let kind = if props.danger {
        ButtonKind::Danger
    } else {
        ButtonKind::Primary
    };
    let footer = html! {
        <>
            <Button disabled={props.busy} onclick={cancel}>{ i18n.t("ui_cancel") }</Button>
            <Button {kind} busy={props.busy} disabled={props.disabled} onclick={confirm}>{ &props.confirm_label }</Button>
        </>
    };
    html! {
        <Modal
            title={props.title.clone()}
            onclose={props.onclose.clone()}
            size={ModalSize::Small}
            closable={!props.busy}
            {footer}
        >
            { props.children.clone() }
            <div class="ui-form__error">{ props.error.clone() }</div>
        </Modal>
    }
}
