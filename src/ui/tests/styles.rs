use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use super::page::{Page, document, settle};
use crate::ui::*;

fn pagination() -> Html {
    html! {
        <StyleProvider>
            <Pagination page={1} page_size={10} total={42} onpage={Callback::noop()} onpagesize={Callback::noop()} />
        </StyleProvider>
    }
}

/// Counts the sheets in force, once those of a page that was just taken down are gone.
async fn adopted() -> u32 {
    settle().await;
    document().adopted_style_sheets().length()
}

fn style_elements() -> u32 {
    document().query_selector_all("style").unwrap().length()
}

#[wasm_bindgen_test]
async fn styles_are_adopted_and_given_back() {
    let (before, elements) = (adopted().await, style_elements());
    let page = Page::show(pagination).await;
    assert!(adopted().await > before);
    assert_eq!(style_elements(), elements, "no <style> reaches the page");
    let style = web_sys::window()
        .unwrap()
        .get_computed_style(&page.get(".ui-pagination"))
        .unwrap()
        .unwrap();
    assert_eq!(style.get_property_value("display").unwrap(), "flex");
    page.close().await;
    assert_eq!(adopted().await, before);
}

#[wasm_bindgen_test]
async fn several_applications_keep_their_styles_apart() {
    let before = adopted().await;
    let (first, second) = (Page::show(pagination).await, Page::show(pagination).await);
    let both = adopted().await;
    first.close().await;
    assert!(before < adopted().await && adopted().await < both);
    second.close().await;
    assert_eq!(adopted().await, before);
}
