//! A described form: one object, each section of which is saved alone.

use std::rc::Rc;

use yew::prelude::*;

use super::Tab;
use super::draft::{TypedAction, use_typed};
use super::reading::use_record;
use super::section::RecordSection;
use crate::data::async_content;
use crate::i18n::use_i18n;
use crate::pages::shared::leave::LeaveQuestion;
use crate::pages::shared::service::Destinations;
use crate::telephony::record::{Draft, Record, Scope};
use crate::ui::skeleton;

#[derive(Properties, PartialEq)]
pub struct RecordFormProps {
    pub tab: Tab,
    pub scope: Scope,
    pub destinations: Destinations,
}

#[component]
pub fn RecordForm(props: &RecordFormProps) -> Html {
    let i18n = use_i18n();
    let query = use_record(props.tab.0, &props.scope);
    async_content(
        &query,
        i18n.t("doing_record"),
        skeleton(&i18n, 8),
        |record| {
            html! {
                <Sections
                    tab={props.tab}
                    scope={props.scope.clone()}
                    destinations={props.destinations.clone()}
                    {record}
                />
            }
        },
    )
}

#[derive(Properties, PartialEq)]
struct SectionsProps {
    tab: Tab,
    scope: Scope,
    destinations: Destinations,
    record: Rc<Record>,
}

#[component]
fn Sections(props: &SectionsProps) -> Html {
    let record = &props.record;
    let (typed, oninput) = use_typed(|| Draft::of((**record).clone()));
    let schema = props.tab.0;
    let is_edited = typed.is_edited(schema, &(0..schema.fields().len()));
    {
        // What nobody edits follows what is there; edits keep what they began with, for the notice of a conflict.
        let dispatcher = typed.dispatcher();
        use_effect_with((record.clone(), is_edited), move |(record, is_edited)| {
            if !is_edited {
                dispatcher.dispatch(TypedAction::Over((**record).clone()));
            }
        });
    }
    html! {
        <div class="record">
            for section in 0..schema.sections.len() {
                <RecordSection
                    key={section}
                    tab={props.tab}
                    {section}
                    scope={props.scope.clone()}
                    destinations={props.destinations.clone()}
                    record={record.clone()}
                    typed={typed.clone()}
                    oninput={oninput.clone()}
                />
            }
            <LeaveQuestion key="leave" is_active={is_edited} />
        </div>
    }
}
