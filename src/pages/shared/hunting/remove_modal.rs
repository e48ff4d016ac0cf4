//! Removing members: from the queue alone, or altogether.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::load::{Loaded, key};
use super::state::Action;
use super::texts::{agent_name, queue_name};
use crate::api::hunting as resource;
use crate::data::use_query;
use crate::i18n::{I18n, use_i18n};
use crate::state::use_state;
use crate::telephony::hunting::{
    AgentId, HuntingGroup, HuntingService, Member, MemberKey, QueueId, Removal,
};
use crate::ui::{FormModal, RadioGroup, RadioOption};

/// The value of the radio button that deletes an agent from the service.
const ALTOGETHER: &str = "altogether";

#[derive(Properties, PartialEq)]
pub(super) struct RemoveModalProps {
    pub(super) service: HuntingService,
    pub(super) loaded: Rc<Loaded>,
    pub(super) group: Rc<HuntingGroup>,
    pub(super) keys: Vec<MemberKey>,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn RemoveModal(props: &RemoveModalProps) -> Html {
    let i18n = use_i18n();
    let how = use_state(|| "queue".to_owned());
    let onchange = use_callback(how.setter(), |value, how| how.set(value));
    let onsubmit = {
        let (keys, how) = (props.keys.clone(), how.clone());
        let (onaction, onclose) = (props.onaction.clone(), props.onclose.clone());
        Callback::from(move |()| {
            let removal = match how.as_str() {
                ALTOGETHER => Removal::Altogether,
                _ => Removal::FromQueue,
            };
            onaction.emit(Action::Remove(keys.clone(), removal));
            onclose.emit(());
        })
    };
    let options = vec![
        RadioOption::new("queue", i18n.t("hunting_from_queue"))
            .detail(i18n.t("hunting_from_queue_text")),
        RadioOption::new(ALTOGETHER, i18n.t("hunting_altogether"))
            .detail(i18n.t("hunting_altogether_text")),
    ];
    let queues = use_queues(props);
    html! {
        <FormModal
            title={i18n.tn("hunting_remove_title", props.keys.len())}
            submit_label={i18n.t("delete")}
            danger={true}
            {onsubmit}
            onclose={props.onclose.clone()}
        >
            <ul class="removed">
                for member in chosen(props) {
                    <li key={member.key().to_string()}>
                        { agent_name(&member.values) }
                        { " " }
                        <small class="note">{ elsewhere(&i18n, props, &queues, member) }</small>
                    </li>
                }
            </ul>
            <RadioGroup label={i18n.t("hunting_how")} value={(*how).clone()} {options} {onchange} />
        </FormModal>
    }
}

/// The members that are to go.
fn chosen(props: &RemoveModalProps) -> impl Iterator<Item = &Member> {
    let members = props.group.roster.members().iter();
    members.filter(|it| props.keys.contains(it.key()))
}

/// The queues of the members that are to go, once they are read; a service with one queue has no others.
#[hook]
fn use_queues(props: &RemoveModalProps) -> Rc<BTreeMap<AgentId, Vec<QueueId>>> {
    let has_others = props.loaded.queues.len() > 1;
    let ids = chosen(props).filter_map(Member::id).filter(|_| has_others);
    let ids: Vec<AgentId> = ids.cloned().collect();
    let service = props.service.clone();
    let key = key(&service).word("queues");
    let key = ids.iter().fold(key, |key, agent| key.id(agent.as_str()));
    let query = use_query(key, move |api| {
        let (service, ids) = (service.clone(), ids.clone());
        async move { resource::queues_of(&api, &service, &ids).await }
    });
    query.state.data.unwrap_or_default()
}

/// The other queues that a member is in.
fn elsewhere(
    i18n: &I18n,
    props: &RemoveModalProps,
    queues: &BTreeMap<AgentId, Vec<QueueId>>,
    member: &Member,
) -> Option<String> {
    let own = props.loaded.queue.as_ref().map(|queue| &queue.id);
    let ids = queues.get(member.id()?)?;
    let all = props.loaded.queues.iter();
    let others = all.filter(|queue| ids.contains(&queue.id) && Some(&queue.id) != own);
    let names: Vec<String> = others.map(|queue| queue_name(i18n, queue)).collect();
    let text = || i18n.tp("hunting_also_in", &[("queues", names.join(", "))]);
    (!names.is_empty()).then(text)
}
