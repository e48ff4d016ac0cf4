//! Rules of one resource alone.

use sandbox::demo;
use serde_json::{Value, json};

use super::{delete, pages, refusal_of};
use crate::support::{Api, body, refusal};

fn in_account(rest: &str) -> String {
    format!("/telephony/{}{rest}", demo::ACCOUNT)
}

#[tokio::test]
async fn short_numbers_begin_with_the_digit_of_their_list() {
    let api = Api::start().await;
    let own = in_account(&format!("/line/{}/abbreviatedNumber", demo::LINE));
    let short = |digits: u32| json!({ "abbreviatedNumber": digits, "destinationNumber": "+33123456789", "name": "", "surname": "" });
    for (list, right, wrong) in [
        (
            in_account("/abbreviatedNumber"),
            [799, 7000],
            [200, 70, 70_000],
        ),
        (own, [299, 2999], [700, 29, 20_000]),
    ] {
        for digits in right {
            let made = body(api.send("POST", &list, &short(digits)).await).await;
            assert_eq!(made["destinationNumber"], "0033123456789");
            let (status, message) = refusal_of(&api, "POST", &list, &short(digits)).await;
            assert_eq!(status, 409);
            assert!(message.starts_with("This abbreviated"), "{message}");
        }
        for digits in wrong {
            let (status, message) = refusal_of(&api, "POST", &list, &short(digits)).await;
            assert_eq!(status, 400);
            assert!(message.contains("abbreviatedNumber"), "{message}");
        }
    }
}

#[tokio::test]
async fn what_is_switched_on_needs_what_it_needs() {
    let api = Api::start().await;
    let options = in_account(&format!("/line/{}/options", demo::LINE));
    for (sent, name) in [
        (
            json!({ "forwardBusy": true, "forwardBusyNumber": "" }),
            "forwardBusyNumber",
        ),
        (
            json!({ "lockOutCall": true, "lockOutCallPassword": null }),
            "lockOutCallPassword",
        ),
    ] {
        let (status, message) = refusal_of(&api, "PUT", &options, &sent).await;
        assert_eq!(status, 400);
        assert!(message.contains(name), "{message}");
    }
    let settings = in_account(&format!("/voicemail/{}/settings", demo::LINE));
    let notified = json!({ "email": "a@exemple.fr", "type": "simple" });
    let twice = json!({ "redirectionEmails": [notified, notified] });
    assert_eq!(refusal_of(&api, "PUT", &settings, &twice).await.0, 400);
}

#[tokio::test]
async fn click_to_call_is_switched_elsewhere_and_shown_in_the_options() {
    let api = Api::start().await;
    let shown = async |line: &str| {
        let options = api
            .json(&in_account(&format!("/line/{line}/options")))
            .await;
        options["click2CallEnabled"].clone()
    };
    assert_eq!(shown(demo::LINE).await, true);
    assert_eq!(shown(demo::CLICK2CALL_OFF_LINE).await, false);
}

#[tokio::test]
async fn an_entry_of_a_screen_list_is_of_its_form_and_there_once() {
    let api = Api::start().await;
    let list = in_account(&format!(
        "/screen/{}/screenLists",
        demo::CLICK2CALL_OFF_LINE
    ));
    let entry = |number: &str, nature: &str| json!({ "callNumber": number, "nature": nature, "type": "incomingBlackList" });
    for (number, nature) in [
        ("+3312345", "international"),
        ("3900", "special"),
        ("", "fax"),
    ] {
        let answer = api.send("POST", &list, &entry(number, nature)).await;
        assert_eq!(answer.status(), 200, "{number}");
    }
    for (number, nature, wanted) in [
        ("3312345", "international", 400),
        ("+3900", "special", 400),
        ("", "international", 400),
        ("", "special", 400),
        ("003312345", "international", 409),
    ] {
        let (status, message) = refusal_of(&api, "POST", &list, &entry(number, nature)).await;
        assert_eq!(status, wanted, "{number} {nature}");
        assert!(message.contains("callNumber"), "{message}");
    }
}

