//! How the records of any [`Schema`] are written: the one [`Writes`] of all described tabs.

use futures_util::future::LocalBoxFuture;
use gloo_timers::future::sleep;

use super::record_text::record_summary;
use super::{Applied, Described, QueryKey, Writes};
use crate::api::records::{self, Made, Written};
use crate::api::{Api, ApiError, Problem, Receipt};
use crate::i18n::I18n;
use crate::telephony::change::Change;
use crate::telephony::record::{
    Fields, Holds, Record, Schema, Scope, TaskStatus, Update, Value, Verb, diff, is_same,
};

/// The key under which the records of a schema are read; those of other schemas at the same path lie beside it.
pub fn record_key(schema: &'static Schema, scope: &Scope) -> QueryKey {
    // The records of two schemas hold other fields.
    let fields = schema.fields().iter();
    fields.fold(path_key(schema, scope), |key, field| key.word(field.name))
}

/// What a write touches: all that is read at the schema's path.
fn path_key(schema: &'static Schema, scope: &Scope) -> QueryKey {
    let account = scope.get("billingAccount").unwrap_or_default();
    let segments = scope.segments(schema.resource.path).unwrap_or_default();
    let key = QueryKey::of_account(account, "records");
    segments
        .into_iter()
        .fold(key, |key, segment| key.id(segment))
}

/// Writes the records of one schema, of one service or account.
#[derive(Clone)]
pub struct RecordWrites {
    pub schema: &'static Schema,
    pub scope: Scope,
}

impl RecordWrites {
    fn fields(&self) -> Fields {
        self.schema.fields()
    }

    async fn create(&self, api: &Api, after: &Record) -> Result<(Record, Receipt), ApiError> {
        let written = records::create(api, self.schema, &self.scope, after).await?;
        let (made, receipt) = self.ended(api, written).await?;
        Ok((self.made(api, after, made).await?, receipt))
    }

    /// A record that cannot be changed is replaced by another one.
    async fn update(
        &self,
        api: &Api,
        before: &Record,
        after: &Record,
    ) -> Result<(Record, Receipt), ApiError> {
        match self.schema.resource.verbs.update.map(|(how, _)| how) {
            Some(Update::CreateThenDelete) => {
                let (made, _) = self.create(api, after).await?;
                let receipt = self
                    .delete(api, before)
                    .await
                    .map_err(ApiError::half_done)?;
                Ok((made, receipt))
            }
            Some(Update::DeleteThenCreate) => {
                self.delete(api, before).await?;
                self.create(api, after).await.map_err(ApiError::half_done)
            }
            _ => {
                let written = records::update(api, self.schema, &self.scope, before, after).await?;
                let (_, receipt) = self.ended(api, written).await?;
                Ok((after.clone(), receipt))
            }
        }
    }

    async fn delete(&self, api: &Api, before: &Record) -> Result<Receipt, ApiError> {
        let written = records::delete(api, self.schema, &self.scope, before).await?;
        Ok(self.ended(api, written).await?.1)
    }

    /// Waits for the task that a write has become.
    async fn ended(&self, api: &Api, written: Written) -> Result<(Made, Receipt), ApiError> {
        let Written { made, receipt } = written;
        let (task, service) = match (made, self.scope.service()) {
            (Made::Task(task), Some(service)) => (task, service),
            (made, _) => return Ok((made, receipt)),
        };
        let ended = records::follow(api, &service, task, sleep, &|_| ()).await?;
        if ended.status == TaskStatus::Failed {
            return Err(ApiError {
                message: ended.message.map(|message| message.to_string()),
                ..ApiError::local(Problem::TaskFailed)
            });
        }
        let made = ended.created.map(|id| Made::Id(id.to_string()));
        Ok((made.unwrap_or(Made::Unknown), receipt))
    }

    /// A new record as the API made it, read where the answer does not tell.
    async fn made(&self, api: &Api, after: &Record, made: Made) -> Result<Record, ApiError> {
        match made {
            Made::Record(record) => Ok(record),
            Made::Id(id) => Ok(with_id(self.fields(), after, &id)),
            Made::Unknown | Made::Task(_) if after.id(self.fields()).is_some() => Ok(after.clone()),
            Made::Unknown | Made::Task(_) => {
                let state = self.state(api).await.map_err(ApiError::half_done)?;
                let found = state.iter().rev().find(|it| self.is_same(it, after));
                found
                    .cloned()
                    .ok_or(ApiError::local(Problem::WithoutEffect))
            }
        }
    }

