//! How a call is placed: sent once, and looked up in the history when no answer comes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{self, Either};
use gloo_timers::future::sleep;

use crate::api::click2call;
use crate::api::{Api, ApiError};
use crate::data::{Applied, Described, QueryKey, Writes};
use crate::i18n::I18n;
use crate::telephony::change::Change;
use crate::telephony::click2call::{Call, CalledNumber, appeared};
use crate::telephony::service::ServiceId;

/// How long the history may keep a call waiting: much later, nobody would expect the telephone to ring.
const PATIENCE: Duration = Duration::from_secs(4);

/// The key below which all that is known of a line's Click-to-Call is read.
pub(super) fn line_key(line: &ServiceId) -> QueryKey {
    QueryKey::of_service(line, "click2call")
}

/// The key under which the history is read.
pub(super) fn history_key(line: &ServiceId) -> QueryKey {
    line_key(line).word("history")
}

/// A call to be placed, or one that was.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlacedCall {
    pub(super) number: CalledNumber,
    /// As the API gave it, or as the history holds it.
    pub(super) id: Option<String>,
    /// Nothing was answered, but the history shows it.
    pub(super) is_found: bool,
}

impl PlacedCall {
    pub(super) fn to(number: CalledNumber) -> Self {
        Self {
            number,
            id: None,
            is_found: false,
        }
    }
}

/// Places the calls of one line.
#[derive(Clone)]
pub(super) struct CallWrites {
    line: ServiceId,
    /// The calls that the history held just before the latest one; `None` if it could not be read.
    before: Rc<RefCell<Option<Vec<String>>>>,
    /// Whether the history could be compared since the latest call.
    is_compared: Rc<Cell<bool>>,
}

impl CallWrites {
    pub(super) fn new(line: ServiceId) -> Self {
        Self {
            line,
            before: Rc::default(),
            is_compared: Rc::default(),
        }
    }

    pub(super) fn is_compared(&self) -> bool {
        self.is_compared.get()
    }

    /// The calls that the history holds now, by their ids.
    async fn known(&self, api: &Api) -> Option<Vec<String>> {
        let history = click2call::history(api, &self.line).boxed_local();
        match future::select(history, sleep(PATIENCE).boxed_local()).await {
            Either::Left((Ok(calls), _)) => {
                Some(calls.items.into_iter().map(|call| call.id).collect())
            }
            _ => None,
        }
    }
}

impl Writes for CallWrites {
    type Item = PlacedCall;
    type State = Vec<Call>;

    const IS_EVENT: bool = true;

    async fn apply(
        &self,
        api: &Api,
        change: &Change<PlacedCall>,
    ) -> Result<Applied<PlacedCall>, ApiError> {
        let known = self.known(api).await;
        self.before.replace(known);
        let number = change.subject().number.clone();
        let (id, receipt) = click2call::place(api, &self.line, &number).await?;
        let after = PlacedCall {
            id,
            ..PlacedCall::to(number)
        };
        let change = Change::Create { after };
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<Vec<Call>, ApiError> {
        self.is_compared.set(false);
        let history = click2call::history(api, &self.line).await?;
        self.is_compared.set(self.before.borrow().is_some());
        Ok(history.items)
    }

    fn find(&self, state: &Vec<Call>, change: &Change<PlacedCall>) -> Option<PlacedCall> {
        let number = &change.subject().number;
        let call = appeared(self.before.borrow().as_ref()?, state, number)?;
        Some(PlacedCall {
            number: number.clone(),
            id: Some(call.id.clone()),
            is_found: true,
        })
    }

    fn is_same(&self, left: &PlacedCall, right: &PlacedCall) -> bool {
        left.number == right.number
    }

    fn describe(&self, i18n: &I18n, change: &Change<PlacedCall>) -> Described {
        let call = change.subject();
        let params = [
            ("line", self.line.service_name.clone()),
            ("number", call.number.international()),
        ];
        Described {
            what: i18n.tp("click2call_journal", &params),
            after: call.id.clone(),
            ..Described::default()
        }
    }

    fn touches(&self) -> QueryKey {
        history_key(&self.line)
    }
}
