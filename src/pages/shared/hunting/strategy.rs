//! The strategies: a name, a sentence, and a picture of the order in which phones ring.

use yew::prelude::*;

use super::texts::{strategy_name, strategy_text};
use crate::i18n::I18n;
use crate::telephony::hunting::Strategy;
use crate::ui::card;

/// One compact radio group, with the sentence and the picture of the chosen one below; a strategy that is not
/// known is one more choice while it is set.
pub(super) fn strategy_card(i18n: &I18n, now: &Strategy, onchange: &Callback<Strategy>) -> Html {
    let own = (!Strategy::ALL.contains(now)).then(|| now.clone());
    let choices = Strategy::ALL.into_iter().chain(own);
    let content = html! {
        <>
            <fieldset class="strategies">
                <legend class="visually-hidden">{ i18n.t("hunting_strategy") }</legend>
                for strategy in choices {
                    { choice(i18n, now, strategy, onchange) }
                }
            </fieldset>
            <p class="strategies__chosen" aria-hidden="true">
                { picture(now) }
                { strategy_text(i18n, now) }
            </p>
        </>
    };
    card(i18n.t("hunting_strategy"), content)
}

/// Its sentence belongs to its name for a screen reader, and is a tooltip for the mouse.
fn choice(i18n: &I18n, now: &Strategy, strategy: Strategy, onchange: &Callback<Strategy>) -> Html {
    let key = strategy.as_wire().to_owned();
    let (name, text) = (
        strategy_name(i18n, &strategy),
        strategy_text(i18n, &strategy),
    );
    let checked = *now == strategy;
    let onchange = onchange.reform(move |_: Event| strategy.clone());
    html! {
        <label {key} class="strategy" title={text.clone()}>
            <input type="radio" name="hunting-strategy" {checked} {onchange} />
            <span>
                { name }
                <span class="visually-hidden">{ " " }{ text }</span>
            </span>
        </label>
    }
}

/// The text in a phone's circle, and whether it is drawn as ringing.
type Phone = (&'static str, bool);

/// Four phones in their order: the numbers say who rings when, a filled circle who rings first.
fn phones(strategy: &Strategy) -> [Phone; 4] {
    match strategy {
        Strategy::Sequential => [("1", true), ("2", false), ("3", false), ("4", false)],
        Strategy::Simultaneous => [("1", true), ("1", true), ("1", true), ("1", true)],
        Strategy::RoundRobin => [("3", false), ("4", false), ("1", true), ("2", false)],
        Strategy::Random => [("?", false), ("?", false), ("?", false), ("?", false)],
        Strategy::Cumulative => [("1", true), ("+2", false), ("+3", false), ("+4", false)],
        Strategy::LongestHangup => [("3", false), ("1", true), ("4", false), ("2", false)],
        Strategy::LongestIdle => [("2", false), ("4", false), ("3", false), ("1", true)],
        Strategy::Other(_) => [("", false), ("", false), ("", false), ("", false)],
    }
}

/// Decorative: the sentence says the same.
fn picture(strategy: &Strategy) -> Html {
    let phones = phones(strategy).into_iter().enumerate();
    html! {
        <svg class="strategy__picture" viewBox="0 0 144 36" aria-hidden="true" focusable="false">
            for (place, (text, rings)) in phones {
                <g key={place} class={rings.then_some("is-ringing")}>
                    <circle cx={(18 + 36 * place).to_string()} cy="18" r="13" />
                    <text x={(18 + 36 * place).to_string()} y="23" text-anchor="middle">{ text }</text>
                </g>
            }
        </svg>
    }
}
