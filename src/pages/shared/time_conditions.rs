//! Time conditions: when the calls of a service go where. One editor, used by a line's Filtrage, a
//! number's Planification and an easyHunting number's Horaires.

mod condition_modal;
mod copy_modal;
mod dialog;
mod dialplan;
mod editor;
mod import_modal;
mod list;
mod notice;
mod odd;
mod options_card;
mod question;
mod repeat;
mod save_modal;
mod state;
mod texts;
mod tools;
mod view;
mod week;
mod writes;

use yew::prelude::*;

use self::dialplan::DialplanSchedule;
use self::editor::ScheduleEditor;
use self::view::use_schedule_view;
use self::writes::use_loaded;
use crate::data::async_content;
use crate::i18n::use_i18n;
use crate::pages::screen::{Place, screen};
use crate::pages::shared::service::feature_in_sentence;
use crate::telephony::service::ServiceId;
use crate::telephony::time_condition::{Feature, Owner};
use crate::ui::{Icon, empty_state, skeleton};

#[derive(Properties, PartialEq)]
struct ServiceScheduleProps {
    pub owner: Owner,
    /// The tab's own address.
    pub path: String,
    /// Whether there are unsaved edits.
    #[prop_or_default]
    pub ondirty: Callback<bool>,
}

/// The time conditions of a line, of an easyHunting number, or of an extension of a dialplan.
#[component]
fn ServiceSchedule(props: &ServiceScheduleProps) -> Html {
    let i18n = use_i18n();
    let query = use_loaded(&props.owner);
    let view = use_schedule_view(&props.path);
    let onview = {
        let (now, set) = (view.value.clone(), view.set);
        Callback::from(move |as_list| set.emit(now.with_list(as_list)))
    };
    let (is_loading, onrefresh) = (query.state.is_loading, query.refresh.clone());
    let (owner, ondirty) = (props.owner.clone(), props.ondirty.clone());
    let as_list = view.value.is_list();
    async_content(
        &query,
        i18n.t("doing_time_conditions"),
        skeleton(&i18n, 8),
        |loaded| {
            html! { <ScheduleEditor {owner} {loaded} {as_list} {onview} {is_loading} {onrefresh} {ondirty} /> }
        },
    )
}

#[derive(Properties, PartialEq)]
struct NumberScheduleProps {
    pub service: ServiceId,
    /// Which decides where its time conditions are; empty until it is known.
    pub feature_type: String,
    pub path: String,
}

screen!(
    editors::LINE_SCHEDULE = |_, place| {
        let Place { service, path, .. } = place.clone();
        let owner = Owner {
            service,
            feature: Feature::Sip,
        };
        html! { <ServiceSchedule {owner} {path} /> }
    }
);

screen!(
    editors::NUMBER_SCHEDULE = |_, place| {
        let Place {
            service,
            feature_type,
            path,
            ..
        } = place.clone();
        html! { <NumberSchedule {service} {feature_type} {path} /> }
    }
);

/// A number's time conditions; not every number has some.
#[component]
fn NumberSchedule(props: &NumberScheduleProps) -> Html {
    let i18n = use_i18n();
    let (service, path) = (props.service.clone(), props.path.clone());
    match props.feature_type.as_str() {
        "" => skeleton(&i18n, 6),
        "easyHunting" => {
            let owner = Owner {
                service,
                feature: Feature::EasyHunting,
            };
            html! { <ServiceSchedule {owner} {path} /> }
        }
        "cloudHunting" | "contactCenterSolution" | "contactCenterSolutionExpert" | "cloudIvr" => {
            html! { <DialplanSchedule {service} {path} /> }
        }
        other => {
            let feature = feature_in_sentence(&i18n, other);
            let text = i18n.tp("time_condition_no_feature", &[("type", feature)]);
            empty_state(
                Icon::Calendar,
                i18n.t("time_condition_no_feature_title"),
                html! { <p>{ text }</p> },
            )
        }
    }
}
