//! What the file would do, line by line: created, changed, unchanged or refused.

use std::rc::Rc;

use yew::prelude::*;

use crate::data::{TextFile, use_save_file};
use crate::i18n::{I18n, use_i18n};
use crate::pages::web_cloud::voip::groups::numbers::redirect::ddi::texts::explain;
use crate::telephony::ddi::csv::{Preview, PreviewRow, Refusal, Verdict, write_refused};
use crate::telephony::paging::{Page, PageSize};
use crate::ui::{
    Button, ButtonKind, CheckField, Column, Icon, Pagination, Table, TableContent, Tone, badge,
    banner,
};

#[derive(Properties, PartialEq)]
pub(super) struct ImportPreviewProps {
    /// The file's name; empty once it is being sent.
    pub(super) file: AttrValue,
    pub(super) preview: Rc<Preview>,
}

#[component]
pub(super) fn ImportPreview(props: &ImportPreviewProps) -> Html {
    let i18n = use_i18n();
    let save = use_save_file();
    let only_refused = use_state(|| false);
    let page = use_state(|| 1);
    let page_size = use_state(|| PageSize::TwentyFive);
    let columns = use_memo(i18n.clone(), columns);
    let rows = use_memo(
        (props.preview.clone(), *only_refused, *page, *page_size),
        |(preview, only_refused, page, size)| cut(preview, *only_refused, *page, *size),
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
    let counts = props.preview.counts;
    html! {
        <div class="import-preview">
            <p class="import-preview__file">{ props.file.clone() }</p>
            <ul class="import-preview__counts">
                <li>{ badge(Tone::Success, i18n.tn("import_created", counts.created)) }</li>
                <li>{ badge(Tone::Information, i18n.tn("import_changed", counts.changed)) }</li>
                <li>{ badge(Tone::Neutral, i18n.tn("import_unchanged", counts.unchanged)) }</li>
                <li>{ badge(Tone::Critical, i18n.tn("import_refused", counts.refused)) }</li>
            </ul>
            <div>
                if counts.created + counts.changed == 0 {
                    { banner(Tone::Warning, i18n.t("import_nothing")) }
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

/// A page of rows that a component can keep.
#[derive(PartialEq)]
struct Shown {
    rows: Rc<Vec<PreviewRow>>,
    number: usize,
    matching: usize,
}

fn cut(preview: &Preview, only_refused: bool, page: usize, size: PageSize) -> Shown {
    let rows: Vec<&PreviewRow> = if only_refused {
        preview.refused()
    } else {
        preview.rows.iter().collect()
    };
    let page = Page::cut(rows, preview.rows.len(), size, page);
    Shown {
        number: page.number,
        matching: page.matching,
        rows: Rc::new(page.rows.into_iter().cloned().collect()),
    }
}

/// The refused lines as a file that can be mended and imported again.
pub(super) fn refused_download(
    i18n: &I18n,
    save: &Callback<TextFile>,
    preview: &Rc<Preview>,
) -> Html {
    let label = i18n.t("import_download_refused");
    let (i18n, preview) = (i18n.clone(), preview.clone());
    let onclick = save.reform(move |_: MouseEvent| {
        let reason = |refusal: &Refusal| explain(&i18n, refusal).to_string();
        let text = write_refused(&preview.refused(), &reason);
        TextFile::csv("ddi-refused.csv", text)
    });
    html! {
        <Button kind={ButtonKind::Ghost} icon={Some(Icon::Download)} {onclick}>{ label }</Button>
    }
}

fn columns(i18n: &I18n) -> Rc<Vec<Column<PreviewRow>>> {
    let (verdicts, destinations, reasons) = (i18n.clone(), i18n.clone(), i18n.clone());
    Rc::new(vec![
        Column::new("line", i18n.t("import_line"), |row: &PreviewRow| {
            html! { row.line }
        }),
        Column::new(
            "verdict",
            i18n.t("import_verdict"),
            move |row: &PreviewRow| verdict_badge(&verdicts, &row.verdict),
        ),
        Column::new("extension", i18n.t("ddi_extension"), |row: &PreviewRow| {
            html! { row.cells.extension.clone() }
        })
        .strong(),
        Column::new(
            "destination",
            i18n.t("ddi_destination"),
            move |row: &PreviewRow| destination(&destinations, row),
        )
        .width(170),
        Column::new("description", i18n.t("description"), description),
        Column::new(
            "reason",
            i18n.t("import_reason"),
            move |row: &PreviewRow| match &row.verdict {
                Verdict::Refused(refusal) => html! { explain(&reasons, refusal) },
                _ => html! {},
            },
        ),
    ])
}

fn verdict_badge(i18n: &I18n, verdict: &Verdict) -> Html {
    let (tone, key) = match verdict {
        Verdict::Created(_) => (Tone::Success, "import_is_created"),
        Verdict::Changed { .. } => (Tone::Information, "import_is_changed"),
        Verdict::Unchanged(_) => (Tone::Neutral, "import_is_unchanged"),
        Verdict::Refused(_) => (Tone::Critical, "import_is_refused"),
    };
    badge(tone, i18n.t(key))
}

fn destination(i18n: &I18n, row: &PreviewRow) -> Html {
    let shown = match &row.verdict {
        Verdict::Created(after) => html! { after.destination.to_string() },
        Verdict::Changed { before, after } => {
            before_after(before.destination.as_wire(), after.destination.as_wire())
        }
        Verdict::Unchanged(rule) => html! { rule.destination.to_string() },
        Verdict::Refused(_) => html! { row.cells.destination.clone() },
    };
    let external = row.external.then(|| i18n.t("ddi_external"));
    html! {
        <>
            <span>{ shown }</span>
            <span class="note">{ external.map(|text| format!(" {text}")) }</span>
        </>
    }
}

fn description(row: &PreviewRow) -> Html {
    match &row.verdict {
        Verdict::Changed { before, after } => before_after(&before.description, &after.description),
        _ => html! { row.cells.description.clone() },
    }
}

/// What there is, struck through, and what there will be.
fn before_after(before: &str, after: &str) -> Html {
    if before == after {
        return html! { after };
    }
    html! {
        <span class="before-after">
            <del>{ before }</del>
            <span aria-hidden="true">{ " → " }</span>
            <ins>{ after }</ins>
        </span>
    }
}
