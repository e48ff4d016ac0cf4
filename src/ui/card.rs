//! A framed part of a page, and the list of properties that often stands in it.

use yew::prelude::*;

/// A part of the page, named by its heading.
pub fn card(title: impl Into<AttrValue>, content: Html) -> Html {
    let title = title.into();
    html! {
        <section class="ui-card" aria-label={&title}>
            <header class="ui-card__header"><h2 class="ui-card__title">{ title }</h2></header>
            <div class="ui-card__body">{ content }</div>
        </section>
    }
}

/// A frame alone, where what is in it needs no name.
pub fn plain_card(content: Html) -> Html {
    html! { <div class="ui-card"><div class="ui-card__body">{ content }</div></div> }
}

/// Names and values, in reading order.
pub fn data_list(items: Vec<(AttrValue, Html)>) -> Html {
    html! {
        <dl class="ui-data">
            for (name, value) in items {
                <div class="ui-data__item" key={name.as_str()}>
                    <dt>{ name }</dt>
                    <dd>{ value }</dd>
                </div>
            }
        </dl>
    }
}
