//! Tests that both catalogues hold exactly the texts that the sources ask for.
//!
//! The sources are read as text: keys stand in them as plain literals, in calls (`i18n.t("ui_save")`),
//! match arms, constants and props; the tabs' keys are made from the segments of `tabs!`.

mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use self::sources::Sources;
use super::Locale;

type Texts = BTreeMap<String, String>;

#[test]
fn catalogues_are_sorted_and_have_the_same_keys_and_placeholders() {
    let [french, english] = Locale::ALL.map(catalogue);
    let shape = |texts: &Texts| -> BTreeMap<String, BTreeSet<String>> {
        let shape = |(key, text): (&String, &String)| (key.clone(), placeholders(text));
        texts.iter().map(shape).collect()
    };
    assert_eq!(shape(&french), shape(&english));
    for (key, text) in french.iter().chain(&english) {
        assert!(!text.trim().is_empty(), "{key} is empty");
    }
}

#[test]
fn french_has_straight_apostrophes_and_no_break_spaces() {
    for (key, text) in catalogue(Locale::French) {
        for odd in ["’", " :", " ;", " !", " ?", " »", "« "] {
            assert!(!text.contains(odd), "{key} contains {odd:?}: {text}");
        }
    }
}

#[test]
fn every_key_of_the_sources_has_a_text() {
    let texts = catalogue(Locale::French);
    let sources = Sources::read(&root().join("src"));
    let has = |key: &String| texts.contains_key(key);
    let has_plural = |key: &String| {
        let form = |form: &str| texts.contains_key(&format!("{key}_{form}"));
        form("one") && form("other")
    };
    let families: BTreeSet<&str> = texts.keys().filter_map(|key| family(key)).collect();
    let looks_like_key =
        |literal: &&String| family(literal).is_some_and(|it| families.contains(it));
    let missing = sources.asked.iter().filter(|key| !has(key));
    let missing = missing.chain(sources.counted.iter().filter(|key| !has_plural(key)));
    let named = sources.literals.iter().filter(looks_like_key);
    let missing = missing.chain(named.filter(|key| !has(key) && !has_plural(key)));
    assert_eq!(missing.collect::<BTreeSet<_>>(), BTreeSet::new());
}

#[test]
fn every_text_is_used() {
    let sources = Sources::read(&root().join("src"));
    let is_used = |key: &str| sources.asked.contains(key) || sources.literals.contains(key);
    let plural = |key: &str| {
        let base = key.strip_suffix("_one").or(key.strip_suffix("_other"));
        base.map(str::to_owned)
    };
    let unused = |key: &String| !is_used(key) && !plural(key).is_some_and(|base| is_used(&base));
    let texts = catalogue(Locale::French).into_keys();
    assert_eq!(
        texts.filter(unused).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
}

/// The texts of a locale, whose file has to be just as `serde_json` writes it: sorted, no key twice.
fn catalogue(locale: Locale) -> Texts {
    let path = root().join(format!("assets/translations/Messages_{locale}.json"));
    let json = fs::read_to_string(&path).unwrap();
    let texts: Texts = serde_json::from_str(&json).unwrap();
    let written = serde_json::to_string_pretty(&texts).unwrap() + "\n";
    assert!(
        json == written,
        "{} is not sorted by key, or has a key twice",
        path.display()
    );
    texts
}

fn placeholders(text: &str) -> BTreeSet<String> {
    let names = text.split("{{").skip(1);
    names
        .filter_map(|rest| Some(rest.split_once("}}")?.0.to_owned()))
        .collect()
}

/// The first word of a key of several: `sign` of `sign_in_title`.
fn family(key: &str) -> Option<&str> {
    Some(key.split_once('_')?.0)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
