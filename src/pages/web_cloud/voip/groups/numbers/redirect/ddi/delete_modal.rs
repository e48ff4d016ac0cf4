//! Deleting a rule, once it is said where its calls will go from then on.

use std::rc::Rc;

use yew::prelude::*;

use super::edit_modal::items;
use super::writes::{RuleWrites, present};
use crate::data::use_submit;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::{delete_notice, explain};
use crate::telephony::change::Change;
use crate::telephony::ddi::{Block, Routed, Rule};
use crate::telephony::service::ServiceId;
use crate::ui::ConfirmModal;

#[derive(Properties, PartialEq)]
pub(super) struct DeleteDdiRuleModalProps {
    pub(super) id: ServiceId,
    pub(super) block: Rc<Block>,
    /// The rule as it was when the question was asked.
    pub(super) opened: Rule,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn DeleteDdiRuleModal(props: &DeleteDdiRuleModalProps) -> Html {
    let i18n = use_i18n();
    let opened = &props.opened;
    let current = present(&props.block, opened);
    let submit = {
        // What is deleted is what is there now, which the notice has shown.
        let before = current.unwrap_or(opened).clone();
        use_submit(
            RuleWrites {
                id: props.id.clone(),
            },
            move || {
                let before = before.clone();
                Some(Change::Delete { before })
            },
            |_| None,
            props.onclose.reform(|_| ()),
        )
    };
    let is_there = current.is_some() && !submit.is_busy;
    let asked = use_mut_ref(|| Question::of(&i18n, &props.block, opened));
    // Kept while the rule goes.
    if let Some(current) = current.filter(|_| is_there) {
        asked.replace(Question::of(&i18n, &props.block, current));
    }
    let Question { text, is_refused } = asked.borrow().clone();
    let server = current.filter(|_| is_there);
    let conflict = delete_notice(&i18n, "ddi_conflict_title", opened, server, |rule| {
        items(&i18n, rule)
    });
    let named = [("extension", opened.extension.to_string())];
    html! {
        <ConfirmModal
            title={i18n.tp("ddi_delete_rule", &named)}
            confirm_label={i18n.t("delete")}
            danger={true}
            busy={submit.is_busy}
            disabled={is_refused}
            error={submit.error(&i18n, "doing_delete_rule", conflict.is_shown)}
            onconfirm={submit.onsubmit}
            onclose={props.onclose.clone()}
        >
            { conflict.view }
            <p>{ text }</p>
        </ConfirmModal>
    }
}

/// What is asked about the rule, or why it may not be deleted.
#[derive(Clone)]
struct Question {
    text: AttrValue,
    is_refused: bool,
}

impl Question {
    fn of(i18n: &I18n, block: &Block, rule: &Rule) -> Self {
        let refusal = block.check_without(rule).err();
        Self {
            is_refused: refusal.is_some(),
            text: match refusal {
                Some(refusal) => explain(i18n, &refusal),
                None => consequence(i18n, block, rule).into(),
            },
        }
    }
}

/// Where the calls to the rule's number will go.
fn consequence(i18n: &I18n, block: &Block, rule: &Rule) -> String {
    let named = match rule.description.text() {
        "" => rule.full_number.to_string(),
        description => format!("{} ({description})", rule.full_number),
    };
    let (key, destination) = match block.route_without(rule) {
        Routed::Rule(other) => ("ddi_delete_then", other.destination.to_string()),
        Routed::Default(destination) => ("ddi_delete_then_default", destination.to_string()),
        Routed::Nowhere => ("ddi_delete_then_lost", String::new()),
    };
    let destination = match destination.as_str() {
        "" => i18n.t("value_unreadable"),
        _ => destination,
    };
    i18n.tp(key, &[("number", named), ("destination", destination)])
}
