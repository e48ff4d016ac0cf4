//! Saving: what would change, then each change by itself, with what became of it.

use std::rc::Rc;

use yew::prelude::*;

use super::state::Action;
use super::writes::ScheduleWrites;
use crate::pages::shared::saving::SavePlan;
use crate::telephony::time_condition::Schedule;

#[derive(Properties, PartialEq)]
pub(super) struct SaveModalProps {
    pub(super) title: AttrValue,
    pub(super) confirm_label: AttrValue,
    #[prop_or_default]
    pub(super) notices: Vec<String>,
    /// What is saved: the edits, or a file in their place.
    pub(super) schedule: Rc<Schedule>,
    #[prop_or_default]
    pub(super) onsend: Callback<()>,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn SaveModal(props: &SaveModalProps) -> Html {
    html! {
        <SavePlan<ScheduleWrites>
            title={props.title.clone()}
            confirm_label={props.confirm_label.clone()}
            notices={props.notices.clone()}
            writes={ScheduleWrites { owner: props.schedule.owner().clone() }}
            plan={props.schedule.plan()}
            onsend={props.onsend.clone()}
            onsaved={props.onaction.reform(Action::Saved)}
            onclose={props.onclose.clone()}
        />
    }
}
