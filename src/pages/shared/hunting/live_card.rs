//! The card of what goes on in the queue: figures, charts, and when they were read.

use yew::prelude::*;

use super::live::{Action, Live};
use super::live_charts::{calls_chart, waiting_chart};
use crate::data::error_text;
use crate::i18n::I18n;
use crate::moment::Moment;
use crate::telephony::hunting::QueueFigures;
use crate::ui::{Button, Icon, card};

/// Only a failure is announced: the figures change all the time.
pub(super) fn live_card(i18n: &I18n, live: &UseReducerHandle<Live>) -> Html {
    let now = live.now.as_ref();
    let figures = now.and_then(|now| now.figures.as_ref());
    let number = |value: Option<u32>| {
        value.map_or_else(|| "–".to_owned(), |value| i18n.number(value as usize))
    };
    let numbers = [
        ("hunting_live_answered", figures.map(|it| it.answered)),
        ("hunting_live_lost", figures.map(|it| it.lost)),
        ("hunting_live_waiting", now.and_then(|now| now.waiting)),
    ];
    let content = html! {
        <div class="live">
            <dl class="figures">
                for (key, value) in numbers {
                    <div {key}>
                        <dt>{ i18n.t(key) }</dt>
                        <dd>{ number(value) }</dd>
                    </div>
                }
            </dl>
            { calls_chart(i18n, figures) }
            { waiting_chart(i18n, &live.samples) }
            <p class="note">{ figures.map(|figures| averages(i18n, figures)) }</p>
            { foot(i18n, live) }
        </div>
    };
    card(i18n.t("hunting_live"), content)
}

/// "Attente moyenne : 8 s · Conversation moyenne : 32 s · Depuis : 00:00:00"
fn averages(i18n: &I18n, figures: &QueueFigures) -> String {
    let seconds =
        |value: Option<u32>| value.map_or_else(|| "–".to_owned(), |value| duration(i18n, value));
    let facts = [
        ("hunting_live_wait", seconds(figures.average_wait_s())),
        ("hunting_live_talk", seconds(figures.average_talk_s())),
        (
            "hunting_live_since",
            i18n.moment_of(&Moment::from_wire(&figures.since)),
        ),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let texts = facts
        .map(|(name, value)| i18n.tp("hunting_fact", &[("name", i18n.t(name)), ("value", value)]));
    texts.collect::<Vec<_>>().join(" · ")
}

/// "45 s", "1 min 05 s"
fn duration(i18n: &I18n, seconds: u32) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    match minutes {
        0 => i18n.tp("hunting_live_seconds", &[("seconds", rest.to_string())]),
        _ => {
            let params = [
                ("minutes", minutes.to_string()),
                ("seconds", format!("{rest:02}")),
            ];
            i18n.tp("hunting_live_minutes", &params)
        }
    }
}

fn foot(i18n: &I18n, live: &UseReducerHandle<Live>) -> Html {
    let on = |action: fn() -> Action| {
        let dispatcher = live.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action()))
    };
    // Signing in again happens over the page.
    let error = live.error.as_ref().filter(|error| !error.is_signed_out());
    let error = error.map(|error| error_text(i18n, error));
    let is_failing = error.is_some();
    let read_at = live.now.as_ref().map(|_| {
        let time = i18n.time(live.read_at_ms as f64);
        i18n.tp("hunting_live_read_at", &[("time", time)])
    });
    let (icon, label) = match live.is_paused {
        true => (Icon::Play, "hunting_live_resume"),
        false => (Icon::Pause, "hunting_live_pause"),
    };
    html! {
        <div class="live__foot">
            <p class="note">{ read_at }</p>
            <p class="note" role="status">
                { error.map(|error| i18n.tp("hunting_live_failed", &[("error", error)])) }
            </p>
            if is_failing {
                <Button icon={Some(Icon::Retry)} onclick={on(|| Action::Retry)}>
                    { i18n.t("ui_retry") }
                </Button>
            }
            <Button icon={Some(icon)} onclick={on(|| Action::TogglePause)}>{ i18n.t(label) }</Button>
        </div>
    }
}
