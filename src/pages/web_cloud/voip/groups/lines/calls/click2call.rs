//! Appels › Click-to-Call: calls that a program of the company asks the API to place from this line.
//!
//! For the administrator who sets such a program up, gives it its key, and tries that it works.

mod api_card;
mod call_form;
mod generate_token_modal;
mod history_table;
mod placed;
mod status_card;
mod test_call_modal;
mod token_request;
mod token_steps;
mod view;
mod writes;

use std::rc::Rc;

use yew::prelude::*;
use yew_router::AnyRoute;

use self::api_card::Click2CallApiCard;
use self::generate_token_modal::GenerateTokenModal;
use self::history_table::Click2CallHistoryTable;
use self::status_card::click2call_status_card;
use self::test_call_modal::TestCallModal;
use self::view::HistoryView;
use self::writes::{history_key, line_key};
use crate::api::click2call;
use crate::api::{ApiError, Items, Problem};
use crate::config::Config;
use crate::data::{Query, UrlState, async_content, use_query, use_query_cache, use_url_state};
use crate::i18n::{I18n, use_i18n};
use crate::pages::screen::{Place, screen};
use crate::state::use_state_eq;
use crate::telephony::click2call::Call;
use crate::telephony::service::ServiceId;
use crate::ui::{
    Button, ButtonKind, Explanation, Icon, card, empty_state, external_link_button, skeleton,
    table_skeleton, toolbar,
};

/// What stands over the page.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Dialog {
    None,
    TestCall,
    GenerateToken,
}

#[derive(Properties, PartialEq)]
struct LineClick2CallTabProps {
    pub service: ServiceId,
    /// The tab's own address, whose query holds what of the history is shown.
    pub path: String,
}

screen!(
    click2call::SCREEN = |_, place| {
        let Place { service, path, .. } = place.clone();
        html! { <LineClick2CallTab {service} {path} /> }
    }
);

#[component]
fn LineClick2CallTab(props: &LineClick2CallTabProps) -> Html {
    let i18n = use_i18n();
    let config = use_context::<Rc<Config>>().unwrap_or_default();
    let dialog = use_state_eq(|| Dialog::None);
    let line = props.service.clone();
    let (doubt, ondoubt) = use_doubt(&line);
    let enabled = use_enabled(&line);
    let history = use_history(&line);
    let view = use_url_state::<HistoryView, _>(AnyRoute::new(props.path.clone()));
    let open = |next: Dialog| {
        let setter = dialog.setter();
        Callback::from(move |_: MouseEvent| setter.set(next))
    };
    let onclose = use_callback(dialog.setter(), |(), dialog| dialog.set(Dialog::None));
    let is_off = enabled.state.data.as_deref() == Some(&Some(false));
    html! {
        <div class="click2call">
            <Explanation name="click2call" title={i18n.t("click2call_banner_title")}>
                { i18n.t("click2call_banner_text") }
            </Explanation>
            {async_content(&enabled, i18n.t("doing_click2call_status"), skeleton(&i18n, 2), |enabled| {
                click2call_status_card(&i18n, *enabled, open(Dialog::GenerateToken))
            })}
            <Click2CallApiCard line={line.clone()} />
            { card(i18n.t("click2call_history"), history_content(&i18n, &history, view)) }
            { actions(&i18n, &config, is_off, open(Dialog::TestCall)) }
            <div>
                {match *dialog {
                    Dialog::None => html! {},
                    Dialog::TestCall => html! { <TestCallModal {line} {doubt} {ondoubt} {onclose} /> },
                    Dialog::GenerateToken => html! { <GenerateTokenModal {line} {onclose} /> },
                }}
            </div>
        </div>
    }
}

/// The number of a call of which nobody knows whether it was placed, and how to set it. Kept while the
/// window is closed and other tabs are shown: a second call must still be a decision made knowing of the
/// first.
#[hook]
fn use_doubt(line: &ServiceId) -> (Option<AttrValue>, Callback<Option<AttrValue>>) {
    let (cache, key) = (use_query_cache(), line_key(line));
    let update = use_force_update();
    let doubt = cache.note(&key);
    let ondoubt = use_callback((cache, key), move |number, (cache, key)| {
        cache.set_note(key, number);
        update.force_update();
    });
    (doubt, ondoubt)
}

/// Reads whether calls may be placed.
#[hook]
fn use_enabled(line: &ServiceId) -> Query<Option<bool>> {
    let id = line.clone();
    use_query(line_key(line).word("options"), move |api| {
        let id = id.clone();
        async move { click2call::is_enabled(&api, &id).await }
    })
}

/// Reads the calls that were placed.
#[hook]
fn use_history(line: &ServiceId) -> Query<Items<Call>> {
    let id = line.clone();
    use_query(history_key(line), move |api| {
        let id = id.clone();
        async move { click2call::history(&api, &id).await }
    })
}

/// A history that the API does not keep, or that cannot be read, leaves the rest of the page as it is.
fn history_content(i18n: &I18n, query: &Query<Items<Call>>, view: UrlState<HistoryView>) -> Html {
    let is_missing = |error: &ApiError| error.problem == Problem::NotFound;
    if query.state.data.is_none() && query.state.error.as_ref().is_some_and(is_missing) {
        let text = html! {
            <Button onclick={query.refresh.reform(|_: MouseEvent| ())}>{ i18n.t("ui_retry") }</Button>
        };
        return empty_state(Icon::Phone, i18n.t("click2call_not_offered"), text);
    }
    let skeleton = table_skeleton(i18n, 3, 5);
    let (is_loading, onrefresh) = (query.state.is_loading, query.refresh.clone());
    async_content(
        query,
        i18n.t("doing_click2call_history"),
        skeleton,
        |calls| {
            html! {
                <Click2CallHistoryTable
                    {calls}
                    view={view.value}
                    onview={view.set}
                    {is_loading}
                    {onrefresh}
                />
            }
        },
    )
}

fn actions(i18n: &I18n, config: &Config, is_off: bool, ontest: Callback<MouseEvent>) -> Html {
    let reason = is_off.then(|| AttrValue::from(i18n.t("click2call_is_off")));
    let documentation = config.link("apiConsole").map(|href| {
        external_link_button(i18n, href.to_owned(), i18n.t("click2call_documentation"))
    });
    toolbar(html! {
        <>
            <Button
                kind={ButtonKind::Primary}
                icon={Some(Icon::Phone)}
                onclick={ontest}
                disabled={is_off}
                disabled_reason={reason.clone()}
            >
                { i18n.t("click2call_test") }
            </Button>
            { documentation.unwrap_or_default() }
            if let Some(reason) = reason {
                <span class="note">{ reason }</span>
            }
        </>
    })
}
