//! The house holds: each floor of `src` uses only those below it, and no rooms use each other in a circle.
//!
//! Serves whoever moves or adds a module: the tests read the `use` lines of the sources, follow re-exports to the
//! file that defines a name, and name the lines that would have to go. ARCHITECTURE explains the floors.

mod circles;
mod sources;
mod uses;

use std::collections::BTreeMap;
use std::path::Path;

use self::circles::circles;
use self::sources::Sources;

/// The rooms and their floors, from the ground up. A room may use those of lower floors.
const FLOORS: [&[&str]; 8] = [
    &["telephony", "moment"],
    &["config", "i18n", "state", "panic", "fragment", "monotonic"],
    &["files"],
    &["api", "ui"],
    &["session", "shell", "language"],
    &["data"],
    &["pages"],
    &["app", "boot", "mount", "address", "lib", "main"],
];

#[test]
fn no_room_uses_a_floor_above() {
    let upward = upward(&Sources::read(&source_folder()));
    assert!(upward.is_empty(), "arrows upward:\n{}", upward.join("\n"));
}

#[test]
fn no_rooms_use_each_other_in_a_circle() {
    let sources = Sources::read(&source_folder());
    let found = circles(&sources.room_arrows());
    assert!(found.is_empty(), "rooms in a circle: {found:#?}");
}

/// A parent may own what its children use; everything else that two files share stands in a third.
#[test]
fn no_files_use_each_other_in_a_circle() {
    let sources = Sources::read(&source_folder());
    let found = circles(&sources.file_arrows());
    assert!(found.is_empty(), "files in a circle: {found:#?}");
}

#[test]
fn an_arrow_upward_is_found_through_a_re_export() {
    let sources = Sources::from_texts(&[
        ("lib", "mod telephony; mod data; mod api;"),
        ("telephony", "use crate::data::{Loaded, other as o};"),
        (
            "data",
            "mod query;\npub use self::query::Loaded;\npub fn other() {}",
        ),
        ("data::query", "use crate::api::Api;\npub struct Loaded;"),
        ("api", "pub struct Api;"),
    ]);
    assert_eq!(
        upward(&sources),
        [
            "telephony -> data: other",
            "telephony -> data::query: Loaded",
        ]
    );
}

#[test]
fn a_circle_of_siblings_is_found_and_a_parent_is_none() {
    let sources = Sources::from_texts(&[
        ("lib", "mod ui;"),
        (
            "ui",
            "mod table; mod row;\npub use row::Row;\npub struct Tone;",
        ),
        ("ui::table", "use super::{Row, Tone};"),
        ("ui::row", "use crate::ui::table::Table;\nuse super::Tone;"),
    ]);
    assert_eq!(circles(&sources.file_arrows()), [["ui::row", "ui::table"]]);
    assert!(circles(&sources.room_arrows()).is_empty());
}

#[test]
fn every_room_has_a_floor() {
    let floors = floors();
    let sources = Sources::read(&source_folder());
    let homeless: Vec<&str> = sources
        .rooms()
        .filter(|room| !floors.contains_key(room))
        .collect();
    assert!(homeless.is_empty(), "rooms without a floor: {homeless:?}");
}

fn upward(sources: &Sources) -> Vec<String> {
    let floors = floors();
    let floor = |module: &str| {
        floors
            .get(sources::room(module))
            .copied()
            .unwrap_or_default()
    };
    let arrows = sources.arrows().iter();
    let upward = arrows.filter(|arrow| floor(&arrow.to) > floor(&arrow.from));
    upward.map(ToString::to_string).collect()
}

fn floors() -> BTreeMap<&'static str, usize> {
    let floors = FLOORS.iter().enumerate();
    floors
        .flat_map(|(floor, rooms)| rooms.iter().map(move |room| (*room, floor)))
        .collect()
}

fn source_folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}
