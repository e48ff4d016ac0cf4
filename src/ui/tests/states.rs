use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use super::page::Page;
use crate::state::{use_state, use_state_eq};

/// Two counters, of which one only tells of another number, and how often they were rendered.
#[component]
fn Counters() -> Html {
    let counted = use_state(|| 0);
    let chosen = use_state_eq(|| 0);
    let renders = use_mut_ref(|| 0);
    *renders.borrow_mut() += 1;
    let tenfold = use_memo(counted.clone(), |counted| **counted * 10);
    let twice = {
        let counted = counted.clone();
        move |_| {
            counted.set(*counted + 1);
            counted.set(*counted + 1);
        }
    };
    let same = {
        let counted = counted.setter();
        move |_| counted.set(0)
    };
    let choose = |number: u32| {
        let chosen = chosen.setter();
        move |_| chosen.set(number)
    };
    html! {
        <div>
            <button id="twice" onclick={twice} />
            <button id="same" onclick={same} />
            <button id="one" onclick={choose(1)} />
            <output>{ format!("{} {} {}", *counted, tenfold, *chosen) }</output>
            <i>{ *renders.borrow() }</i>
        </div>
    }
}

async fn counters() -> Page {
    Page::show(|| html! { <Counters /> }).await
}

#[wasm_bindgen_test]
async fn a_handle_reads_the_value_as_it_is_now() {
    let page = counters().await;
    page.click("#twice").await;
    assert_eq!(page.text("output"), "2 20 0");
}

#[wasm_bindgen_test]
async fn whatever_is_set_renders_again_but_for_an_equal_value_where_that_is_asked() {
    let page = counters().await;
    page.click("#same").await;
    assert_eq!(page.text("i"), "2");
    page.click("#one").await;
    assert_eq!(page.text("i"), "3");
    page.click("#one").await;
    assert_eq!(page.text("i"), "3");
    assert_eq!(page.text("output"), "0 0 1");
}
