//! The hunting group of a number: how its queue rings, its members, and what callers hear meanwhile.
//!
//! One page for an alias's Hunting, a number's File d'attente, and its Configuration and Agents tabs,
//! which show a part of it.

mod add_modal;
mod agent_modal;
mod conflicts;
mod csv;
mod described;
mod dialog;
mod drag;
mod drag_handle;
mod editor;
mod facts_card;
mod gone;
mod live;
mod live_card;
mod live_charts;
mod load;
mod member_columns;
mod member_row;
mod members;
mod newcomer;
mod open_dialog;
mod options;
mod overflow;
mod queue_writes;
mod queues;
mod remove_modal;
mod showing;
mod sounds;
mod state;
mod strategy;
mod texts;
mod writes;

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;
use yew_router::AnyRoute;

use self::editor::GroupEditor;
use self::gone::gone_page;
use self::load::{Loaded, use_loaded};
use self::showing::{Showing, Shown};
use crate::data::{Loadable, Query, UrlState, async_content, use_url_state};
use crate::i18n::{I18n, use_i18n};
use crate::pages::screen::{Place, screen};
use crate::pages::shared::service::feature_in_sentence;
use crate::telephony::hunting::{HuntingService, HuntingTree, Queue, QueueId};
use crate::ui::{Icon, empty_state, skeleton};

/// The part of the group that a page shows.
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

/// The group of a number; a skeleton while its `featureType` is not known.
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
    let wanted = view.value.queue.clone();
    let query = use_loaded(&props.service, wanted.as_deref());
    let showing = use_mut_ref(Showing::default);
    let read = query.state.data.as_ref();
    let shown = showing.borrow_mut().show(wanted.as_deref(), read);
    let follow = showing.borrow().to_follow(read);
    use_followed(follow, &view);
    let (onqueue, ondeleted) = use_leaving(&showing, view.set);
    let content = Query {
        state: Loadable {
            data: shown.map(Rc::new),
            error: query.state.error.clone(),
            is_loading: query.state.is_loading,
        },
        refresh: query.refresh.clone(),
    };
    let is_loading = query.state.is_loading;
    async_content(
        &content,
        i18n.t("doing_hunting"),
        skeleton(&i18n, 8),
        |shown| {
            let editor = |loaded: Rc<Loaded>, queue: Queue, gone| {
                let HuntingGroupPageProps {
                    service,
                    path,
                    part,
                } = props.clone();
                let (onqueue, ondeleted) = (onqueue.clone(), ondeleted.clone());
                let key = queue.id.to_string();
                html! {
                    <GroupEditor
                        {key}
                        {service}
                        {path}
                        {part}
                        {loaded}
                        {queue}
                        {gone}
                        {onqueue}
                        {ondeleted}
                        {is_loading}
                        onrefresh={query.refresh.clone()}
                    />
                }
            };
            match (*shown).clone() {
                Shown::Queue { loaded, queue } => editor(loaded, queue, None),
                Shown::Gone {
                    loaded,
                    queue,
                    others,
                } => editor(loaded, queue, Some(others)),
                Shown::Missing { others } => gone_page(&i18n, &others, &onqueue),
                Shown::Empty => {
                    let text = html! { <p>{ i18n.t("hunting_no_queue_text") }</p> };
                    empty_state(Icon::Users, i18n.t("hunting_no_queue"), text)
                }
            }
        },
    )
}

/// Writes the id of the shown queue into the address, once another queue is the first one.
#[hook]
fn use_followed(follow: Option<String>, view: &UrlState<View>) {
    let (set, search) = (view.set.clone(), view.value.search.clone());
    use_effect_with(follow, move |queue| {
        if let Some(queue) = queue.clone() {
            let queue = Some(queue);
            set.emit(View { queue, search });
        }
    });
}

/// The ways to another queue: the user chooses it, or deletes the one that is shown.
#[hook]
fn use_leaving(
    showing: &Rc<RefCell<Showing>>,
    set: Callback<View>,
) -> (Callback<Option<String>>, Callback<QueueId>) {
    let update = use_force_update();
    let go = move |queue| {
        let search = String::new();
        set.emit(View { queue, search });
        update.force_update();
    };
    let onqueue = {
        let (showing, go) = (showing.clone(), go.clone());
        Callback::from(move |queue| {
            showing.borrow_mut().leave();
            go(queue);
        })
    };
    let showing = showing.clone();
    let ondeleted = Callback::from(move |queue: QueueId| {
        showing.borrow_mut().leave_deleted(&queue);
        go(None);
    });
    (onqueue, ondeleted)
}
