//! What the journeys on time conditions share: their screens, the parts of the editor, what the API holds
//! and what it was sent.

use e2e::{Journey, Locator, Name, Point};
use sandbox::world::{TimeCondition, TimeConditions, WeekCondition};
use sandbox::{Received, demo};
use serde_json::{Value, json};

/// The days of the API in the order of the week.
const DAYS: [&str; 8] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "holiday",
];

/// A line's Filtrage.
pub(crate) fn line_path(line: &str) -> String {
    let account = demo::ACCOUNT;
    format!("web-cloud/voip/groups/{account}/lines/{line}/calls/filtering")
}

/// A number's Planification.
pub(crate) fn number_path(account: &str, number: &str) -> String {
    format!("web-cloud/voip/groups/{account}/numbers/{number}/schedule")
}

/// An easyHunting number's Horaires.
pub(crate) fn queue_path(account: &str, number: &str) -> String {
    format!("web-cloud/voip/{account}/number/{number}/schedules")
}

/// The week of a line of the head office.
pub(crate) async fn open_line(line: &str) -> Journey {
    open(&line_path(line)).await
}

/// The week at a path.
pub(crate) async fn open(path: &str) -> Journey {
    let journey = Journey::at(path).await;
    week(&journey).wait().await;
    journey
}

pub(crate) fn week(journey: &Journey) -> Locator {
    journey.role("group", "Semaine de plages horaires")
}

/// A day of the week by its name: `Lundi`.
pub(crate) fn day(journey: &Journey, name: &str) -> Locator {
    week(journey).role("group", name)
}

/// A condition in the week by its name: `Lundi de 08:30 à 12:15 · Horaires d'ouverture`.
pub(crate) fn entry(journey: &Journey, name: impl Into<Name>) -> Locator {
    week(journey).role("button", name)
}

/// The plain list, where it is shown.
pub(crate) fn list(journey: &Journey) -> Locator {
    journey.role("table", "Plages horaires")
}

/// The bar that says how much there is to save.
pub(crate) fn save_bar(journey: &Journey) -> Locator {
    journey.role("region", "Sauvegarder ?")
}

/// Waits until so many changes are to be saved.
pub(crate) async fn wait_changes(journey: &Journey, count: usize) {
    let s = if count == 1 { "" } else { "s" };
    let text = format!("Sauvegarder ? {count} changement{s} à enregistrer.");
    save_bar(journey).role("status", &text).wait().await;
}

/// Opens the form of a new condition by the button over the week.
pub(crate) async fn open_add(journey: &Journey) -> Locator {
    let button = journey.role("button", "Ajouter une plage horaire");
    button.click().await;
    condition_form(journey, "Ajouter une plage horaire").await
}

/// Opens the form of a condition by a click on it in the week.
pub(crate) async fn open_edit(journey: &Journey, name: &str) -> Locator {
    entry(journey, name).click().await;
    condition_form(journey, "Modifier une plage horaire").await
}

/// The form that has opened.
pub(crate) async fn condition_form(journey: &Journey, title: &str) -> Locator {
    let form = journey.role("dialog", title);
    form.wait().await;
    form
}

/// Types the hours of a condition.
pub(crate) async fn fill_hours(form: &Locator, from: &str, to: &str) {
    form.field("De").fill(from).await;
    form.field("à").fill(to).await;
}

/// Presses "Enregistrer" in a form and waits until it has closed: the edit is in the week, unsaved.
pub(crate) async fn accept(form: &Locator) {
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
}

/// Opens the window that shows what would be saved.
pub(crate) async fn open_save(journey: &Journey) -> Locator {
    save_bar(journey).role("button", "Valider").click().await;
    let window = journey.role("dialog", "Sauvegarder ?");
    window.wait().await;
    window
}

/// Saves everything that was edited.
pub(crate) async fn save(journey: &Journey) {
    let window = open_save(journey).await;
    window.role("button", "Enregistrer").click().await;
    window.wait_gone().await;
    save_bar(journey).wait_gone().await;
}

/// Scrolls the week so that these minutes of the day are in sight, away from its edges.
pub(crate) async fn show(journey: &Journey, from: u16, to: u16) {
    let middle = f64::from(from + to) / 2.0 / 1440.0;
    let scroll = "function (middle) {
      const hours = this.querySelector('[role=group]').lastElementChild;
      this.scrollTop = hours.offsetTop + hours.clientHeight * middle - this.clientHeight / 2;
      this.scrollIntoView({ block: 'nearest' });
    }";
    week(journey).evaluate(scroll, json!(middle)).await;
}

