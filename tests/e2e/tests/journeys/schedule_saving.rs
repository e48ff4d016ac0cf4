//! Saving time conditions: for the administrator who fears a change that applies half-way, and one
//! that touches what nobody meant to touch.

mod concurrent;
mod each_service;
mod failing;
mod interrupted;
mod loading;
mod sent;

use e2e::{Journey, Locator, any};
use sandbox::{World, demo};
use serde_json::{Value, json};

use crate::ddi::rows_of;
use crate::schedule::{accept, fill_hours, line_path, list, number_path, open_save, save_bar};

/// The services that have time conditions, each through a resource of its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Service {
    /// A line with a full week.
    Line,
    /// An easyHunting number.
    Queue,
    /// An extension of a dialplan, which has neither policies nor options.
    Extension,
}

impl Service {
    /// Its editor, as a plain list.
    pub(crate) fn page(self) -> String {
        let path = match self {
            Self::Line => line_path(demo::SCHEDULED_LINE),
            Self::Queue => number_path(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER),
            Self::Extension => number_path(demo::ACCOUNT, demo::PABX_NUMBER),
        };
        format!("{path}?view=list")
    }

    /// Its number.
    pub(crate) fn number(self) -> &'static str {
        match self {
            Self::Line => demo::SCHEDULED_LINE,
            Self::Queue => demo::EASY_HUNTING_NUMBER,
            Self::Extension => demo::PABX_NUMBER,
        }
    }

    /// What it was sent to write, in order: method, path after the number, body.
    pub(crate) fn written(self, journey: &Journey) -> Vec<(String, String, Value)> {
        crate::schedule::written(journey, self.number())
    }

    /// The resource of its conditions, below the API's base.
    pub(crate) fn resource(self) -> String {
        let account = format!("/telephony/{}", demo::ACCOUNT);
        match self {
            Self::Line => format!("{account}/timeCondition/{}/condition", demo::SCHEDULED_LINE),
            Self::Queue => format!(
                "{account}/easyHunting/{}/timeConditions/conditions",
                demo::EASY_HUNTING_NUMBER
            ),
            Self::Extension => format!(
                "{account}/ovhPabx/{}/dialplan/{}/extension/{}/conditionTime",
                demo::PABX_NUMBER,
                demo::PABX_DIALPLAN,
                demo::PABX_EXTENSION
            ),
        }
    }

    /// Opens its editor.
    pub(crate) async fn open(self) -> Journey {
        let journey = Journey::at(&self.page()).await;
        list(&journey).wait().await;
        journey
    }

    /// What the API has of it, byte for byte: conditions by their ids, and options.
    pub(crate) fn stored(self, journey: &Journey) -> Stored {
        journey.sandbox.world(|world| self.read(world))
    }

    /// What the API has of it in the beginning.
    pub(crate) fn untouched(self) -> Stored {
        self.read(&mut World::demo())
    }

    fn read(self, world: &mut World) -> Stored {
        let found = match self {
            Self::Line => world
                .time_conditions_mut(demo::ACCOUNT, self.number())
                .map(|line| (json!(line.conditions), json!(line.options))),
            Self::Queue => world
                .easy_hunting_mut(demo::ACCOUNT, self.number())
                .map(|queue| (json!(queue.conditions), json!(queue.settings))),
            Self::Extension => world
                .ovh_pabx_mut(demo::ACCOUNT, self.number())
                .and_then(|pabx| pabx.extension_mut(demo::PABX_DIALPLAN, demo::PABX_EXTENSION))
                .map(|extension| (json!(extension.condition_times), Value::Null)),
        };
        let (conditions, options) = found.expect("a service of the demo");
        let Value::Array(conditions) = conditions else {
            panic!("no list: {conditions}");
        };
        Stored {
            conditions,
            options,
        }
    }
}

/// What the API has of a service.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stored {
    pub(crate) conditions: Vec<Value>,
    pub(crate) options: Value,
}

impl Stored {
    /// The condition with this id.
    pub(crate) fn condition(&mut self, id: u64) -> &mut Value {
        let mut all = self.conditions.iter_mut();
        all.find(|it| id_of(it) == id).expect("a known condition")
    }

    /// Without the condition of this id.
    pub(crate) fn remove(&mut self, id: u64) {
        let before = self.conditions.len();
        self.conditions.retain(|it| id_of(it) != id);
        assert_eq!(self.conditions.len(), before - 1, "{id} was there");
    }

    /// Without ids, which the API gives anew to what is created again, in an order of its own.
    pub(crate) fn without_ids(mut self) -> Self {
        for condition in &mut self.conditions {
            let fields = condition.as_object_mut().expect("an object");
            fields.retain(|name, _| name != "id" && name != "conditionId");
        }
        self.conditions.sort_by_key(ToString::to_string);
        self
    }
}

fn id_of(condition: &Value) -> u64 {
    let id = [&condition["id"], &condition["conditionId"]];
    id.into_iter().find_map(Value::as_u64).expect("an id")
}

