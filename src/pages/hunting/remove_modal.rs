//! Removing members: from the queue alone, or altogether.

use std::rc::Rc;

use yew::prelude::*;

use super::state::Action;
use super::texts::agent_name;
use crate::i18n::use_i18n;
use crate::telephony::hunting::{HuntingGroup, Removal};
use crate::telephony::number::PhoneNumber;
use crate::ui::{FormModal, RadioGroup, RadioOption};

/// The value of the radio button for going altogether.
const ALTOGETHER: &str = "altogether";

#[derive(Properties, PartialEq)]
pub(super) struct RemoveModalProps {
    pub(super) group: Rc<HuntingGroup>,
    pub(super) numbers: Vec<PhoneNumber>,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn RemoveModal(props: &RemoveModalProps) -> Html {
    let i18n = use_i18n();
    let how = use_state(|| "queue".to_owned());
    let onchange = use_callback(how.setter(), |value, how| how.set(value));
    let onsubmit = {
        let (numbers, how) = (props.numbers.clone(), how.clone());
        let (onaction, onclose) = (props.onaction.clone(), props.onclose.clone());
        Callback::from(move |()| {
            let removal = match how.as_str() {
                ALTOGETHER => Removal::Altogether,
                _ => Removal::FromQueue,
            };
            onaction.emit(Action::Remove(numbers.clone(), removal));
            onclose.emit(());
        })
    };
    let options = vec![
        RadioOption::new("queue", i18n.t("hunting_from_queue"))
            .detail(i18n.t("hunting_from_queue_text")),
        RadioOption::new(ALTOGETHER, i18n.t("hunting_altogether"))
            .detail(i18n.t("hunting_altogether_text")),
    ];
    let members = props.group.roster.members().iter();
    let meant = members.filter(|it| props.numbers.contains(&it.values.number));
    html! {
        <FormModal
            title={i18n.tn("hunting_remove_title", props.numbers.len())}
            submit_label={i18n.t("delete")}
            danger={true}
            {onsubmit}
            onclose={props.onclose.clone()}
        >
            <ul class="removed">
                for member in meant {
                    <li key={member.values.number.to_string()}>{ agent_name(&member.values) }</li>
                }
            </ul>
            <RadioGroup label={i18n.t("hunting_how")} value={(*how).clone()} {options} {onchange} />
        </FormModal>
    }
}
