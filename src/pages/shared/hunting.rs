//! The hunting group of a number: how its queue rings, who is in it, what callers get meanwhile.
//!
//! One page for an alias's Hunting, a number's File d'attente, and its Configuration and Agents tabs,
//! which show a part of it.

mod add_modal;
mod agent_modal;
mod csv;
mod described;
mod drag;
mod editor;
mod handle;
mod live;
mod live_card;
mod live_charts;
mod load;
mod member_row;
mod members;
mod options;
mod overflow;
mod queues;
mod remove_modal;
mod state;
mod strategy;
mod texts;
mod writes;

use serde::{Deserialize, Serialize};
use yew::prelude::*;
use yew_router::AnyRoute;

use self::editor::GroupEditor;
use self::load::use_loaded;
use crate::data::{async_content, use_url_state};
use crate::i18n::{I18n, use_i18n};
use crate::pages::screen::{Place, screen};
use crate::pages::shared::service::feature_in_sentence;
use crate::telephony::hunting::{HuntingService, HuntingTree};
use crate::ui::{Icon, empty_state, skeleton};

/// What of the group a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    All,
    /// Strategy, overflow, options.
    Configuration,
    Members,
}

/// Which queue, and which of its members, in the address: `?queue=3402&search=accueil`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct View {
    #[serde(skip_serializing_if = "Option::is_none")]
    queue: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    search: String,
}

screen!(editors::ALL = |i18n, place| page(i18n, place, Part::All));
screen!(editors::CONFIGURATION = |i18n, place| page(i18n, place, Part::Configuration));
screen!(editors::MEMBERS = |i18n, place| page(i18n, place, Part::Members));

/// The group of a number whose `featureType` is known, or empty until it is.
fn page(i18n: &I18n, place: &Place, part: Part) -> Html {
    let feature_type = place.feature_type.as_str();
    if feature_type.is_empty() {
        return skeleton(i18n, 6);
    }
    let Some(tree) = HuntingTree::of_feature(feature_type) else {
        let text = i18n.tp(
            "hunting_no_feature",
            &[("type", feature_in_sentence(i18n, feature_type))],
        );
        let title = i18n.t("hunting_no_feature_title");
        return empty_state(Icon::Users, title, html! { <p>{ text }</p> });
    };
    let service = HuntingService {
        id: place.service.clone(),
        tree,
    };
    let path = place.path.clone();
    html! { <HuntingGroupPage {service} {path} {part} /> }
}

#[derive(Clone, Properties, PartialEq)]
struct HuntingGroupPageProps {
    service: HuntingService,
    path: String,
    part: Part,
}

#[component]
fn HuntingGroupPage(props: &HuntingGroupPageProps) -> Html {
    let i18n = use_i18n();
    let view = use_url_state::<View, _>(AnyRoute::new(props.path.clone()));
    let query = use_loaded(&props.service, view.value.queue.as_deref());
    let onqueue = use_callback(view.set, |queue, set| {
        let search = String::new();
        set.emit(View { queue, search });
    });
    let HuntingGroupPageProps {
        service,
        path,
        part,
    } = props.clone();
    let (is_loading, onrefresh) = (query.state.is_loading, query.refresh.clone());
    async_content(
        &query,
        i18n.t("doing_hunting"),
        skeleton(&i18n, 8),
        |loaded| match &loaded.queue {
            Some(queue) => {
                let (key, queue) = (queue.id.to_string(), queue.clone());
                html! {
                    <GroupEditor {key} {service} {path} {part} {loaded} {queue} {onqueue} {is_loading} {onrefresh} />
                }
            }
            None => {
                let text = html! { <p>{ i18n.t("hunting_no_queue_text") }</p> };
                empty_state(Icon::Users, i18n.t("hunting_no_queue"), text)
            }
        },
    )
}
