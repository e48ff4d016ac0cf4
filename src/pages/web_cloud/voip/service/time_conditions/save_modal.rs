//! Saving: what would change, then each change by itself, with what became of it.

use std::rc::Rc;

use yew::prelude::*;

use super::state::Action;
use super::writes::ScheduleWrites;
use crate::api::ApiError;
use crate::data::use_changes;
use crate::i18n::use_i18n;
use crate::pages::plan::{PlanModal, planned_rows, reported_rows};
use crate::telephony::change::{Outcome, Report};
use crate::telephony::time_condition::{Schedule, ScheduleItem};

type Saved = Report<ScheduleItem, ApiError>;

#[derive(Properties, PartialEq)]
pub(super) struct SaveModalProps {
    pub(super) title: AttrValue,
    pub(super) confirm_label: AttrValue,
    #[prop_or_default]
    pub(super) notices: Vec<String>,
    /// What is saved: the edits, or a file in their place.
    pub(super) schedule: Rc<Schedule>,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn SaveModal(props: &SaveModalProps) -> Html {
    let i18n = use_i18n();
    let writes = ScheduleWrites {
        owner: props.schedule.owner().clone(),
    };
    let changes = use_changes(writes.clone());
    // Kept from the opening: what is done leaves the schedule while the window shows it.
    let opened = use_memo((), |()| props.schedule.clone());
    let sent = use_state(|| None::<Rc<Saved>>);
    let take_in = {
        let (sent, onaction, onclose) =
            (sent.setter(), props.onaction.clone(), props.onclose.clone());
        move |whole: Saved, news: Rc<Saved>| {
            onaction.emit(Action::Saved(news));
            if whole.is_success() {
                onclose.emit(());
            }
            sent.set(Some(Rc::new(whole)));
        }
    };
    let onsend = {
        let (changes, opened, take_in) = (changes.clone(), opened.clone(), take_in.clone());
        let onaction = props.onaction.clone();
        Callback::from(move |()| {
            onaction.emit(Action::Take((*opened).clone()));
            let take_in = take_in.clone();
            let finished =
                Callback::from(move |report: Rc<Saved>| take_in((*report).clone(), report));
            changes.run(opened.plan(), finished);
        })
    };
    let again = |run: fn(&crate::data::Changes<ScheduleWrites>, Rc<Saved>, Callback<Rc<Saved>>),
                 merge: fn(Saved, &Saved) -> (Saved, Saved)| {
        let (changes, sent, take_in) = (changes.clone(), (*sent).clone(), take_in.clone());
        Callback::from(move |()| {
            let Some(before) = sent.clone() else { return };
            let (take_in, first) = (take_in.clone(), before.clone());
            let finished = Callback::from(move |report: Rc<Saved>| {
                let (whole, news) = merge((*first).clone(), &report);
                take_in(whole, Rc::new(news));
            });
            run(&changes, before, finished);
        })
    };
    let onretry = again(
        |changes, before, finished| changes.run(before.retry_plan(), finished),
        |before, retried| (before.after_retry(retried), retried.clone()),
    );
    let onsettle = again(
        |changes, before, finished| changes.settle(before, finished),
        |before, settled| (settled.clone(), news_of(&before, settled)),
    );
    let onstop = {
        let changes = changes.clone();
        Callback::from(move |()| changes.stop())
    };
    let rows = match &*sent {
        None => planned_rows(&writes, &i18n, &opened.plan()),
        Some(report) => reported_rows(&writes, &i18n, report),
    };
    html! {
        <PlanModal
            title={props.title.clone()}
            confirm_label={props.confirm_label.clone()}
            notices={props.notices.clone()}
            rows={Rc::new(rows)}
            sent={sent.as_ref().map(|report| report.counts())}
            state={changes.state().clone()}
            {onsend}
            {onretry}
            {onsettle}
            {onstop}
            onclose={props.onclose.clone()}
        />
    }
}

/// Of what was settled, the rows that were unknown before.
fn news_of(before: &Saved, settled: &Saved) -> Saved {
    let both = before.rows.iter().zip(&settled.rows);
    let news = both.filter(|(before, _)| matches!(before.outcome, Outcome::Unknown(_)));
    Report {
        rows: news.map(|(_, now)| now.clone()).collect(),
    }
}
