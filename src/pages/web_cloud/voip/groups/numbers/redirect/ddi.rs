//! Redirection › DDI: the block of numbers (SDA) behind a number, and the rule of each extension.
//!
//! For the administrator who decides which number of the company's range rings where.

mod add_modal;
mod config_card;
mod default_destination;
mod delete_modal;
mod edit_modal;
mod import;
mod rule_form;
mod rules_table;
mod status_badge;
mod writes;

use std::rc::Rc;

use yew::prelude::*;

use self::add_modal::AddDdiRuleModal;
use self::config_card::DdiConfigCard;
use self::delete_modal::DeleteDdiRuleModal;
use self::edit_modal::EditDdiRuleModal;
use self::import::ImportDdiCsvModal;
use self::rules_table::DdiRulesTable;
use self::writes::block_key;
use super::RedirectRoute;
use super::RedirectTab;
use crate::api::ddi;
use crate::data::{Query, TextFile, use_query, use_save_file, use_url_state};
use crate::i18n::use_i18n;
use crate::pages::screen::screen;
use crate::pages::shared::rules::{
    RulesDialog, RulesToolbar, RulesView, explain, no_rules, rules_content, use_dialogs,
};
use crate::pages::shared::service::use_destinations;
use crate::pages::shared::unreadable::unreadable_notice;
use crate::telephony::csv;
use crate::telephony::ddi::{Block, BlockFull, MAX_RULES, Rule};
use crate::telephony::service::ServiceId;
use crate::ui::Explanation;

#[derive(Properties, PartialEq)]
struct NumberDdiTabProps {
    service: ServiceId,
}

screen!(rules::DDI = <NumberDdiTab>);

#[component]
fn NumberDdiTab(props: &NumberDdiTabProps) -> Html {
    let i18n = use_i18n();
    let id = props.service.clone();
    let query = use_block(&id);
    if query.state.is_missing() {
        return no_rules(
            &i18n,
            "ddi_no_block_title",
            "ddi_no_block_text",
            &query.refresh,
        );
    }
    let (is_loading, refresh) = (query.state.is_loading, query.refresh.clone());
    html! {
        <div class="ddi">
            <Explanation name="ddi" title={i18n.t("ddi_banner_title")}>{ i18n.t("ddi_banner_text") }</Explanation>
            {rules_content(&i18n, &query, |block| html! {
                <DdiBlock {id} {block} {is_loading} {refresh} />
            })}
        </div>
    }
}

/// Reads the block.
#[hook]
fn use_block(id: &ServiceId) -> Query<Block> {
    let key = block_key(id);
    let id = id.clone();
    use_query(key, move |api| {
        let id = id.clone();
        async move { ddi::block(&api, &id).await }
    })
}

#[derive(Properties, PartialEq)]
struct DdiBlockProps {
    id: ServiceId,
    block: Rc<Block>,
    is_loading: bool,
    refresh: Callback<()>,
}

#[component]
fn DdiBlock(props: &DdiBlockProps) -> Html {
    let i18n = use_i18n();
    let dialogs = use_dialogs::<Rule>(&props.refresh);
    let view = use_url_state::<RulesView, RedirectRoute>(RedirectRoute::Tab {
        billing_account: props.id.billing_account.clone(),
        service_name: props.id.service_name.clone(),
        tab: RedirectTab::Ddi,
    });
    let destinations = use_destinations(&props.id.billing_account);
    let export = {
        let (block, service_name) = (props.block.clone(), props.id.service_name.clone());
        use_save_file()
            .reform(move |()| TextFile::csv(format!("ddi-{service_name}.csv"), csv::write(&*block)))
    };
    let (id, block, onclose) = (props.id.clone(), props.block.clone(), dialogs.onclose);
    let full = block
        .is_full()
        .then(|| explain(&i18n, &BlockFull { max: MAX_RULES }));
    html! {
        <>
            <DdiConfigCard id={id.clone()} block={block.clone()} destinations={destinations.clone()} />
            <RulesToolbar
                count={i18n.tn("ddi_rules_count", block.rules.len())}
                {full}
                view={view.value.clone()}
                onview={view.set.clone()}
                is_loading={props.is_loading}
                onrefresh={props.refresh.clone()}
                onimport={Some(dialogs.onimport)}
                onexport={Some(export)}
                onadd={Some(dialogs.onadd)}
                add_label={i18n.t("ddi_add_button")}
            />
            { unreadable_notice(&i18n, block.unreadable) }
            <DdiRulesTable
                block={block.clone()}
                view={view.value.clone()}
                onview={view.set}
                onedit={dialogs.onedit}
                ondelete={dialogs.ondelete}
            />
            <div>
                {match dialogs.open {
                    RulesDialog::None => html! {},
                    RulesDialog::Add => html! { <AddDdiRuleModal {id} {block} {destinations} {onclose} /> },
                    RulesDialog::Edit(opened) => html! { <EditDdiRuleModal {id} {block} {destinations} {opened} {onclose} /> },
                    RulesDialog::Delete(opened) => html! { <DeleteDdiRuleModal {id} {block} {opened} {onclose} /> },
                    RulesDialog::Import => html! { <ImportDdiCsvModal {id} {block} {destinations} {onclose} /> },
                }}
            </div>
        </>
    }
}
