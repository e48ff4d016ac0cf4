//! What goes on in the queue: shown, moving, and read only while somebody can see it.

use std::time::{SystemTime, UNIX_EPOCH};

use e2e::{Journey, Locator, containing};
use sandbox::{Fault, demo};

use super::{LAST_OF_MANY, member, members, open, open_centre, open_easy, order};
use crate::accessibility::Audit;
use crate::schedule::wait_changes;
use crate::support::requests;

const STATISTICS: &str = "/liveStatistics";
/// Id and number of one who is available in the first queue of the contact centre.
const AGENT: (i64, &str) = (8202, "0033912345604");
/// Seconds from one call of that agent to the next.
const ROUND: i64 = 60 + 8202 % 7 * 10;

fn card(journey: &Journey) -> Locator {
    journey.role("region", "En direct")
}

fn now_s() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    i64::try_from(now.expect("a time after 1970").as_secs()).expect("a time of this age")
}

/// Makes it this second of the day at the API.
fn set_time_of_day(journey: &Journey, seconds: i64) {
    let offset = seconds - now_s() % 86_400;
    journey
        .sandbox
        .world(|world| world.settings.clock_offset = offset);
}

/// Makes it this second of the agent's round at the API.
fn set_second_of_round(journey: &Journey, seconds: i64) {
    let offset = (seconds - (now_s() + AGENT.0 * 37)).rem_euclid(ROUND);
    journey
        .sandbox
        .world(|world| world.settings.clock_offset = offset);
}

fn asked(journey: &Journey) -> usize {
    let log = journey.sandbox.log().into_iter();
    log.filter(|request| request.path.contains("/live")).count()
}

/// Lets every timer of the page that is due within a period of the figures fire.
async fn let_timers_fire(journey: &Journey) {
    let fired = "new Promise((done) => setTimeout(() => done(true), 6000))";
    assert_eq!(journey.evaluate(fired).await, true);
}

async fn suspend(journey: &Journey) {
    journey.role("button", "Suspendre").click().await;
    journey.role("button", "Reprendre").wait().await;
}

async fn resume(journey: &Journey) {
    journey.role("button", "Reprendre").click().await;
}

