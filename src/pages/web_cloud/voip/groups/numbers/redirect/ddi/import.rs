//! Importing rules from a CSV, which goes out as one request.

use std::rc::Rc;

use yew::prelude::*;

use super::writes::RuleWrites;
use crate::api::ApiError;
use crate::data::{Changes, use_changes};
use crate::i18n::I18n;
use crate::pages::shared::import::{Header, ImportKind, ImportModal, ImportSource, SentImport};
use crate::pages::shared::service::Destinations;
use crate::telephony::change::{Plan, Report};
use crate::telephony::ddi::{Block, Rule};
use crate::telephony::service::ServiceId;

#[derive(Properties, PartialEq)]
pub(super) struct ImportDdiCsvModalProps {
    pub(super) id: ServiceId,
    pub(super) block: Rc<Block>,
    pub(super) destinations: Destinations,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn ImportDdiCsvModal(props: &ImportDdiCsvModalProps) -> Html {
    let changes = use_changes(RuleWrites {
        id: props.id.clone(),
    });
    let import = use_memo(
        (props.block.clone(), props.destinations.clone()),
        |(block, destinations)| {
            let (block, destinations) = (block.clone(), destinations.clone());
            let kind = BlockImport {
                block,
                destinations,
            };
            ImportSource::sent(kind, changes.clone())
        },
    );
    html! {
        <ImportModal
            import={(*import).clone()}
            state={changes.state().clone()}
            onclose={props.onclose.clone()}
        />
    }
}

struct BlockImport {
    block: Rc<Block>,
    destinations: Destinations,
}

impl ImportKind for BlockImport {
    type Sheet = Block;

    fn file(&self) -> &str {
        "ddi"
    }

    fn lead(&self) -> &'static str {
        "import_lead"
    }

    fn example(&self) -> String {
        "extension;destination;description\n00;0033972123456;Accueil\n10;0033972123457;Commercial"
            .to_owned()
    }

    fn headers(&self) -> Vec<Header> {
        vec![
            ("ddi_extension", None),
            ("ddi_destination", Some(170)),
            ("description", None),
        ]
    }

    fn sheet(&self) -> &Block {
        &self.block
    }

    fn note(&self, i18n: &I18n, rule: &Rule) -> Option<String> {
        let is_external = self.destinations.is_external(&rule.destination)
            && !self.block.range.contains(&rule.destination);
        is_external.then(|| i18n.t("ddi_external"))
    }
}

impl SentImport for BlockImport {
    type Writes = RuleWrites;

    fn send(
        changes: &Changes<RuleWrites>,
        plan: Plan<Rule>,
        finished: Callback<Rc<Report<Rule, ApiError>>>,
    ) {
        changes.run_together(plan, finished);
    }
}
