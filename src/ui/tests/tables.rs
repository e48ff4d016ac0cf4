use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use super::page::{Heard, Page};
use crate::i18n::{Catalogue, I18n, Locale};
use crate::ui::*;

fn columns(rendered: Rc<Cell<u32>>) -> Rc<Vec<Column<u32>>> {
    Rc::new(vec![
        Column::new("number", "Numéro", move |row: &u32| {
            rendered.set(rendered.get() + 1);
            html! { row }
        })
        .sortable()
        .strong()
        .width(130),
        Column::new("double", "Double", |row: &u32| html! { row * 2 }).sortable(),
        Column::new("actions", "Actions", |_| html! {}).actions(),
    ])
}

#[wasm_bindgen_test]
async fn headers_say_how_the_table_is_sorted_and_ask_for_another_order() {
    let sorted = Heard::new();
    let onsort = sorted.callback();
    let columns = columns(Rc::default());
    let page = Page::show(move || {
        html! {
            <Table
                caption="Règles" content={TableContent::new(&columns, &Rc::new(vec![1, 2]), u32::to_string)}
                sort={Some(("double".into(), SortDirection::Descending))} onsort={onsort.clone()}
            />
        }
    })
    .await;
    assert_eq!(page.text("caption"), "Règles");
    assert_eq!(
        page.attribute("th:nth-child(1)", "aria-sort").as_deref(),
        Some("none")
    );
    assert_eq!(
        page.attribute("th:nth-child(2)", "aria-sort").as_deref(),
        Some("descending")
    );
    assert_eq!(page.attribute("th:nth-child(3)", "aria-sort"), None);
    page.click("th:nth-child(1) button").await;
    assert_eq!(sorted.all(), ["number"]);
}

#[wasm_bindgen_test]
async fn a_row_has_a_header_and_each_cell_its_label() {
    let columns = columns(Rc::default());
    let page = Page::show(move || {
        html! { <Table caption="Règles" content={TableContent::new(&columns, &Rc::new(vec![4]), u32::to_string)} /> }
    })
    .await;
    assert_eq!(page.text("tbody [role=rowheader]"), "4");
    assert_eq!(page.text("tbody [role=cell]"), "8");
    assert_eq!(
        page.attribute("tbody [role=cell]", "data-label").as_deref(),
        Some("Double")
    );
    assert_eq!(page.attribute("col", "width").as_deref(), Some("130"));
}

#[derive(PartialEq, Properties)]
struct TypingProps {
    columns: Rc<Vec<Column<u32>>>,
    rows: Rc<Vec<u32>>,
}

#[component]
fn Typing(props: &TypingProps) -> Html {
    let text = use_state(AttrValue::default);
    let oninput = use_callback(text.setter(), |value: String, text| text.set(value.into()));
    html! {
        <div>
            <SearchField label="Rechercher" value={(*text).clone()} {oninput} />
            <Table caption={format!("Règles {}", *text)} content={TableContent::new(&props.columns, &props.rows, u32::to_string)} />
        </div>
    }
}

#[wasm_bindgen_test]
async fn a_keystroke_renders_no_row_again() {
    let rendered = Rc::new(Cell::new(0));
    let (columns, rows) = (
        columns(rendered.clone()),
        Rc::new((0..100).collect::<Vec<u32>>()),
    );
    let page =
        Page::show(move || html! { <Typing columns={columns.clone()} rows={rows.clone()} /> })
            .await;
    page.until_count("tbody tr", 100).await;
    assert_eq!(rendered.get(), 100);
    page.type_in("input", "a").await;
    assert_eq!(page.text("caption"), "Règles a");
    assert_eq!(rendered.get(), 100);
}

#[component]
fn Changing(props: &TypingProps) -> Html {
    let rows = use_state_eq(|| Rc::clone(&props.rows));
    let onclick = use_callback(rows.setter(), |_: MouseEvent, rows| {
        rows.set(Rc::new((1..101).collect()));
    });
    html! {
        <div>
            <button id="change" {onclick} />
            <Table caption="Règles" content={TableContent::new(&props.columns, &rows, u32::to_string)} />
        </div>
    }
}

#[wasm_bindgen_test]
async fn a_change_renders_the_new_rows_alone() {
    let rendered = Rc::new(Cell::new(0));
    let (columns, rows) = (
        columns(rendered.clone()),
        Rc::new((0..100).collect::<Vec<u32>>()),
    );
    let page =
        Page::show(move || html! { <Changing columns={columns.clone()} rows={rows.clone()} /> })
            .await;
    page.until_count("tbody tr", 100).await;
    page.click("#change").await;
    assert_eq!(page.text("tbody tr:last-child [role=rowheader]"), "100");
    assert_eq!(rendered.get(), 101);
}

