//! The header of a service's page: where one is, its number, its description, its type.

use yew::prelude::*;

use crate::pages::layout::Trail;
use crate::ui::{Badge, PageHeader, Tone};

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
    let badge = html! {
        if !props.feature_type.is_empty() {
            <Badge tone={Tone::Information}>{ props.feature_type.clone() }</Badge>
        }
    };
    // A description that only repeats the number says nothing.
    let subtitle = Some(props.description.clone())
        .filter(|text| !text.is_empty() && *text != props.service_name)
        .map(AttrValue::from);
    html! {
        <PageHeader
            title={props.service_name.clone()}
            {subtitle}
            {badge}
            breadcrumb={html! { <Trail /> }}
        />
    }
}
