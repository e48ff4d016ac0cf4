//! Adding a rule.

use std::rc::Rc;

use yew::prelude::*;

use super::rule_form::{RuleForm, use_rule_fields};
use super::writes::RuleWrites;
use crate::data::use_submit;
use crate::i18n::use_i18n;
use crate::pages::shared::service::Destinations;
use crate::telephony::ddi::{Block, RuleDraft};
use crate::telephony::service::ServiceId;
use crate::ui::FormModal;

#[derive(Properties, PartialEq)]
pub(super) struct AddDdiRuleModalProps {
    pub(super) id: ServiceId,
    pub(super) block: Rc<Block>,
    pub(super) destinations: Destinations,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn AddDdiRuleModal(props: &AddDdiRuleModalProps) -> Html {
    let i18n = use_i18n();
    let fields = use_rule_fields(RuleDraft::default());
    let submit = {
        let (checked, block, refused) = (fields.clone(), props.block.clone(), fields.clone());
        use_submit(
            RuleWrites {
                id: props.id.clone(),
            },
            move || {
                checked.touch();
                Some(checked.check(&block, None).ok()?.create())
            },
            move |error| refused.field(error),
            props.onclose.reform(|_| ()),
        )
    };
    html! {
        <FormModal
            title={i18n.t("ddi_add_title")}
            onclose={props.onclose.clone()}
            onsubmit={submit.onsubmit.clone()}
            busy={submit.is_busy}
            error={submit.error(&i18n, "doing_add_rule", false)}
        >
            <RuleForm
                block={props.block.clone()}
                destinations={props.destinations.clone()}
                {fields}
            />
        </FormModal>
    }
}