    /// The texts of what a change does.
    fn verb(&self, change: &Change<Record>) -> Option<Verb> {
        let verbs = &self.schema.resource.verbs;
        match change {
            Change::Create { .. } => verbs.create,
            Change::Update { .. } => verbs.update.map(|(_, verb)| verb),
            Change::Delete { .. } => verbs.delete,
        }
    }
}

fn with_id(fields: Fields, record: &Record, id: &str) -> Record {
    let mut record = record.clone();
    if let Some(place) = fields.identity() {
        record.set(place, Value::text(id));
    }
    record
}

impl Writes for RecordWrites {
    type Item = Record;
    type State = Vec<Record>;

    async fn apply(&self, api: &Api, change: &Change<Record>) -> Result<Applied<Record>, ApiError> {
        // Behind a box: the futures of all verbs in one would be as large as all of them.
        let sent: LocalBoxFuture<'_, _> = match change {
            Change::Create { after } => Box::pin(async move {
                let (after, receipt) = self.create(api, after).await?;
                Ok((Change::Create { after }, receipt))
            }),
            Change::Update { before, after } => Box::pin(async move {
                let (after, receipt) = self.update(api, before, after).await?;
                let before = before.clone();
                Ok((Change::Update { before, after }, receipt))
            }),
            Change::Delete { before } => Box::pin(async move {
                let receipt = self.delete(api, before).await?;
                Ok((change.clone(), receipt))
            }),
        };
        let (change, receipt) = sent.await?;
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<Vec<Record>, ApiError> {
        match self.schema.resource.holds {
            Holds::One => Ok(vec![records::read(api, self.schema, &self.scope).await?]),
            _ => {
                let filters = Record::default();
                Ok(records::list(api, self.schema, &self.scope, &filters)
                    .await?
                    .rows)
            }
        }
    }

    /// By its id; what is new, or has come back under another id, by what it holds.
    fn find(&self, state: &Vec<Record>, change: &Change<Record>) -> Option<Record> {
        if self.schema.resource.holds == Holds::One {
            return state.first().cloned();
        }
        let (fields, subject) = (self.fields(), change.subject());
        let id = subject.id(fields);
        let known = id.and_then(|id| {
            let mut all = state.iter();
            all.find(|record| record.id(fields).as_ref() == Some(&id))
        });
        let alike = || {
            let mut all = state.iter().rev();
            all.find(|record| self.is_same(record, subject))
        };
        let is_new = change.before().is_none();
        known.or_else(|| is_new.then(alike).flatten()).cloned()
    }

    fn is_same(&self, left: &Record, right: &Record) -> bool {
        is_same(self.schema, left, right)
    }

    fn describe(&self, i18n: &I18n, change: &Change<Record>) -> Described {
        let name = [("name", change.subject().name(self.fields()))];
        let said = |key: fn(Verb) -> &'static str| {
            let verb = self.verb(change);
            verb.map(|verb| i18n.tp(key(verb), &name))
                .unwrap_or_default()
        };
        let places = match change {
            Change::Update { before, after } => diff(self.schema, before, after),
            Change::Create { .. } | Change::Delete { .. } => (0..self.fields().len()).collect(),
        };
        let summary = |record: &Record| record_summary(i18n, self.fields(), record, &places);
        let is_lost = |place: &usize| {
            change
                .before()
                .is_some_and(|before| !before.get(*place).is_readable())
        };
        Described {
            what: said(|verb| verb.what),
            done: said(|verb| verb.done),
            before: change.before().map(summary),
            after: change.after().map(summary),
            lost: places
                .iter()
                .any(is_lost)
                .then(|| i18n.t("ddi_rule_lost_value")),
        }
    }

    /// What belongs to a whole account stands in its lists of services too.
    fn touches(&self) -> QueryKey {
        match (self.scope.get("billingAccount"), self.scope.service()) {
            (Some(account), None) => QueryKey::all_of_account(account),
            _ => path_key(self.schema, &self.scope),
        }
    }
}
