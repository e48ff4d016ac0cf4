//! The data of one sandbox: plain structs that tests read and change at will.
//!
//! Structs that derive `Serialize` have the wire's own field names, so what a test sees here is
//! what a client is answered. Numbers are spelled `0033972100000` throughout.

mod account;
mod click2call;
mod credentials;
mod ddi;
mod demo;
mod easy_hunting;
mod hunting;
mod ovh_pabx;
mod price;
mod records;
mod services;
mod settings;
mod short_extensions;
mod slots;
mod store;
mod time_conditions;
mod week_condition;

use std::{collections::BTreeMap, fmt};

use crate::tables::Object;

pub use self::{
    account::{AccountStatus, BillingAccount},
    click2call::{Click2Call, PlacedCall},
    credentials::{AccessRule, Application, Credential, CredentialStatus, Me},
    ddi::{DdiBlock, DdiRange, DdiRule, MAX_RULES, RuleId},
    easy_hunting::{EasyHunting, TimeConditionsSettings},
    hunting::{
        AgentLiveStatus, Hunting, HuntingAgent, HuntingPlace, HuntingQueue, LiveCall,
        LiveStatistics, Sound,
    },
    ovh_pabx::{Dialplan, Extension, OvhPabx},
    price::Price,
    records::Records,
    services::{Fax, Line, LineOffer, Number},
    settings::Settings,
    short_extensions::{ShortExtension, ShortExtensions},
    slots::{SlotMut, Slots},
    store::{Collection, Store},
    time_conditions::{TimeCondition, TimeConditionOptions, TimeConditions},
    week_condition::WeekCondition,
};

/// Everything one sandbox knows.
#[derive(Clone)]
pub struct World {
    /// How the server behaves, as opposed to what it holds.
    pub settings: Settings,
    /// Who is signed in, whichever credential is used.
    pub me: Me,
    /// Registered applications, which may ask for consumer keys.
    pub applications: Vec<Application>,
    /// Bearer tokens and consumer keys, valid or not.
    pub credentials: Vec<Credential>,
    /// The manager's session, whose token is a cookie: see [`Manager`](crate::Manager).
    pub session: Credential,
    /// Billing accounts by their name, such as `ovhtel-12345-1`.
    pub accounts: BTreeMap<String, BillingAccount>,
    /// What the resources of [`TABLES`](crate::tables::TABLES) hold.
    pub store: Store,
}

impl World {
    /// The demo data, the same at every call but for dates, which lie before the present.
    #[must_use]
    pub fn demo() -> Self {
        demo::world()
    }

    /// The application whose key this is.
    #[must_use]
    pub fn application(&self, key: &str) -> Option<&Application> {
        self.applications
            .iter()
            .find(|application| application.key == key)
    }

    /// A number by billing account and service name.
    pub fn number_mut(&mut self, account: &str, service_name: &str) -> Option<&mut Number> {
        self.accounts
            .get_mut(account)?
            .numbers
            .get_mut(service_name)
    }

    /// The DDI block of a number, if it has one.
    pub fn ddi_mut(&mut self, account: &str, service_name: &str) -> Option<&mut DdiBlock> {
        self.number_mut(account, service_name)?.ddi.as_mut()
    }

    /// Click-to-call of a line.
    pub fn click2call_mut(&mut self, account: &str, service_name: &str) -> Option<&mut Click2Call> {
        let lines = &mut self.accounts.get_mut(account)?.lines;
        Some(&mut lines.get_mut(service_name)?.click2call)
    }

    /// The short extensions of an easyHunting number.
    pub fn short_extensions_mut(
        &mut self,
        account: &str,
        service_name: &str,
    ) -> Option<&mut ShortExtensions> {
        let queue = self.easy_hunting_mut(account, service_name)?;
        Some(&mut queue.short_extensions)
    }

    /// The time conditions of a line.
    pub fn time_conditions_mut(
        &mut self,
        account: &str,
        service_name: &str,
    ) -> Option<&mut TimeConditions> {
        let line = self
            .accounts
            .get_mut(account)?
            .lines
            .get_mut(service_name)?;
        Some(&mut line.time_conditions)
    }

    /// The queue and the time conditions of an easyHunting number.
    pub fn easy_hunting_mut(
        &mut self,
        account: &str,
        service_name: &str,
    ) -> Option<&mut EasyHunting> {
        self.number_mut(account, service_name)?
            .easy_hunting
            .as_mut()
    }

    /// The object at a path such as `/telephony/ovhtel-12345-1/line/0033972123456/options`; `None`
    /// where no table has one. Whether the line exists is not asked.
    pub fn record(&mut self, path: &str) -> Option<&mut Object> {
        self.store.object(path)
    }

    /// The objects of a list at a path such as `/telephony/ovhtel-12345-1/abbreviatedNumber`; `None`
    /// where no table has one. Whether the account exists is not asked.
    pub fn records(&mut self, path: &str) -> Option<&mut Collection> {
        self.store.collection(path)
    }

    /// The queues and agents of an easyHunting, cloudHunting or contact centre number.
    pub fn hunting_mut(&mut self, account: &str, service_name: &str) -> Option<&mut Hunting> {
        self.number_mut(account, service_name)?.hunting.as_mut()
    }

    /// The dialplans of a cloudHunting, cloudIvr or contact centre number.
    pub fn ovh_pabx_mut(&mut self, account: &str, service_name: &str) -> Option<&mut OvhPabx> {
        self.number_mut(account, service_name)?.ovh_pabx.as_mut()
    }
}

// By hand, so that no secret of the credentials is ever printed.
impl fmt::Debug for World {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("World")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
