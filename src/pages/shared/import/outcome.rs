//! What became of an import, row by row, and what can be done about it.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::outcome_columns;
use super::preview::refused_download;
use super::shown::{Next, Shared, ShownReport};
use super::{ImportSource, Sent};
use crate::data::use_save_file;
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Button, ButtonKind, Icon, LongTable, TableContent, Tone, banner};

#[derive(Properties, PartialEq)]
pub(super) struct ImportOutcomeProps {
    pub(super) import: ImportSource,
    pub(super) sent: Sent,
    pub(super) is_running: bool,
    pub(super) onsent: Callback<Sent>,
}

#[component]
pub(super) fn ImportOutcome(props: &ImportOutcomeProps) -> Html {
    let i18n = use_i18n();
    let Sent { preview, report } = &props.sent;
    let columns = use_memo(i18n.clone(), |i18n| {
        outcome_columns(i18n, &*props.import.0.0)
    });
    let rows = use_memo((i18n.clone(), report.clone()), |(i18n, report)| {
        Rc::new(report.0.lines(i18n))
    });
    let (counts, undone) = (report.0.counts(), report.0.is_undo());
    let left = counts.failed + counts.not_sent;
    let save = use_save_file();
    let ondownload = {
        let (i18n, report) = (i18n.clone(), report.clone());
        save.reform(move |_: MouseEvent| report.0.failed_file(&i18n))
    };
    let is_running = props.is_running;
    let press = |act: Act| on_press(props, act);
    html! {
        <div class="import-outcome">
            <div class="import-outcome__actions">
                if counts.unknown > 0 {
                    <Button kind={ButtonKind::Secondary} icon={Some(Icon::Refresh)} busy={is_running} onclick={press(|report, next| report.settle(next))}>
                        { i18n.t("import_settle") }
                    </Button>
                }
                if left > 0 {
                    <Button kind={ButtonKind::Secondary} icon={Some(Icon::Retry)} busy={is_running} onclick={press(|report, next| report.retry(next))}>
                        { i18n.t("import_retry") }
                    </Button>
                }
                if left > 0 {
                    <Button kind={ButtonKind::Ghost} icon={Some(Icon::Download)} onclick={ondownload}>
                        { i18n.t("import_download_failed") }
                    </Button>
                }
                if preview.0.counts().refused > 0 {
                    { refused_download(&i18n, &save, preview) }
                }
                if counts.done > 0 && !undone {
                    <Button kind={ButtonKind::Secondary} icon={Some(Icon::Undo)} busy={is_running} onclick={press(|report, next| report.undo(next))}>
                        { i18n.t("import_undo") }
                    </Button>
                }
            </div>
            <LongTable
                caption={i18n.t("import_outcome")}
                content={TableContent::new(&columns, &rows, |row| row.place.to_string())}
            />
        </div>
    }
}

/// How many changes were done or taken back, and whether all were.
pub(super) fn told(i18n: &I18n, report: &dyn ShownReport) -> Html {
    let (counts, undone) = (report.counts(), report.is_undo());
    let left = counts.failed + counts.not_sent;
    let (tone, summary) = match (undone, left + counts.unknown) {
        (false, 0) => (Tone::Success, i18n.tn("import_all_done", counts.done)),
        (true, 0) => (Tone::Success, i18n.tn("import_all_undone", counts.done)),
        (false, _) => (Tone::Warning, i18n.tn("import_some_done", counts.done)),
        (true, _) => (Tone::Warning, i18n.tn("import_some_undone", counts.done)),
    };
    banner(tone, summary)
}

type Act = fn(&dyn ShownReport, Next);

/// Does something about the report, and shows the one that comes of it.
fn on_press(props: &ImportOutcomeProps, act: Act) -> Callback<MouseEvent> {
    let (sent, onsent) = (props.sent.clone(), props.onsent.clone());
    Callback::from(move |_| {
        let preview = sent.preview.clone();
        let next = onsent.reform(move |report| Sent {
            preview: preview.clone(),
            report: Shared(report),
        });
        act(&*sent.report.0, next);
    })
}
