//! The block "Configuration": the range, and where the numbers without a rule go.

use std::rc::Rc;

use yew::prelude::*;

use super::default_destination::DefaultDestinationForm;
use crate::i18n::use_i18n;
use crate::pages::shared::service::Destinations;
use crate::state::use_state;
use crate::telephony::ddi::Block;
use crate::telephony::service::ServiceId;
use crate::ui::{Icon, Tone, banner, card, data_list, icon_button, use_focus_kept};

#[derive(Properties, PartialEq)]
pub(super) struct DdiConfigCardProps {
    pub(super) id: ServiceId,
    pub(super) block: Rc<Block>,
    pub(super) destinations: Destinations,
}

#[component]
pub(super) fn DdiConfigCard(props: &DdiConfigCardProps) -> Html {
    let i18n = use_i18n();
    let is_editing = use_state(|| false);
    let edit = use_callback(is_editing.setter(), |_: MouseEvent, editing| {
        editing.set(true);
    });
    let close = use_callback(is_editing.setter(), |(), editing| editing.set(false));
    let place = use_node_ref();
    use_focus_kept(&place, *is_editing);
    let block = &props.block;
    let destination = if *is_editing {
        html! {
            <DefaultDestinationForm
                id={props.id.clone()}
                block={block.clone()}
                destinations={props.destinations.clone()}
                onclose={close}
            />
        }
    } else {
        let shown = match &block.default_destination {
            Some(number) if number.as_wire().is_empty() => {
                html! { <em>{ i18n.t("value_unreadable") }</em> }
            }
            Some(number) => html! { number.to_string() },
            None => html! { <em>{ i18n.t("ddi_no_default") }</em> },
        };
        html! {
            <span class="editable">
                <span>{ shown }</span>
                { icon_button(Icon::Edit, i18n.t("ddi_default_edit"), edit) }
            </span>
        }
    };
    let items: Vec<(AttrValue, Html)> = vec![
        (
            i18n.t("ddi_range").into(),
            html! { block.range.to_string() },
        ),
        (
            i18n.t("ddi_default").into(),
            html! { <div ref={place}>{ destination }</div> },
        ),
    ];
    let note = match &block.default_destination {
        Some(number) if number.as_wire().is_empty() => String::new(),
        Some(number) => i18n.tp("ddi_unset_goes_to", &[("number", number.to_string())]),
        None => i18n.t("ddi_unset_is_lost"),
    };
    let content = html! {
        <>
            <div>
                if !block.enabled {
                    { banner(Tone::Warning, i18n.t("ddi_disabled")) }
                }
            </div>
            { data_list(items) }
            <p class="note">{ note }</p>
        </>
    };
    card(i18n.t("ddi_configuration"), content)
}