#[tokio::test]
async fn the_figures_of_the_day_are_shown_and_move() {
    let journey = open_centre().await;
    suspend(&journey).await;
    set_time_of_day(&journey, 12 * 3600);
    resume(&journey).await;
    let card = card(&journey);
    card.wait_text(containing("Répondus 2 493 Perdus 207 En attente"))
        .await;
    card.wait_text(containing(
        "Attente moyenne : 8 s · Conversation moyenne : 32 s · Depuis",
    ))
    .await;
    card.role("image", "92 % répondus, 8 % perdus").wait().await;
    card.role(
        "image",
        containing("Appelants en attente, 10 dernières minutes"),
    )
    .wait()
    .await;
    let mut audit = Audit::of(&journey);
    audit.look("figures").await;
    audit.conclude();

    set_time_of_day(&journey, 13 * 3600);
    card.wait_text(containing("Répondus 2 700 Perdus 225"))
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn each_member_shows_what_they_are_doing() {
    let journey = open_centre().await;
    let row = member(&journey, AGENT.1);
    suspend(&journey).await;
    set_second_of_round(&journey, 1);
    resume(&journey).await;
    row.wait_text(containing("Sonne depuis")).await;
    set_second_of_round(&journey, 10);
    row.wait_text(containing("En appel depuis")).await;
    member(&journey, demo::LINE)
        .wait_text(containing("Déconnecté depuis"))
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn nothing_is_asked_while_the_page_is_hidden() {
    let journey = open_easy().await;
    card(&journey).wait_text(containing("Actualisé à")).await;
    journey.hide().await;
    let before = asked(&journey);
    let_timers_fire(&journey).await;
    assert_eq!(asked(&journey), before);
    let times = requests(&journey, "GET", STATISTICS).len() + 1;
    journey.show().await;
    journey.wait_received_times(times, "GET", STATISTICS).await;
    journey.finish().await;
}

#[tokio::test]
async fn nothing_is_asked_while_it_is_suspended_nor_after_the_page_is_left() {
    let journey = open_easy().await;
    card(&journey).wait_text(containing("Actualisé à")).await;
    suspend(&journey).await;
    let before = asked(&journey);
    let_timers_fire(&journey).await;
    assert_eq!(asked(&journey), before);
    let times = requests(&journey, "GET", STATISTICS).len() + 1;
    resume(&journey).await;
    journey.wait_received_times(times, "GET", STATISTICS).await;

    journey.role("link", "Télécom").nth(0).click().await;
    card(&journey).wait_gone().await;
    let before = asked(&journey);
    let_timers_fire(&journey).await;
    assert_eq!(asked(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn a_failing_api_is_said_quietly_and_tried_again() {
    let mut journey = open_easy().await;
    journey.expect_error("status of 503");
    card(&journey).wait_text(containing("Actualisé à")).await;
    journey
        .sandbox
        .fault(Fault::status(503).on("GET", STATISTICS).always());
    let card = card(&journey);
    card.role("status", containing("Chiffres en direct indisponibles"))
        .wait()
        .await;
    card.wait_text(containing("Perdus")).await;
    assert_eq!(
        journey
            .role("alert", containing("indisponibles"))
            .count()
            .await,
        0
    );
    let mut audit = Audit::of(&journey);
    audit.look("figures that cannot be read").await;
    audit.conclude();
    let retry = card.role("button", "Réessayer");
    journey.sandbox.clear_faults();
    retry.press("Enter").await;
    retry.wait_gone().await;
    journey.wait_focused("group", "Groupe d'appel").await;
    journey
        .wait_no_text("Chiffres en direct indisponibles")
        .await;
    member(&journey, "0033912345602")
        .wait_text(containing("En pause depuis"))
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_part_that_may_not_be_read_leaves_the_others_alive() {
    let mut journey = open_centre().await;
    journey.expect_error("status of 403");
    let refused = Fault::status(403).saying("NOT_GRANTED_CALL", "no calls");
    let refused = refused.on("GET", "/liveCalls").always();
    journey.sandbox.fault(refused);
    let card = card(&journey);
    card.role("status", containing("Chiffres en direct indisponibles"))
        .wait()
        .await;
    card.wait_text(containing("En attente –")).await;
    set_time_of_day(&journey, 12 * 3600);
    card.wait_text(containing("Répondus 2 493")).await;
    member(&journey, demo::LINE)
        .wait_text(containing("depuis"))
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn two_hundred_agents_cost_a_handful_of_requests() {
    let journey = open(demo::BIG_ACCOUNT, demo::HUNTING_LARGE).await;
    journey.wait_received_times(2, "GET", STATISTICS).await;
    let live = journey
        .sandbox
        .log()
        .into_iter()
        .filter(|request| request.method == "GET" && request.path.contains("/live"));
    let paths: Vec<String> = live.map(|request| request.path).collect();
    // One read ends before the next one begins.
    let starts = (0..paths.len()).filter(|place| paths[*place].ends_with(STATISTICS));
    let starts: Vec<usize> = starts.collect();
    let first = &paths[starts[0]..starts[1]];
    let states = first.iter().filter(|path| path.ends_with("/liveStatus"));
    assert_eq!(states.count(), 4, "{first:#?}");
    assert!(first.len() < 10, "{first:#?}");
    // Those at both ends of the queue.
    let of_queue = members(&journey).role("row", containing("depuis"));
    of_queue.nth(0).wait().await;
    journey.field("Rechercher").fill(LAST_OF_MANY).await;
    of_queue.wait_count(1).await;
    journey.finish().await;
}

#[tokio::test]
async fn an_edit_stays_while_the_figures_move() {
    let journey = open_centre().await;
    card(&journey).wait_text(containing("Actualisé à")).await;
    let down = "Descendre 0033972123456 Accueil";
    journey.role("button", down).click().await;
    let edited = order(&journey).await;
    let times = requests(&journey, "GET", STATISTICS).len() + 1;
    set_time_of_day(&journey, 12 * 3600);
    journey.wait_received_times(times, "GET", STATISTICS).await;
    card(&journey).wait_text(containing("Répondus 2 493")).await;
    assert_eq!(order(&journey).await, edited);
    wait_changes(&journey, 1).await;
    journey.wait_focused("button", down).await;
    journey.finish().await;
}
