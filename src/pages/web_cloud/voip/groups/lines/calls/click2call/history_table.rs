//! "Derniers appels": the last three, or all that the API keeps.

use std::rc::Rc;

use yew::prelude::*;

use super::view::HistoryView;
use crate::api::Items;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::unreadable::unreadable_notice;
use crate::telephony::click2call::{Call, CallStatus, duration_text};
use crate::telephony::paging::{Page, PageSize};
use crate::ui::{
    Button, Column, Icon, Pagination, Table, TableContent, Tone, badge, empty_state, toolbar,
};

/// How many calls are shown before "Voir tout" is asked for.
const LAST: usize = 3;

#[derive(Properties, PartialEq)]
pub(super) struct Click2CallHistoryTableProps {
    pub(super) calls: Rc<Items<Call>>,
    pub(super) view: HistoryView,
    pub(super) onview: Callback<HistoryView>,
    pub(super) is_loading: bool,
    pub(super) onrefresh: Callback<()>,
}

#[component]
pub(super) fn Click2CallHistoryTable(props: &Click2CallHistoryTableProps) -> Html {
    let i18n = use_i18n();
    let columns = use_memo(i18n.clone(), columns);
    let (view, onview) = (&props.view, &props.onview);
    let size = view.page_size();
    let calls = &props.calls.items;
    let page = shown(calls, view, size);
    let toggled = view.toggled();
    let ontoggle = onview.reform(move |_: MouseEvent| toggled.clone());
    let of_view = || (view.clone(), onview.clone());
    html! {
        <>
            {toolbar(html! {
                <>
                    <Button
                        icon={Some(Icon::Refresh)}
                        busy={props.is_loading}
                        onclick={props.onrefresh.reform(|_: MouseEvent| ())}
                    >
                        { i18n.t("refresh") }
                    </Button>
                    if calls.len() > LAST {
                        <Button onclick={ontoggle}>{ toggle_label(&i18n, view, calls.len()) }</Button>
                    }
                </>
            })}
            { unreadable_notice(&i18n, props.calls.unreadable) }
            <Table
                caption={i18n.t("click2call_history")}
                content={TableContent::new(&columns, &Rc::new(page.rows), |call: &Call| call.id.clone())}
                empty={empty_state(Icon::Phone, i18n.t("click2call_no_call"), i18n.t("click2call_no_call_text"))}
            />
            if view.is_all() {
                <Pagination
                    page={page.number}
                    page_size={size.rows()}
                    total={page.matching}
                    onpage={paging(of_view(), HistoryView::with_page)}
                    onpagesize={paging(of_view(), HistoryView::with_page_size)}
                />
            }
        </>
    }
}

fn paging(
    (view, onview): (HistoryView, Callback<HistoryView>),
    with: fn(&HistoryView, usize) -> HistoryView,
) -> Callback<usize> {
    onview.reform(move |number| with(&view, number))
}

/// The calls that the view asks for.
fn shown(calls: &[Call], view: &HistoryView, size: PageSize) -> Page<Call> {
    if view.is_all() {
        return Page::cut(calls.to_vec(), calls.len(), size, view.page());
    }
    let last: Vec<Call> = calls.iter().take(LAST).cloned().collect();
    Page::cut(last, calls.len(), PageSize::default(), 1)
}

fn toggle_label(i18n: &I18n, view: &HistoryView, count: usize) -> String {
    if view.is_all() {
        i18n.t("click2call_show_last")
    } else {
        i18n.tn("click2call_show_all", count)
    }
}

fn columns(i18n: &I18n) -> Vec<Column<Call>> {
    let (dates, statuses) = (i18n.clone(), i18n.clone());
    let text = |text: String| html! { text };
    vec![
        Column::new("date", i18n.t("click2call_date"), move |call: &Call| {
            text(dates.date_time_of(&call.date_time))
        })
        .strong(),
        Column::new("number", i18n.t("click2call_called"), move |call: &Call| {
            text(call.called())
        }),
        Column::new(
            "duration",
            i18n.t("click2call_duration"),
            move |call: &Call| text(call.duration_s.map(duration_text).unwrap_or_default()),
        ),
        Column::new("status", i18n.t("status"), move |call: &Call| {
            status_badge(&statuses, &call.status)
        }),
        Column::new("source", i18n.t("click2call_source"), move |call: &Call| {
            text(call.source_ip.clone().unwrap_or_default())
        }),
    ]
}

fn status_badge(i18n: &I18n, status: &CallStatus) -> Html {
    match status {
        CallStatus::Ok => badge(Tone::Success, i18n.t("click2call_ok")),
        CallStatus::Failed => badge(Tone::Critical, i18n.t("click2call_failed")),
        CallStatus::Other(other) if other.is_empty() => html! {},
        CallStatus::Other(other) => badge(Tone::Neutral, other.clone()),
    }
}