/// Where a minute of a day lies in the page, in the middle of its column.
pub(crate) async fn spot(journey: &Journey, name: &str, minute: u16) -> Point {
    // The hours of a day lie below its heading.
    let place = "function (part) {
      const { x, y, width, height } = this.lastElementChild.getBoundingClientRect();
      return { x: x + width / 2, y: y + height * part };
    }";
    let part = f64::from(minute) / 1440.0;
    let place = day(journey, name).evaluate(place, json!(part)).await;
    point(&place)
}

/// A place inside of an element, given as parts of its width and height: `(0.5, 0.5)` is the middle.
pub(crate) async fn inside(element: &Locator, (across, down): (f64, f64)) -> Point {
    let place = "function ([across, down]) {
      const { x, y, width, height } = this.getBoundingClientRect();
      return { x: x + width * across, y: y + height * down };
    }";
    point(&element.evaluate(place, json!([across, down])).await)
}

/// Drags a condition by the place `from` that lies on it.
pub(crate) async fn drag(journey: &Journey, name: &str, from: Point, to: Point) {
    entry(journey, name).wait().await;
    journey.drag_between(from, to).await;
}

fn point(place: &Value) -> Point {
    let side = |key: &str| place[key].as_f64().expect("a number of pixels");
    Point {
        x: side("x"),
        y: side("y"),
    }
}

/// Looks into the time conditions of a line of the head office, or changes them behind the application's back.
pub(crate) fn line<R>(
    journey: &Journey,
    line: &str,
    work: impl FnOnce(&mut TimeConditions) -> R,
) -> R {
    journey.sandbox.world(|world| {
        let found = world.time_conditions_mut(demo::ACCOUNT, line);
        work(found.expect("a line of the demo"))
    })
}

/// What the API has for a line, in the order of the week: `monday 0830-1215 available`.
pub(crate) fn stored(journey: &Journey, of: &str) -> Vec<String> {
    let text = |it: &TimeCondition| {
        let TimeCondition {
            day,
            hour_begin,
            hour_end,
            policy,
            ..
        } = it;
        format!("{day} {hour_begin}-{hour_end} {policy}")
    };
    line(journey, of, |line| {
        in_order(line.conditions.values().map(text))
    })
}

/// What the API has for an easyHunting number: `monday 08:30:00-10:00:59 slot1`.
pub(crate) fn stored_of_queue(journey: &Journey, account: &str, number: &str) -> Vec<String> {
    journey.sandbox.world(|world| {
        let queue = world.easy_hunting_mut(account, number);
        let queue = queue.expect("a queue of the demo");
        in_order(queue.conditions.values().map(of_week))
    })
}

/// As [`stored_of_queue`] without its policy, for a queue; of an extension: `monday 08:30:00-12:29:59`.
pub(crate) fn of_week(condition: &WeekCondition) -> String {
    let WeekCondition {
        week_day,
        time_from,
        time_to,
        policy,
        ..
    } = condition;
    let policy = policy.as_deref().unwrap_or_default();
    format!("{week_day} {time_from}-{time_to} {policy}")
        .trim_end()
        .to_owned()
}

/// By day and then by hours.
pub(crate) fn in_order(conditions: impl Iterator<Item = String>) -> Vec<String> {
    let mut conditions: Vec<String> = conditions.collect();
    conditions.sort_by_key(|text| {
        let (day, hours) = text.split_once(' ').unwrap_or_default();
        let place = DAYS.iter().position(|it| *it == day);
        (place, hours.to_owned())
    });
    conditions
}

/// Method, path after the service's name and body of everything that was written, in order:
/// `("PUT", "/condition/52401", {…})`.
pub(crate) fn written(journey: &Journey, service: &str) -> Vec<(String, String, Value)> {
    let is_write = |it: &Received| ["POST", "PUT", "DELETE"].contains(&it.method.as_str());
    let shown = |it: Received| {
        let (_, end) = it.path.split_once(service).unwrap_or_default();
        (
            it.method.clone(),
            end.to_owned(),
            it.json().unwrap_or_default(),
        )
    };
    let log = journey.sandbox.log().into_iter();
    log.filter(is_write).map(shown).collect()
}
