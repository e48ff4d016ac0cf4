//! One change of a plan, whatever it is about.
//!
//! What the things are is known here alone. The runner sends, reads, reports and takes back steps
//! without knowing what they hold, so that the application has one runner and not one for each kind of
//! thing.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::LocalBoxFuture;

use super::settle::{Settled, settle};
use crate::api::{Api, ApiError, Receipt};
use crate::data::{Described, QueryKey, Writes};
use crate::i18n::I18n;
use crate::telephony::change::{Change, Outcome, ReportRow};

/// Changes of another stage wait until those before have been answered.
pub(super) type Stage = (usize, std::mem::Discriminant<Change<()>>);

/// What the present state says of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Applied,
    NotApplied,
    /// Somebody else changed the thing.
    Changed,
}

/// One change on its way.
pub(super) trait Step {
    fn stage(&self) -> Stage;

    fn deletes(&self) -> bool;

    /// Whether it cannot be taken back, nor be known not to have happened.
    fn is_event(&self) -> bool;

    /// Whether its effect shows in the state by itself.
    fn shows(&self) -> bool;

    /// Sends it; never twice.
    fn apply<'a>(&'a self, api: &'a Api) -> LocalBoxFuture<'a, Result<Receipt, ApiError>>;

    /// Compares it with what [`Source::read`] has read; without that nothing is known.
    fn compare(&self) -> Option<Verdict>;

    /// As it was made, or as it is planned.
    fn describe(&self, i18n: &I18n) -> Described;

    /// The step that takes this one back.
    fn inverse(&self) -> Rc<dyn Step>;
}

/// Where the things of a plan are read.
pub(super) trait Source {
    fn read<'a>(&'a self, api: &'a Api) -> LocalBoxFuture<'a, Result<(), ApiError>>;

    /// The queries to read again after a write: all whose key is below this one.
    fn touches(&self) -> QueryKey;
}

/// Where the things of one kind are read, with what was read last.
pub(super) struct TypedSource<W: Writes> {
    pub(super) writes: W,
    state: RefCell<Option<W::State>>,
}

/// A change of one kind.
pub(super) struct TypedStep<W: Writes> {
    source: Rc<TypedSource<W>>,
    /// Of what was there when it was last compared.
    planned: RefCell<Change<W::Item>>,
    stage: usize,
    /// As the API made it, once it did.
    made: RefCell<Option<Change<W::Item>>>,
}

impl<W: Writes> TypedSource<W> {
    pub(super) fn new(writes: W) -> Rc<Self> {
        let state = RefCell::new(None);
        Rc::new(Self { writes, state })
    }
}

impl<W: Writes> Source for TypedSource<W> {
    fn read<'a>(&'a self, api: &'a Api) -> LocalBoxFuture<'a, Result<(), ApiError>> {
        Box::pin(async move {
            let state = self.writes.state(api).await?;
            self.state.replace(Some(state));
            Ok(())
        })
    }

    fn touches(&self) -> QueryKey {
        self.writes.touches()
    }
}

impl<W: Writes> TypedStep<W> {
    pub(super) fn new(
        source: Rc<TypedSource<W>>,
        planned: Change<W::Item>,
        stage: usize,
    ) -> Rc<Self> {
        let made = RefCell::new(None);
        Rc::new(Self {
            source,
            planned: RefCell::new(planned),
            stage,
            made,
        })
    }

    /// A step of which something is known already.
    pub(super) fn with_outcome(
        source: Rc<TypedSource<W>>,
        row: &ReportRow<W::Item, ApiError>,
    ) -> Rc<Self> {
        let step = Self::new(source, row.planned.clone(), 0);
        if let Outcome::Done(change) = &row.outcome {
            step.made.replace(Some(change.clone()));
        }
        step
    }

    pub(super) fn planned(&self) -> Change<W::Item> {
        self.planned.borrow().clone()
    }

    /// As it was made, or as it is planned.
    pub(super) fn change(&self) -> Change<W::Item> {
        let made = self.made.borrow().clone();
        made.unwrap_or_else(|| self.planned())
    }
}

impl<W: Writes> Step for TypedStep<W> {
    fn stage(&self) -> Stage {
        let kind = match &*self.planned.borrow() {
            Change::Create { .. } => Change::Create { after: () },
            Change::Update { .. } => Change::Update {
                before: (),
                after: (),
            },
            Change::Delete { .. } => Change::Delete { before: () },
        };
        (self.stage, std::mem::discriminant(&kind))
    }

    fn deletes(&self) -> bool {
        matches!(*self.planned.borrow(), Change::Delete { .. })
    }

    fn is_event(&self) -> bool {
        W::IS_EVENT
    }

    fn shows(&self) -> bool {
        W::READS_BACK && !W::IS_EVENT
    }

    fn apply<'a>(&'a self, api: &'a Api) -> LocalBoxFuture<'a, Result<Receipt, ApiError>> {
        Box::pin(async move {
            let planned = self.planned();
            let applied = self.source.writes.apply(api, &planned).await?;
            self.made.replace(Some(applied.change));
            Ok(applied.receipt)
        })
    }

    fn compare(&self) -> Option<Verdict> {
        let writes = &self.source.writes;
        let state = self.source.state.borrow();
        let planned = self.planned();
        let current = writes.find(state.as_ref()?, &planned);
        let same = |left: &W::Item, right: &W::Item| writes.is_same(left, right);
        Some(match settle(&planned, current, same) {
            Settled::Applied(change) => {
                self.made.replace(Some(change));
                Verdict::Applied
            }
            Settled::NotApplied(change) => {
                self.planned.replace(change);
                Verdict::NotApplied
            }
            Settled::Changed => Verdict::Changed,
        })
    }

    fn describe(&self, i18n: &I18n) -> Described {
        self.source.writes.describe(i18n, &self.change())
    }

    fn inverse(&self) -> Rc<dyn Step> {
        Self::new(self.source.clone(), self.change().inverse(), self.stage)
    }
}
