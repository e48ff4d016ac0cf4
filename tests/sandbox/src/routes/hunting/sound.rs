//! `…/sound`: the announcements and the music of a service, to be read only.

use axum::{Router, extract::State, routing::get};

use super::{
    super::{find, reply::json},
    place::Place,
};
use crate::{app::App, error::Answer, listing::Listing};

pub(super) fn routes(tree: &str) -> Router<App> {
    Router::new()
        .route(&format!("{tree}/sound"), get(list))
        .route(&format!("{tree}/sound/{{sound_id}}"), get(show))
}

async fn list(State(app): State<App>, place: Place, listing: Listing) -> Answer {
    app.world(|world| {
        let sounds = place.number(world)?.sounds.values();
        listing.answer(
            &world.settings,
            sounds,
            |sound| sound.sound_id,
            |sound| sound,
        )
    })
}

async fn show(State(app): State<App>, place: Place) -> Answer {
    app.world(|world| {
        let sounds = &place.number(world)?.sounds;
        json(find::record(sounds, "soundId", place.name("sound_id"))?)
    })
}
