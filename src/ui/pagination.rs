//! Which part of a long list is shown, and the way to the others.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Icon;
use super::button::icon_only;
use super::dom::use_id;
use super::style::use_sheet;
use crate::i18n::{I18n, use_i18n};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PaginationProps {
    /// Counted from 1.
    pub page: usize,
    pub page_size: usize,
    /// How many rows there are on all pages.
    pub total: usize,
    #[prop_or_else(|| vec![10, 25, 50, 100])]
    pub sizes: Vec<usize>,
    pub onpage: Callback<usize>,
    pub onpagesize: Callback<usize>,
}

impl PaginationProps {
    fn last_page(&self) -> usize {
        self.total.div_ceil(self.page_size.max(1)).max(1)
    }

    /// The numbers of the first and the last row shown, from 1; (0, 0) when there is none.
    fn bounds(&self) -> (usize, usize) {
        let page = self.page.clamp(1, self.last_page());
        let end = (page * self.page_size).min(self.total);
        let start = ((page - 1) * self.page_size + 1).min(end);
        (start, end)
    }
}

#[component]
pub fn Pagination(props: &PaginationProps) -> Html {
    let i18n = use_i18n();
    let sheet = use_sheet(sheet);
    let step = |icon: Icon, label: &str, delta: isize, at_end: bool| {
        let target = props.page.saturating_add_signed(delta);
        let onclick = props.onpage.reform(move |_: MouseEvent| target);
        icon_only(icon, i18n.t(label).into(), onclick, classes!(), at_end)
    };
    let id = use_id();
    let onpagesize = props.onpagesize.clone();
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Ok(size) = chosen.parse() {
            onpagesize.emit(size);
        }
    });
    let (start, end) = props.bounds();
    let bounds = [("start", start), ("end", end), ("total", props.total)];
    let range = match props.total {
        0 => i18n.t("ui_page_none"),
        _ => i18n.tp(
            "ui_page_range",
            &bounds.map(|(name, at)| (name, i18n.number(at))),
        ),
    };
    html! {
        <nav class={classes!("ui-pagination", sheet)} aria-label={i18n.t("ui_pagination")}>
            { page_size(&i18n, props, id, onchange) }
            <p class="ui-pagination__range" role="status">{ range }</p>
            <div class="ui-pagination__steps">
                { step(Icon::ChevronLeft, "ui_page_previous", -1, props.page <= 1) }
                { step(Icon::ChevronRight, "ui_page_next", 1, props.page >= props.last_page()) }
            </div>
        </nav>
    }
}

fn page_size(
    i18n: &I18n,
    props: &PaginationProps,
    id: AttrValue,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <div class="ui-pagination__size">
            <label for={id.clone()}>{ i18n.t("ui_page_size") }</label>
            <select {id} class="ui-input ui-select" {onchange}>
                for size in &props.sizes {
                    <option key={*size} value={size.to_string()} selected={*size == props.page_size}>
                        { i18n.number(*size) }
                    </option>
                }
            </select>
        </div>
    }
}

fn sheet() -> stylist::StyleSource {
    stylist::css!(
        r#"
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: var(--ods-space-3) var(--ods-space-5);
        padding: var(--ods-space-3) 0;
        color: var(--ods-color-text-muted);
        font-size: var(--ods-font-size-sm);

        p { margin: 0; font-variant-numeric: tabular-nums; color: var(--ods-color-text); }
        .ui-pagination__size { display: flex; align-items: center; gap: var(--ods-space-2); }
        .ui-select { width: auto; }
        .ui-pagination__steps { display: flex; gap: var(--ods-space-1); }

        @media (max-width: 480px) {
            justify-content: space-between;
        }
        "#
    )
}
