//! The top of a screen: where one is, on what, and what can be done there.

use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PageHeaderProps {
    pub title: AttrValue,
    #[prop_or_default]
    pub subtitle: Option<AttrValue>,
    #[prop_or_default]
    pub badge: Html,
    #[prop_or_default]
    pub breadcrumb: Html,
    #[prop_or_default]
    pub actions: Html,
}

#[component]
pub fn PageHeader(props: &PageHeaderProps) -> Html {
    html! {
        <header class="ui-page-header">
            <div class="ui-page-header__trail">{ props.breadcrumb.clone() }</div>
            <div class="ui-page-header__main">
                <div>
                    <div class="ui-page-header__title">
                        <h1>{ &props.title }</h1>
                        { props.badge.clone() }
                    </div>
                    if let Some(subtitle) = &props.subtitle {
                        <p class="ui-page-header__subtitle">{ subtitle }</p>
                    }
                </div>
                <div class="ui-page-header__actions">{ props.actions.clone() }</div>
            </div>
        </header>
    }
}
