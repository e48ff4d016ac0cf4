//! A framed part of a page, and the list of properties that often stands in it.

use yew::prelude::*;

use super::dom::use_id;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CardProps {
    #[prop_or_default]
    pub title: Option<AttrValue>,
    #[prop_or_default]
    pub actions: Html,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Card(props: &CardProps) -> Html {
    let heading_id = use_id();
    let class = classes!("ui-card", props.class.clone());
    match &props.title {
        Some(title) => html! {
            <section {class} aria-labelledby={heading_id.clone()}>
                <header class="ui-card__header">
                    <h2 id={heading_id} class="ui-card__title">{ title }</h2>
                    <div class="ui-card__actions">{ props.actions.clone() }</div>
                </header>
                <div class="ui-card__body">{ props.children.clone() }</div>
            </section>
        },
        None => html! {
            <div {class}><div class="ui-card__body">{ props.children.clone() }</div></div>
        },
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct DataListProps {
    /// Name and value, in reading order.
    pub items: Vec<(AttrValue, Html)>,
}

#[component]
pub fn DataList(props: &DataListProps) -> Html {
    html! {
        <dl class="ui-data">
            for (name, value) in &props.items {
                <div class="ui-data__item" key={name.as_str()}>
                    <dt>{ name }</dt>
                    <dd>{ value.clone() }</dd>
                </div>
            }
        </dl>
    }
}
