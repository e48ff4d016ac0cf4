//! Two small charts of a queue: how its calls divide, and how many callers were waiting. Each says in words what it
//! draws, and its parts differ in shape, not in colour alone.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::telephony::hunting::{HEIGHT, QueueFigures, Samples, Share, WIDTH, WINDOW_S};

/// A bar: answered at its full height, lost at half of it.
pub(super) fn calls_chart(i18n: &I18n, figures: Option<&QueueFigures>) -> Html {
    let share = figures.and_then(|it| Share::of(it.answered, it.lost));
    let text = match share {
        Some(share) => {
            let params = [
                ("answered", share.answered.to_string()),
                ("lost", share.lost.to_string()),
            ];
            i18n.tp("hunting_live_share", &params)
        }
        None => i18n.t("hunting_live_no_call"),
    };
    let drawing = share.map(|Share { answered, lost }| {
        html! {
            <>
                <rect class="live__answered" width={answered.to_string()} height="10" />
                <rect class="live__lost" x={answered.to_string()} y="5" width={lost.to_string()} height="5" />
            </>
        }
    });
    chart(
        "live__bar",
        text,
        "0 0 100 10".to_owned(),
        drawing.unwrap_or_default(),
    )
}

/// A line of steps over the last minutes, as far as the page has seen them.
pub(super) fn waiting_chart(i18n: &I18n, samples: &Samples) -> Html {
    let curve = samples.curve();
    let params = [
        ("minutes", (WINDOW_S / 60).to_string()),
        (
            "peak",
            curve.as_ref().map_or(0, |curve| curve.peak).to_string(),
        ),
    ];
    let text = i18n.tp("hunting_live_curve", &params);
    let path = curve.map(|curve| html! { <path class="live__curve" d={curve.path} /> });
    let drawing = html! {
        <>
            <path class="live__ground" d={format!("M0 {HEIGHT}h{WIDTH}")} />
            { path }
        </>
    };
    chart("live__line", text, format!("0 0 {WIDTH} {HEIGHT}"), drawing)
}

/// The words are the drawing's name, and stand above it for everyone.
fn chart(class: &'static str, text: String, view_box: String, drawing: Html) -> Html {
    html! {
        <figure class="live__chart">
            <figcaption class="note" aria-hidden="true">{ &text }</figcaption>
            <svg {class} viewBox={view_box} preserveAspectRatio="none" role="img" aria-label={text}>{ drawing }</svg>
        </figure>
    }
}
