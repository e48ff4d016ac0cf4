//! The header of a service's page: where one is, its number, its description, its type.

use yew::prelude::*;

use crate::pages::layout::Trail;
use crate::ui::{PageHeader, Tone, badge, page_header};

#[derive(Properties, PartialEq)]
pub struct ServiceHeaderProps {
    pub service_name: String,
    /// Empty until it is known.
    #[prop_or_default]
    pub description: String,
    /// `sip`, `easyHunting`, …
    #[prop_or_default]
    pub feature_type: String,
}

#[component]
pub fn ServiceHeader(props: &ServiceHeaderProps) -> Html {
    let feature = html! {
        if !props.feature_type.is_empty() {
            { badge(Tone::Information, props.feature_type.clone()) }
        }
    };
    // A description that only repeats the number says nothing.
    let subtitle = Some(props.description.clone())
        .filter(|text| !text.is_empty() && *text != props.service_name)
        .map(AttrValue::from);
    page_header(PageHeader {
        title: props.service_name.clone().into(),
        subtitle,
        badge: feature,
        breadcrumb: html! { <Trail /> },
    })
}
