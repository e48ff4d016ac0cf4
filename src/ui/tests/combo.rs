use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use super::page::Page;
use crate::ui::*;

#[component]
fn Destination() -> Html {
    let field = use_field("");
    let value = field.value().to_owned();
    let suggestions = (0..20)
        .map(|number| Suggestion {
            value: format!("00339{number}").into(),
            label: format!("+33 9 {number}").into(),
            detail: "Accueil".into(),
        })
        .collect::<Vec<_>>();
    html! {
        <ComboField label="Destination" {value} oninput={field.set} {suggestions} />
    }
}

async fn combo() -> Page {
    Page::show(|| html! { <Destination /> }).await
}

fn value(page: &Page) -> String {
    use wasm_bindgen::JsCast;
    page.get("input")
        .unchecked_into::<web_sys::HtmlInputElement>()
        .value()
}

#[wasm_bindgen_test]
async fn typing_opens_eight_suggestions_at_most() {
    let page = combo().await;
    assert_eq!(
        page.attribute("input", "aria-expanded").as_deref(),
        Some("false")
    );
    page.type_in("input", "0").await;
    assert_eq!(
        page.attribute("input", "aria-expanded").as_deref(),
        Some("true")
    );
    assert_eq!(page.count("[role=option]"), 8);
    let list = page.attribute("input", "aria-controls").unwrap();
    assert_eq!(page.attribute("[role=listbox]", "id"), Some(list));
}

#[wasm_bindgen_test]
async fn arrows_walk_through_the_suggestions_and_enter_takes_one() {
    let page = combo().await;
    for _ in 0..2 {
        assert!(!page.press("input", "ArrowDown").await);
    }
    let active = page.attribute("input", "aria-activedescendant").unwrap();
    assert_eq!(
        page.attribute(&format!("#{active}"), "aria-selected")
            .as_deref(),
        Some("true")
    );
    assert_eq!(page.text(&format!("#{active}")), "+33 9 1Accueil");
    assert!(
        !page.press("input", "Enter").await,
        "the form is not submitted"
    );
    assert_eq!(value(&page), "003391");
    assert_eq!(
        page.attribute("input", "aria-expanded").as_deref(),
        Some("false")
    );
    assert!(page.press("input", "Enter").await, "now it is");
}

#[wasm_bindgen_test]
async fn the_arrows_wrap_around() {
    let page = combo().await;
    page.press("input", "ArrowUp").await;
    assert_eq!(page.text(".is-active .ui-combo__label"), "+33 9 7");
    page.press("input", "ArrowDown").await;
    assert_eq!(page.text(".is-active .ui-combo__label"), "+33 9 0");
}

#[wasm_bindgen_test]
async fn escape_closes_the_list_first_and_only_then_the_modal() {
    let page = combo().await;
    page.type_in("input", "0").await;
    assert!(!page.press("input", "Escape").await, "kept from the modal");
    assert_eq!(
        page.attribute("input", "aria-expanded").as_deref(),
        Some("false")
    );
    assert!(page.press("input", "Escape").await, "left to the modal");
    assert_eq!(value(&page), "0");
}

#[wasm_bindgen_test]
async fn a_press_takes_a_suggestion() {
    let page = combo().await;
    page.type_in("input", "0").await;
    page.dispatch("[role=option]:nth-child(3)", "mousedown", true)
        .await;
    assert_eq!(value(&page), "003392");
}
