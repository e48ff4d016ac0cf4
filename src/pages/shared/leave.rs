//! Asks before a page with unsaved edits is left.

use yew::prelude::*;

use crate::i18n::use_i18n;
use crate::ui::{ConfirmModal, use_leave_guard};

#[derive(Properties, PartialEq)]
pub struct LeaveQuestionProps {
    pub is_active: bool,
}

#[component]
pub fn LeaveQuestion(props: &LeaveQuestionProps) -> Html {
    let i18n = use_i18n();
    let guard = use_leave_guard(props.is_active);
    if !guard.is_asking {
        return html! { <div hidden=true /> };
    }
    html! {
        <ConfirmModal
            title={i18n.t("leave_title")}
            confirm_label={i18n.t("leave_confirm")}
            danger={true}
            onconfirm={guard.leave}
            onclose={guard.stay}
        >
            <p>{ i18n.t("leave_text") }</p>
        </ConfirmModal>
    }
}
