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

#[test]
fn no_line_of_an_example_is_too_long_to_read() {
    let texts = Example::ALL.map(|example| example.text(&SAMPLE));
    let longest = texts.iter().flat_map(|text| text.lines()).map(str::len);
    assert!(longest.max() <= Some(100));
}