/// The conditions as they read: day, hours, policy, state.
pub(crate) async fn shown(journey: &Journey) -> Vec<String> {
    rows_of(&list(journey)).await
}

/// The form of a new condition, filled in; the days are chosen from Monday on.
pub(crate) async fn add(journey: &Journey, day: &str, from: &str, to: &str, policy: Option<&str>) {
    let add = "Ajouter une plage horaire";
    journey.role("button", add).click().await;
    let form = journey.role("dialog", add);
    form.field("Jour de la semaine").select_option(day).await;
    if let Some(policy) = policy {
        let field = form.field("Rediriger les appels vers");
        field.select_option(policy).await;
    }
    fill_hours(&form, from, to).await;
    accept(&form).await;
}

/// Gives a condition other hours.
pub(crate) async fn change(journey: &Journey, what: &str, from: &str, to: &str) {
    let form = open_edit(journey, what).await;
    fill_hours(&form, from, to).await;
    accept(&form).await;
}

/// Opens the form of a condition: `"Lundi de 08:30 à 12:15"`.
pub(crate) async fn open_edit(journey: &Journey, what: &str) -> Locator {
    let name = format!("Modifier la plage {what}");
    journey.role("button", &name).click().await;
    let form = journey.role("dialog", "Modifier une plage horaire");
    form.wait().await;
    form
}

/// Marks a condition to be deleted.
pub(crate) async fn remove(journey: &Journey, what: &str) {
    let name = format!("Supprimer la plage {what}");
    journey.role("button", &name).click().await;
    let question = journey.role("dialog", "Suppression");
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
}

/// Lets the phone ring so long: `"25 secondes"`.
pub(crate) async fn set_timeout(journey: &Journey, seconds: &str) {
    let form = open_options(journey).await;
    let field = form.field("Durée de sonnerie");
    field.select_option(seconds).await;
    accept(&form).await;
}

pub(crate) async fn open_options(journey: &Journey) -> Locator {
    let name = "Modifier les créneaux";
    journey.role("button", name).click().await;
    let form = journey.role("dialog", name);
    form.wait().await;
    form
}

/// Opens the preview of what is to be saved.
pub(crate) async fn open_preview(journey: &Journey) -> Locator {
    let window = open_save(journey).await;
    plan(&window).wait().await;
    window
}

/// The rows of a preview or of an outcome: change, before, after, outcome, reason.
pub(crate) async fn plan_rows(window: &Locator) -> Vec<String> {
    rows_of(&plan(window)).await
}

fn plan(window: &Locator) -> Locator {
    window.role("table", "Changements")
}

/// Saves everything that is edited, which must all be done.
pub(crate) async fn save(journey: &Journey) {
    let window = open_preview(journey).await;
    send(&window).await;
    window.wait_gone().await;
}

pub(crate) async fn send(window: &Locator) {
    window.role("button", "Enregistrer").click().await;
}

/// Waits until a plan has come to its end, and gives what became of its rows.
pub(crate) async fn outcome(window: &Locator) -> Vec<String> {
    let columns = plan(window).role("columnheader", "Résultat");
    columns.wait().await;
    plan_rows(window).await
}

/// Closes the window of an outcome.
pub(crate) async fn close(window: &Locator) {
    window.role("button", "Fermer").nth(1).click().await;
    window.wait_gone().await;
}

/// As it stands in [`Service::written`].
pub(crate) fn sent(method: &str, end: &str, body: Value) -> (String, String, Value) {
    (method.to_owned(), end.to_owned(), body)
}

/// How the list of the conditions was read so far, and how often single ones were.
pub(crate) fn reads(journey: &Journey, service: Service) -> (usize, usize) {
    let resource = service.resource();
    let log = journey.sandbox.log();
    let gets = || log.iter().filter(|request| request.method == "GET");
    let lists = gets().filter(|request| request.path == resource).count();
    let single = format!("{resource}/");
    let singles = gets().filter(|request| request.path.starts_with(&single));
    (lists, singles.count())
}

/// Waits for what a table's only row is to say; the way to wait for a state of the list.
pub(crate) async fn wait_row(journey: &Journey, text: &str) {
    list(journey)
        .role("row", e2e::containing(text))
        .wait()
        .await;
}

/// Forgets everything that is edited.
pub(crate) async fn cancel(journey: &Journey) {
    let bar = save_bar(journey);
    bar.role("button", "Annuler").click().await;
    bar.wait_gone().await;
}

/// Takes the last save back, by the toast that reports this.
pub(crate) async fn take_back(journey: &Journey, report: &str) {
    journey.wait_text(report).await;
    journey.role("button", "Rétablir").click().await;
    journey.wait_text("L'état précédent est rétabli").await;
}

/// The entries of the journal, as they read.
pub(crate) async fn journal(journey: &Journey) -> Vec<String> {
    journey.role("button", "Journal").click().await;
    let rows = journey.role("dialog", "Journal").role("row", any());
    rows.nth(0).wait().await;
    rows.texts().await.split_off(1)
}
