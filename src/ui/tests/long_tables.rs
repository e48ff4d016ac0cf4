use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use super::page::{Page, document};
use crate::ui::*;

/// So high that all of the table is far below the window.
const FAR_PX: u32 = 100_000;

#[derive(PartialEq, Properties)]
struct LongProps {
    #[prop_or(1_000)]
    count: u32,
    #[prop_or_default]
    above_px: u32,
}

/// Its first button leaves what `count` says, its second one moves the first row to the end.
#[component]
fn Long(props: &LongProps) -> Html {
    let rows = use_state_eq(|| Rc::new((1..=1_000).collect::<Vec<u32>>()));
    let columns = use_memo((), |()| {
        let button = |row: &u32| html! { <button id={format!("row-{row}")}>{ row }</button> };
        vec![Column::new("number", "Numéro", button).strong()]
    });
    let shorten = use_callback(
        (rows.setter(), props.count),
        |_: MouseEvent, (rows, count)| {
            rows.set(Rc::new((1..=*count).collect()));
        },
    );
    let turn = use_callback(rows.setter(), |_: MouseEvent, rows| {
        rows.set(Rc::new((2..=1_000).chain([1]).collect()));
    });
    html! {
        <StyleProvider>
            <button id="shorten" onclick={shorten} />
            <button id="turn" onclick={turn} />
            <svg height={props.above_px.to_string()} />
            <LongTable caption="Agents" content={TableContent::new(&columns, &rows, u32::to_string)} />
        </StyleProvider>
    }
}

async fn long() -> Page {
    let page = Page::show(|| html! { <Long count={3} /> }).await;
    page.until_found("#row-20").await;
    page
}

#[wasm_bindgen_test]
async fn of_a_thousand_rows_those_in_sight_exist_and_all_are_counted() {
    let page = long().await;
    assert!(page.count("tbody tr") < 100);
    assert_eq!(
        page.attribute("table", "aria-rowcount").as_deref(),
        Some("1001")
    );
    assert_eq!(
        page.attribute("tr:has(#row-20)", "aria-rowindex")
            .as_deref(),
        Some("21")
    );
    let (row, body) = (page.get("tr:has(#row-1)"), page.get("tbody"));
    let height = f64::from(row.offset_height()) * 1_000.0;
    let error = f64::from(body.offset_height()) / height;
    assert!(
        (0.98..1.02).contains(&error),
        "{error} times as high as its rows"
    );
}

#[wasm_bindgen_test]
async fn a_row_that_comes_into_sight_exists() {
    let page = long().await;
    let height = page.get("tbody").offset_height();
    web_sys::window()
        .unwrap()
        .scroll_by_with_x_and_y(0.0, f64::from(height) / 2.0);
    page.until_found("#row-500").await;
    assert!(page.find("#row-1").is_none());
    let (top, end) = (
        page.get("#row-500").get_bounding_client_rect().top(),
        window_height(),
    );
    assert!(
        (-end..2.0 * end).contains(&top),
        "row 500 stands at {top} of {end}"
    );
    web_sys::window().unwrap().scroll_to_with_x_and_y(0.0, 0.0);
    page.until_found("#row-1").await;
}

fn window_height() -> f64 {
    web_sys::window()
        .unwrap()
        .inner_height()
        .unwrap()
        .as_f64()
        .unwrap()
}

#[wasm_bindgen_test]
async fn a_row_that_has_the_focus_stays_wherever_it_goes() {
    let page = long().await;
    page.get("#row-1").focus().unwrap();
    page.click("#turn").await;
    assert_eq!(page.text("tbody tr:nth-last-child(1)"), "1");
    page.get("#row-1").focus().unwrap();
    page.until_found("#row-990").await;
    assert_eq!(document().active_element().unwrap().id(), "row-1");
    web_sys::window().unwrap().scroll_to_with_x_and_y(0.0, 0.0);
    page.until_found("#row-2").await;
    assert!(page.find("#row-980").is_none());
    assert_eq!(document().active_element().unwrap().id(), "row-1");
}

#[wasm_bindgen_test]
async fn a_table_that_is_no_longer_long_is_like_any_other() {
    let page = long().await;
    page.click("#shorten").await;
    assert_eq!(page.count("tbody tr"), 3);
    assert_eq!(page.attribute("table", "aria-rowcount"), None);
    assert_eq!(page.attribute("tr:has(#row-2)", "aria-rowindex"), None);
}

#[wasm_bindgen_test]
async fn a_table_far_below_the_window_costs_a_few_rows() {
    let page = Page::show(|| html! { <Long above_px={FAR_PX} /> }).await;
    page.until(|page| page.count("tbody tr") < 10).await;
    assert_eq!(page.text("tbody tr:first-child"), "1");
}
