use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use super::page::{Heard, Page};
use crate::ui::*;

#[derive(PartialEq, Properties)]
struct DeletingProps {
    onundo: Callback<()>,
}

#[component]
fn Deleting(props: &DeletingProps) -> Html {
    let toaster = use_toaster();
    let onclick = {
        let onundo = props.onundo.clone();
        Callback::from(move |_: MouseEvent| {
            let toast = Toast::success("Règle supprimée").action("Rétablir", onundo.clone());
            toaster.show(toast);
        })
    };
    let toaster = use_toaster();
    let tell = move |_: MouseEvent| toaster.show(Toast::information("Lu"));
    html! { <><button id="delete" {onclick} /><button id="tell" onclick={tell} /></> }
}

async fn deleting(undone: &Heard<()>) -> Page {
    let onundo = undone.callback();
    Page::show(
        move || html! { <ToastProvider><Deleting onundo={onundo.clone()} /></ToastProvider> },
    )
    .await
}

#[wasm_bindgen_test]
async fn a_toast_is_announced_and_its_action_takes_it_away() {
    let undone = Heard::new();
    let page = deleting(&undone).await;
    assert_eq!(
        page.attribute(".ui-toasts__list", "aria-live").as_deref(),
        Some("polite")
    );
    page.click("#delete").await;
    assert_eq!(page.text("[aria-live] .ui-toast__text"), "Règle supprimée");
    page.click(".ui-toast__action").await;
    assert_eq!(undone.all().len(), 1);
    assert!(page.find(".ui-toast").is_none());
}

#[wasm_bindgen_test]
async fn escape_closes_a_toast_without_its_action() {
    let undone = Heard::new();
    let page = deleting(&undone).await;
    page.click("#delete").await;
    page.press(".ui-toast__action", "Escape").await;
    assert!(page.find(".ui-toast").is_none());
    assert!(undone.all().is_empty());
}

#[wasm_bindgen_test]
async fn toasts_stand_above_the_page_and_none_that_offers_an_action_leaves() {
    let page = deleting(&Heard::new()).await;
    for _ in 0..6 {
        page.click("#delete").await;
    }
    assert_eq!(page.count(".ui-toast__action"), 6);
    assert!(page.find(".ui-toasts:popover-open").is_some());
    for _ in 0..6 {
        page.click("#tell").await;
    }
    assert_eq!(page.count(".ui-toast__action"), 6);
    assert_eq!(
        page.count(".ui-toast"),
        7,
        "the newest message is always shown"
    );
}
