//! The top of a screen: where one is, and on what.

use yew::prelude::*;

/// The parts of a [`page_header`].
#[derive(Debug, Clone, PartialEq)]
pub struct PageHeader {
    pub title: AttrValue,
    pub subtitle: Option<AttrValue>,
    pub badge: Html,
    pub breadcrumb: Html,
}

pub fn page_header(header: PageHeader) -> Html {
    html! {
        <header class="ui-page-header">
            <div class="ui-page-header__trail">{ header.breadcrumb }</div>
            <div class="ui-page-header__title">
                <h1>{ header.title }</h1>
                { header.badge }
                if let Some(subtitle) = header.subtitle {
                    <p class="ui-page-header__subtitle">{ subtitle }</p>
                }
            </div>
        </header>
    }
}
