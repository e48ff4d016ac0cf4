use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::page::Page;
use crate::ui::*;

const COUNT: usize = 5_000;
const ROW_KEY: fn(&usize) -> String = usize::to_string;

#[derive(PartialEq, Properties)]
struct NumbersProps {
    target: Option<usize>,
}

#[component]
fn Numbers(props: &NumbersProps) -> Html {
    let items = use_memo((), |()| (0..COUNT).collect::<Vec<_>>());
    let render = use_callback(
        (),
        |item: usize, ()| html! { <a href="#" id={format!("row-{item}")}>{ item }</a> },
    );
    html! {
        <VirtualList<usize> label="Numéros" {items} row_height={40} {render} row_key={ROW_KEY} scroll_to_index={props.target} />
    }
}

/// The list takes the height of its parent, which is given here.
async fn list(target: Option<usize>) -> Page {
    let page =
        Page::show(move || html! { <StyleProvider><Numbers {target} /></StyleProvider> }).await;
    page.get(".ui-virtual")
        .style()
        .set_property("height", "400px")
        .unwrap();
    page
}

#[wasm_bindgen_test]
async fn five_thousand_entries_render_a_window() {
    let page = list(None).await;
    let rendered = page.count("li");
    assert!((10..60).contains(&rendered), "{rendered} rows");
    assert_eq!(page.attribute("li", "aria-posinset").as_deref(), Some("1"));
    assert_eq!(
        page.attribute("li", "aria-setsize").as_deref(),
        Some("5000")
    );
    assert_eq!(page.get("ul").offset_height(), 200_000);
    assert!(page.attribute("li", "style").is_none());
}

#[wasm_bindgen_test]
async fn scrolling_renders_what_comes_in_sight() {
    let page = list(None).await;
    page.get(".ui-virtual").set_scroll_top(100_000);
    page.dispatch(".ui-virtual", "scroll", false).await;
    let shown = page.get("#row-2500");
    let offset = shown.get_bounding_client_rect().top()
        - page.get(".ui-virtual").get_bounding_client_rect().top();
    assert!((0.0..40.0).contains(&offset), "row 2500 stands at {offset}");
    assert!(page.find("#row-0").is_none());
}

#[wasm_bindgen_test]
async fn arrows_move_the_focus_from_row_to_row() {
    let page = list(None).await;
    page.get("#row-3").focus().unwrap();
    page.press("#row-3", "ArrowDown").await;
    let focused: HtmlElement = super::page::document()
        .active_element()
        .unwrap()
        .unchecked_into();
    assert_eq!(focused.id(), "row-4");
}

#[wasm_bindgen_test]
async fn the_wanted_entry_is_brought_into_sight() {
    let page = list(Some(3_000)).await;
    page.dispatch(".ui-virtual", "scroll", false).await;
    let shown = page.get("#row-3000").get_bounding_client_rect().top();
    let frame = page.get(".ui-virtual").get_bounding_client_rect();
    assert!(
        (frame.top()..frame.bottom()).contains(&shown),
        "row 3000 stands at {shown}"
    );
}