/// Its button leaves five rows, and then brings all of them back.
#[component]
fn Searched(props: &TypingProps) -> Html {
    let is_searched = use_state_eq(|| false);
    let onclick = {
        let is_searched = is_searched.clone();
        Callback::from(move |_: MouseEvent| is_searched.set(!*is_searched))
    };
    let rows = match *is_searched {
        true => Rc::new(props.rows.iter().copied().skip(40).take(5).collect()),
        false => Rc::clone(&props.rows),
    };
    html! {
        <div>
            <button id="search" {onclick} />
            <Table caption="Règles" content={TableContent::new(&props.columns, &rows, u32::to_string)} />
        </div>
    }
}

#[wasm_bindgen_test]
async fn rows_that_come_back_take_their_turns_and_those_that_are_there_stay() {
    let rendered = Rc::new(Cell::new(0));
    let (columns, rows) = (
        columns(rendered.clone()),
        Rc::new((0..100).collect::<Vec<u32>>()),
    );
    let page =
        Page::show(move || html! { <Searched columns={columns.clone()} rows={rows.clone()} /> })
            .await;
    page.until_count("tbody tr", 100).await;
    page.click("#search").await;
    assert_eq!(page.count("tbody tr"), 5);
    page.click("#search").await;
    let (there, rows_per_frame) = (5, 12);
    assert_eq!(page.count("tbody tr"), there + rows_per_frame);
    assert_eq!(page.text("tbody tr:first-child [role=rowheader]"), "0");
    assert_eq!(page.text("tbody tr:last-child [role=rowheader]"), "44");
    page.until_count("tbody tr", 100).await;
    assert_eq!(page.text("tbody tr:last-child [role=rowheader]"), "99");
    assert_eq!(rendered.get(), 100 + 95);
}

#[wasm_bindgen_test]
async fn an_empty_table_says_so_unless_it_is_loading() {
    for busy in [false, true] {
        let columns = columns(Rc::default());
        let page = Page::show(move || {
            html! {
                <Table
                    caption="Règles" content={TableContent::new(&columns, &Rc::default(), u32::to_string)}
                    {busy} empty={html! { <p id="empty">{ "Aucune règle" }</p> }}
                />
            }
        })
        .await;
        assert_eq!(page.find("#empty").is_none(), busy);
        assert_eq!(page.find(".ui-skeleton__row").is_some(), busy);
    }
}

fn french(content: Html) -> Html {
    let json = include_str!("../../../assets/translations/Messages_fr_FR.json");
    let i18n = I18n::new(Catalogue::parse(Locale::French, json).unwrap());
    html! { <ContextProvider<I18n> context={i18n}>{ content }</ContextProvider<I18n>> }
}

#[wasm_bindgen_test]
async fn pagination_tells_the_rows_shown_and_stops_at_both_ends() {
    for (page_number, range, previous, next) in [
        (1, "1–10 sur 42", false, true),
        (3, "21–30 sur 42", true, true),
        (5, "41–42 sur 42", true, false),
    ] {
        let asked = Heard::new();
        let onpage = asked.callback();
        let page = Page::show(move || {
            french(html! {
                <Pagination page={page_number} page_size={10} total={42} onpage={onpage.clone()} onpagesize={Callback::noop()} />
            })
        })
        .await;
        assert_eq!(page.text(".ui-pagination__range"), range);
        let enabled = |label: &str| {
            page.find(&format!("button[aria-label='{label}']:not([disabled])"))
                .is_some()
        };
        assert_eq!(enabled("Page précédente"), previous);
        assert_eq!(enabled("Page suivante"), next);
        if next {
            page.click("button[aria-label='Page suivante']").await;
            assert_eq!(asked.all(), [page_number + 1]);
        }
    }
}

#[wasm_bindgen_test]
async fn an_empty_list_has_one_empty_page() {
    let page = Page::show(|| {
        french(html! { <Pagination page={1} page_size={10} total={0} onpage={Callback::noop()} onpagesize={Callback::noop()} /> })
    })
    .await;
    assert_eq!(page.text(".ui-pagination__range"), "Aucune ligne");
    assert_eq!(page.count("button[disabled]"), 2);
}
