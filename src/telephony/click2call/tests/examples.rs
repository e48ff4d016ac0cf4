//! The examples as they are shown; that they run is for the journeys to tell.

use super::super::{Example, Sample};

const SAMPLE: Sample<'_> = Sample {
    api: "https://eu.api.ovh.com/v1",
    path: "/telephony/ovhtel-12345-1/line/0033972123456/click2CallUser",
    called_number: "+33123456789",
    application_key: "KEY",
    application_secret: "SECRET",
    consumer_key: "CONSUMER",
};

#[test]
fn each_example_holds_all_that_the_call_needs() {
    for example in Example::ALL {
        let text = example.text(&SAMPLE);
        for part in [
            SAMPLE.api,
            SAMPLE.path,
            SAMPLE.called_number,
            SAMPLE.application_key,
            SAMPLE.application_secret,
            SAMPLE.consumer_key,
            "/auth/time",
            "X-Ovh-Application",
            "X-Ovh-Consumer",
            "X-Ovh-Timestamp",
            "X-Ovh-Signature",
            "$1$",
        ] {
            assert!(text.contains(part), "{part} in {}", example.name());
        }
        assert!(!text.contains("{{"), "{}", example.name());
    }
}

/// Whoever copies an example may have a system of some years ago.
#[test]
fn no_example_needs_more_than_it_says() {
    for (example, newer) in [
        (
            Example::Curl,
            ["--fail-with-body", "--json", "--variable"].as_slice(),
        ),
        (
            Example::Php,
            &[
                "?? throw",
                "?->",
                "str_contains",
                "str_starts_with",
                "match (",
                "readonly",
                "fn(",
            ],
        ),
        (Example::Python, &["match ", ":=", "f\""]),
    ] {
        let text = example.text(&SAMPLE);
        let found = newer.iter().find(|syntax| text.contains(**syntax));
        assert_eq!(found, None, "{}", example.name());
    }
}

#[test]
fn no_line_of_an_example_is_too_long_to_read() {
    let texts = Example::ALL.map(|example| example.text(&SAMPLE));
    let longest = texts.iter().flat_map(|text| text.lines()).map(str::len);
    assert!(longest.max() <= Some(100));
}
