//! The programs that the page shows, copied from it and really run.

use std::process::Output;

use e2e::{Journey, containing};
use sandbox::demo;
use tokio::process::Command;

use super::{LINE, STORED, called, open, page_of, posts};

/// A language as the page names it, the program that runs it, the file's name.
type Language = (&'static str, &'static str, &'static str);

const LANGUAGES: [Language; 4] = [
    ("curl", "bash", "call.sh"),
    ("JavaScript", "node", "call.js"),
    ("Python", "python3", "call.py"),
    ("PHP", "php", "call.php"),
];

/// The three values that a reader replaces, and by what.
const KEYS: [(&str, &str); 3] = [
    ("VOTRE_CLE_APPLICATION", demo::APPLICATION_KEY),
    ("VOTRE_SECRET_APPLICATION", demo::APPLICATION_SECRET),
    ("VOTRE_CLE_CONSOMMATEUR", demo::CONSUMER_KEY),
];

/// What the copy button of a language gives.
async fn copied(journey: &Journey, (language, ..): Language) -> String {
    journey.role("button", language).click().await;
    let copy = format!("Copier l'exemple {language}");
    let text = journey.copied_by(&journey.role("button", copy)).await;
    let shown = journey.role("region", format!("Exemple {language}"));
    let first = text.lines().next().unwrap_or_default().to_owned();
    shown.wait_text(containing(&first)).await;
    text
}

/// The example with a reader's own keys in it.
fn filled_in(example: &str) -> String {
    let replace = |text: String, (placeholder, key): (&str, &str)| {
        assert!(text.contains(placeholder), "{placeholder} in {text}");
        text.replace(placeholder, key)
    };
    KEYS.into_iter().fold(example.to_owned(), replace)
}

/// Runs a program as its reader does, outside of this project and without its proxies.
async fn run(program: &str, (_, interpreter, file): Language) -> Output {
    let folder = tempfile::tempdir().expect("a temporary folder");
    tokio::fs::write(folder.path().join(file), program)
        .await
        .expect("a file in the temporary folder");
    let mut command = Command::new(interpreter);
    command.arg(file).current_dir(folder.path());
    for proxy in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env_remove(proxy);
    }
    let output = command.output().await;
    output.unwrap_or_else(|error| panic!("{interpreter} is needed: {error}"))
}

#[tokio::test]
async fn each_example_places_one_call_and_prints_its_id() {
    let journey = open().await;
    journey.allow_clipboard().await;
    for (index, language) in LANGUAGES.into_iter().enumerate() {
        let program = filled_in(&copied(&journey, language).await);
        let output = run(&program, language).await;
        let printed = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{language:?}: {output:?}");
        let placed = super::placed(&journey);
        assert_eq!(placed.len(), index + 1, "{language:?}");
        assert_eq!(posts(&journey).len(), index + 1, "{language:?}");
        let id = placed[index].id.to_string();
        assert!(printed.contains(&id), "{language:?}: {printed}");
    }
    assert_eq!(called(&journey), [STORED; 4]);
    journey.finish().await;
}

#[tokio::test]
async fn each_example_fails_with_what_the_api_says_and_does_not_try_again() {
    let journey = open().await;
    journey.allow_clipboard().await;
    super::change(&journey, |line| line.enabled = false);
    for (index, language) in LANGUAGES.into_iter().enumerate() {
        let program = filled_in(&copied(&journey, language).await);
        let output = run(&program, language).await;
        assert!(!output.status.success(), "{language:?}: {output:?}");
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(said.contains("switched off"), "{language:?}: {said}");
        assert_eq!(posts(&journey).len(), index + 1, "{language:?}");
    }
    assert!(called(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn no_example_holds_a_secret_of_who_looks_at_it() {
    let setup = Journey::with().config("applicationKey", demo::APPLICATION_KEY);
    let journey = setup.at(&page_of(demo::ACCOUNT, LINE)).await;
    journey.allow_clipboard().await;
    for language in LANGUAGES {
        let example = copied(&journey, language).await;
        for secret in [demo::TOKEN, demo::APPLICATION_SECRET, demo::CONSUMER_KEY] {
            assert!(!example.contains(secret), "{language:?}");
        }
    }
    journey.finish().await;
}