#[tokio::test]
async fn screen_lists_may_take_their_time() {
    let api = Api::start().await;
    api.sandbox
        .world(|world| world.settings.slow_screen_lists = true);
    let list = in_account(&format!(
        "/screen/{}/screenLists",
        demo::CLICK2CALL_OFF_LINE
    ));
    let entry = json!({ "nature": "voicemail", "type": "outgoingWhiteList" });
    assert_eq!(api.send("POST", &list, &entry).await.status(), 200);
    let states = async || -> Vec<Value> {
        let all = pages(&api, &list).await;
        all.into_iter().map(|item| item["status"].clone()).collect()
    };
    assert_eq!(states().await, ["new"]);
    assert_eq!(states().await, ["active"]);
    let ids = api.json(&list).await;
    let one = format!("{list}/{}", ids[0]);
    assert_eq!(delete(&api, &one).await.status(), 200);
    assert_eq!(states().await, ["delete"]);
    assert!(states().await.is_empty());
    assert_eq!(api.get(&one).await.status(), 404);
}

#[tokio::test]
async fn a_task_is_listed_and_done_after_a_while() {
    let api = Api::start().await;
    let upload = in_account(&format!("/line/{}/tones/toneUpload", demo::SCHEDULED_LINE));
    let sent = json!({ "type": "onHold", "url": "https://example.com/a.wav" });
    let task = body(api.send("POST", &upload, &sent).await).await;
    assert_eq!(
        (&task["action"], &task["status"]),
        (&json!("toneUpload"), &json!("todo"))
    );
    let list = in_account(&format!("/service/{}/task", demo::SCHEDULED_LINE));
    assert_eq!(
        api.json(&format!("{list}?status=todo")).await,
        json!([task["taskId"]])
    );
    let one = format!("{list}/{}", task["taskId"]);
    for status in ["todo", "doing", "done", "done"] {
        assert_eq!(api.json(&one).await["status"], status);
    }
    assert_eq!(api.json(&format!("{list}?status=todo")).await, json!([]));
}

#[tokio::test]
async fn a_file_is_made_in_a_while() {
    let api = Api::start().await;
    let bills = in_account("/historyConsumption");
    let date = api.json(&bills).await[0].clone();
    let file = format!("{bills}/{}/file", date.as_str().expect("a date"));
    let messages = in_account(&format!("/voicemail/{}/directories", demo::LINE));
    let id = api.json(&format!("{messages}?dir=inbox")).await[0].clone();
    let message = format!("{messages}/{id}/download");
    for (path, name) in [
        (format!("{file}?extension=received.csv"), "received.csv"),
        (format!("{message}?format=ogg"), "ogg"),
        (message.clone(), "wav"),
    ] {
        for status in ["todo", "doing", "done", "done"] {
            let file = api.json(&path).await;
            assert_eq!(file["status"], status, "{path}");
            assert!(
                file["filename"]
                    .as_str()
                    .is_some_and(|text| text.ends_with(name))
            );
        }
    }
    for (path, status, name) in [
        (file.clone(), 400, "extension"),
        (format!("{file}?extension=doc"), 400, "extension"),
        (format!("{message}?colour=red"), 400, "colour"),
        (
            format!("{bills}/2001-01-01/file?extension=pdf"),
            404,
            "2001-01-01",
        ),
    ] {
        let (answered, _, said) = refusal(api.get(&path).await).await;
        assert_eq!(answered, status, "{path}");
        assert!(said.contains(name), "{said}");
    }
}

#[tokio::test]
async fn all_lines_are_listed_with_their_screens() {
    let api = Api::start().await;
    let list = in_account("/screen");
    let names = api.json(&list).await;
    assert_eq!(names, api.json(&in_account("/line")).await);
    let all = pages(&api, &list).await;
    let one = api
        .json(&in_account(&format!("/screen/{}", demo::LINE)))
        .await;
    assert!(all.contains(&one));
    assert_eq!(all.len(), names.as_array().map_or(0, Vec::len));
}

#[tokio::test]
async fn a_batch_reads_several_objects() {
    let api = Api::start().await;
    let path = in_account("/abbreviatedNumber/700,701,799");
    let request = api.request("GET", &path).header("X-Ovh-Batch", ",");
    let answer = request.send().await.expect("an answer");
    let items: Vec<Value> = answer.json().await.expect("items");
    assert_eq!(items[1]["value"]["abbreviatedNumber"], 701);
    assert!(items[2]["value"].is_null());
}
