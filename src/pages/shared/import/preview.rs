//! What the file would do, line by line: created, changed, unchanged or refused.

use yew::prelude::*;

use super::ImportSource;
use super::columns::preview_columns;
use super::shown::{Shared, ShownPreview};
use crate::data::{TextFile, use_save_file};
use crate::i18n::{I18n, use_i18n};
use crate::state::use_state;
use crate::telephony::csv::PreviewCounts;
use crate::telephony::paging::PageSize;
use crate::ui::{
    Button, ButtonKind, CheckField, Icon, Pagination, Table, TableContent, Tone, badge, banner,
};

#[derive(Properties, PartialEq)]
pub(super) struct ImportPreviewProps {
    pub(super) import: ImportSource,
    pub(super) preview: Shared<dyn ShownPreview>,
}

#[component]
pub(super) fn ImportPreview(props: &ImportPreviewProps) -> Html {
    let i18n = use_i18n();
    let save = use_save_file();
    let only_refused = use_state(|| false);
    let page = use_state(|| 1);
    let page_size = use_state(|| PageSize::TwentyFive);
    let columns = use_memo(i18n.clone(), |i18n| {
        preview_columns(i18n, &*props.import.0.0)
    });
    let shown = (i18n.clone(), props.preview.clone());
    let rows = use_memo(
        (shown, *only_refused, *page, *page_size),
        |((i18n, preview), only_refused, page, size)| {
            preview.0.page(i18n, *only_refused, *size, *page)
        },
    );
    let onrefused = use_callback(
        (only_refused.setter(), page.setter()),
        |checked, (only_refused, page)| {
            only_refused.set(checked);
            page.set(1);
        },
    );
    let onpage = use_callback(page.setter(), |number, page| page.set(number));
    let onpagesize = use_callback(
        (page_size.setter(), page.setter()),
        |rows, (page_size, page)| {
            page_size.set(PageSize::from_rows(rows).unwrap_or_default());
            page.set(1);
        },
    );
    let counts = props.preview.0.counts();
    html! {
        <div class="import-preview">
            <div>
                if counts.valid() == 0 {
                    { banner(Tone::Warning, i18n.t("import_nothing")) }
                } else if let Some(notice) = props.import.0.0.notice() {
                    { banner(Tone::Information, i18n.t(notice)) }
                }
            </div>
            <div class="import-preview__tools">
                if counts.refused > 0 {
                    <CheckField label={i18n.t("import_only_refused")} checked={*only_refused} onchange={onrefused} />
                    { refused_download(&i18n, &save, &props.preview) }
                }
            </div>
            <Table
                caption={i18n.t("import_preview")}
                content={TableContent::new(&columns, &rows.rows, |row| row.line.to_string())}
            />
            <Pagination
                page={rows.number}
                page_size={page_size.rows()}
                total={rows.matching}
                {onpage}
                {onpagesize}
            />
        </div>
    }
}

/// How many lines of a file would do what; its name is empty once it is being sent.
pub(super) fn counts(i18n: &I18n, file: &str, counts: PreviewCounts) -> Html {
    html! {
        <div class="rules">
            <p class="import-preview__file">{ file }</p>
            <ul class="import-preview__counts">
                <li>{ badge(Tone::Success, i18n.tn("import_created", counts.created)) }</li>
                <li>{ badge(Tone::Information, i18n.tn("import_changed", counts.changed)) }</li>
                <li>{ badge(Tone::Neutral, i18n.tn("import_unchanged", counts.unchanged)) }</li>
                <li>{ badge(Tone::Critical, i18n.tn("import_refused", counts.refused)) }</li>
            </ul>
        </div>
    }
}

/// The refused lines as a file that can be mended and imported again.
pub(super) fn refused_download(
    i18n: &I18n,
    save: &Callback<TextFile>,
    preview: &Shared<dyn ShownPreview>,
) -> Html {
    let label = i18n.t("import_download_refused");
    let (i18n, preview) = (i18n.clone(), preview.clone());
    let onclick = save.reform(move |_: MouseEvent| preview.0.refused_file(&i18n));
    html! {
        <Button kind={ButtonKind::Ghost} icon={Some(Icon::Download)} {onclick}>{ label }</Button>
    }
}
