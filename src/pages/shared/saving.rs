//! Saving gathered edits: the preview of a plan, its run, and what became of each row, to be retried.
//!
//! For every screen with a save bar; the window itself is [`PlanModal`].

use std::rc::Rc;

use yew::prelude::*;

use super::plan::{PlanModal, planned_rows, reported_rows};
use crate::api::ApiError;
use crate::data::{Changes, Writes, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::state::{StateSetter, use_state};
use crate::telephony::change::{Outcome, Plan, Report};
use crate::ui::{Button, ButtonKind};

type Saved<W> = Report<<W as Writes>::Item, ApiError>;
type OnSaved<W> = Callback<Rc<Saved<W>>>;
/// The whole report with the rows that were sent again, and these rows alone.
type Merge<W> = fn(Saved<W>, &Saved<W>) -> (Saved<W>, Saved<W>);

/// Opens the windows of an editor; one that `compares` with what is there now has that read first, however long the
/// page has been open.
#[hook]
pub fn use_opened<D: 'static>(
    dialog: StateSetter<D>,
    refresh: Callback<()>,
    compares: fn(&D) -> bool,
) -> Callback<D> {
    use_callback((dialog, refresh), move |opened, (dialog, refresh)| {
        if compares(&opened) {
            refresh.emit(());
        }
        dialog.set(opened);
    })
}

#[derive(Properties)]
pub struct SavePlanProps<W: Writes> {
    pub title: AttrValue,
    pub confirm_label: AttrValue,
    #[prop_or_default]
    pub notices: Vec<String>,
    pub writes: W,
    /// Followed until it is sent: what is done then leaves the edits while the window shows it.
    pub plan: Plan<W::Item>,
    /// It is sent from now on.
    #[prop_or_default]
    pub onsend: Callback<()>,
    /// What became of the rows that were answered now.
    #[prop_or_default]
    pub onsaved: OnSaved<W>,
    pub onclose: Callback<()>,
}

// By hand: the writes are compared by nobody.
impl<W: Writes> PartialEq for SavePlanProps<W> {
    fn eq(&self, other: &Self) -> bool {
        self.plan == other.plan
            && self.notices == other.notices
            && self.onsend == other.onsend
            && self.onsaved == other.onsaved
            && self.onclose == other.onclose
    }
}

#[component]
pub fn SavePlan<W: Writes>(props: &SavePlanProps<W>) -> Html {
    let i18n = use_i18n();
    let changes = use_changes(props.writes.clone());
    let kept = use_mut_ref(|| None::<Plan<W::Item>>);
    let plan = kept.borrow().clone().unwrap_or_else(|| props.plan.clone());
    let sent = use_state(|| None::<Rc<Saved<W>>>);
    let take_in = {
        let (sent, onsaved, onclose) =
            (sent.setter(), props.onsaved.clone(), props.onclose.clone());
        move |whole: Saved<W>, news: Rc<Saved<W>>| {
            onsaved.emit(news);
            if whole.is_success() {
                onclose.emit(());
            }
            sent.set(Some(Rc::new(whole)));
        }
    };
    let onsend = {
        let (changes, plan, take_in) = (changes.clone(), plan.clone(), take_in.clone());
        let onsend = props.onsend.clone();
        Callback::from(move |()| {
            kept.replace(Some(plan.clone()));
            onsend.emit(());
            let take_in = take_in.clone();
            let finished =
                Callback::from(move |report: Rc<Saved<W>>| take_in((*report).clone(), report));
            changes.run(plan.clone(), finished);
        })
    };
    let again = |run: fn(&Changes<W>, Rc<Saved<W>>, OnSaved<W>), merge: Merge<W>| {
        let (changes, sent, take_in) = (changes.clone(), (*sent).clone(), take_in.clone());
        Callback::from(move |()| {
            let Some(before) = sent.clone() else { return };
            let (take_in, first) = (take_in.clone(), before.clone());
            let finished = Callback::from(move |report: Rc<Saved<W>>| {
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
        |before, settled| (settled.clone(), news_of::<W>(&before, settled)),
    );
    let onstop = {
        let changes = changes.clone();
        Callback::from(move |()| changes.stop())
    };
    let rows = match &*sent {
        None => planned_rows(&props.writes, &i18n, &plan),
        Some(report) => {
            let is_running = changes.state().is_running();
            reported_rows(&props.writes, &i18n, report, is_running)
        }
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
fn news_of<W: Writes>(before: &Saved<W>, settled: &Saved<W>) -> Saved<W> {
    let both = before.rows.iter().zip(&settled.rows);
    let news = both.filter(|(before, _)| matches!(before.outcome, Outcome::Unknown(_)));
    Report {
        rows: news.map(|(_, now)| now.clone()).collect(),
    }
}

/// Says that there is something to save, and stays in sight until it is.
pub fn save_bar(
    i18n: &I18n,
    changes: usize,
    oncancel: Callback<MouseEvent>,
    onsave: Callback<MouseEvent>,
) -> Html {
    if changes == 0 {
        return html! { <div class="save-bar" hidden=true /> };
    }
    html! {
        <section class="save-bar" aria-label={i18n.t("save_question")}>
            <p role="status">
                <strong>{ i18n.t("save_question") }</strong>
                { " " }
                { i18n.tn("plan_count", changes) }
            </p>
            <Button onclick={oncancel}>{ i18n.t("ui_cancel") }</Button>
            <Button kind={ButtonKind::Primary} onclick={onsave}>{ i18n.t("save_validate") }</Button>
        </section>
    }
}
