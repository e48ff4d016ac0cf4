//! DDI of a number with a call queue: its short extensions, dialled after the main number to reach a
//! colleague, a queue or a voice menu at once.
//!
//! For the administrator who gives each service of the company its digits.

mod badges;
mod cards;
mod delete_modal;
mod form;
mod import;
mod modal;
mod table;
mod targets;
mod writes;

use std::rc::Rc;

use yew::prelude::*;

use self::cards::{banner, cards};
use self::delete_modal::DeleteExtensionModal;
use self::import::{ImportExtensionsModal, export};
use self::modal::ExtensionModal;
use self::table::ExtensionsTable;
use self::targets::use_targets;
use self::writes::queue_key;
use super::{QueueNumberRoute, QueueNumberTab};
use crate::api::short_extensions;
use crate::data::{Query, use_query, use_save_file, use_url_state};
use crate::i18n::use_i18n;
use crate::pages::screen::screen;
use crate::pages::shared::rules::{
    RulesDialog, RulesToolbar, RulesView, explain, no_rules, rules_content, use_dialogs,
};
use crate::pages::shared::unreadable::unreadable_notice;
use crate::telephony::service::ServiceId;
use crate::telephony::short_extension::{ShortExtension, ShortExtensions};

#[derive(Properties, PartialEq)]
struct QueueDdiTabProps {
    service: ServiceId,
}

screen!(rules::SHORT_EXTENSIONS = <QueueDdiTab>);

#[component]
fn QueueDdiTab(props: &QueueDdiTabProps) -> Html {
    let i18n = use_i18n();
    let id = props.service.clone();
    let query = use_extensions(&id);
    if query.state.is_missing() {
        return no_rules(
            &i18n,
            "short_none_offered_title",
            "short_none_offered_text",
            &query.refresh,
        );
    }
    let (is_loading, refresh) = (query.state.is_loading, query.refresh.clone());
    html! {
        <div class="ddi ddi--short">
            { banner(&i18n, &id, query.state.data.as_deref()) }
            {rules_content(&i18n, &query, |list| html! {
                <Extensions {id} {list} {is_loading} {refresh} />
            })}
        </div>
    }
}

/// Reads the extensions with their range.
#[hook]
fn use_extensions(id: &ServiceId) -> Query<ShortExtensions> {
    let key = queue_key(id);
    let id = id.clone();
    use_query(key, move |api| {
        let id = id.clone();
        async move { short_extensions::short_extensions(&api, &id).await }
    })
}

#[derive(Properties, PartialEq)]
struct ExtensionsProps {
    id: ServiceId,
    list: Rc<ShortExtensions>,
    is_loading: bool,
    refresh: Callback<()>,
}

#[component]
fn Extensions(props: &ExtensionsProps) -> Html {
    let i18n = use_i18n();
    let dialogs = use_dialogs::<ShortExtension>(&props.refresh);
    let view = use_url_state::<RulesView, QueueNumberRoute>(QueueNumberRoute::Tab {
        billing_account: props.id.billing_account.clone(),
        service_name: props.id.service_name.clone(),
        tab: QueueNumberTab::Ddi,
    });
    let targets = use_targets(&props.id.billing_account);
    let (id, list, onclose) = (props.id.clone(), props.list.clone(), dialogs.onclose);
    let (exported, service_name) = (list.clone(), id.service_name.clone());
    let onexport = use_save_file().reform(move |()| export(&exported, &service_name));
    html! {
        <>
            { cards(&i18n, &list) }
            <RulesToolbar
                count={i18n.tn("ddi_rules_count", list.rules.len())}
                full={list.full_after(0).map(|full| explain(&i18n, &full))}
                view={view.value.clone()}
                onview={view.set.clone()}
                is_loading={props.is_loading}
                onrefresh={props.refresh.clone()}
                onimport={Some(dialogs.onimport)}
                onexport={Some(onexport)}
                onadd={Some(dialogs.onadd)}
                add_label={i18n.t("ddi_add_button")}
            />
            { unreadable_notice(&i18n, list.unreadable) }
            <ExtensionsTable
                list={list.clone()}
                view={view.value}
                onview={view.set}
                onedit={dialogs.onedit}
                ondelete={dialogs.ondelete}
            />
            <div>
                {match dialogs.open {
                    RulesDialog::None => html! {},
                    RulesDialog::Add => html! { <ExtensionModal {id} {list} {targets} {onclose} /> },
                    RulesDialog::Edit(opened) => html! { <ExtensionModal {id} {list} {targets} opened={Some(opened)} {onclose} /> },
                    RulesDialog::Delete(opened) => html! { <DeleteExtensionModal {id} {list} {opened} {onclose} /> },
                    RulesDialog::Import => html! { <ImportExtensionsModal {id} {list} {targets} {onclose} /> },
                }}
            </div>
        </>
    }
}
