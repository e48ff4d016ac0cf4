//! The CSV import of a DDI block.

use reqwest::{
    Response,
    multipart::{Form, Part},
};
use sandbox::{demo, world::DdiBlock};
use serde_json::{Value, json};

use crate::support::{Api, body, refusal};

async fn import(api: &Api, form: Form) -> Response {
    let number = demo::DDI_NUMBER;
    let path = format!("/telephony/{}/number/{number}/ddi/import", demo::ACCOUNT);
    api.request("POST", &path)
        .multipart(form)
        .send()
        .await
        .expect("an answer")
}

fn file(csv: impl Into<Vec<u8>>) -> Form {
    Form::new().part("file", Part::bytes(csv.into()).file_name("sda.csv"))
}

fn block(api: &Api) -> DdiBlock {
    api.sandbox
        .world(|world| world.ddi_mut(demo::ACCOUNT, demo::DDI_NUMBER).cloned())
        .expect("the demo block")
}

const GOOD: &str = "extension;destination;description\r\n\
    07;0033612345678;\"Été; \"\"hiver\"\"\"\r\n\
    10;0033972123456;\r\n";

#[tokio::test]
async fn rows_create_and_update_and_leave_the_rest() {
    let api = Api::start().await;
    api.sandbox.world(|world| {
        let block = world
            .ddi_mut(demo::ACCOUNT, demo::DDI_NUMBER)
            .expect("the demo block");
        "inactive".clone_into(&mut block.rules[1].status);
    });
    let outcome = body(import(&api, file(GOOD)).await).await;
    assert_eq!(outcome, json!({ "created": 1, "updated": 1, "errors": [] }));
    let block = block(&api);
    assert_eq!(block.rules.len(), 9);
    let created = block.rule_of("0033972100007").expect("the new rule");
    assert_eq!(created.description.as_deref(), Some("Été; \"hiver\""));
    let updated = block.rule_of("0033972100010").expect("the old rule");
    assert_eq!(
        (updated.destination.as_str(), &updated.description),
        (demo::LINE, &None)
    );
    assert_eq!(updated.status, "inactive");
}

#[tokio::test]
async fn wrong_rows_are_told_by_line_and_the_others_go_through() {
    let api = Api::start().await;
    let csv = "extension;destination;description\n\
        07;0033612345678;\"deux\nlignes\"\n\
        1;0033612345678;trop court\n\
        08;0612345678;national\n\
        007;0033612345678;en double\n\
        09;0033612345678\n\
        11;0033612345678;bien\n";
    let outcome = body(import(&api, file(csv)).await).await;
    assert_eq!(
        (&outcome["created"], &outcome["updated"]),
        (&json!(2), &json!(0))
    );
    let lines: Vec<&Value> = outcome["errors"]
        .as_array()
        .expect("errors")
        .iter()
        .map(|error| &error["line"])
        .collect();
    assert_eq!(lines, [4, 5, 6, 7]);
    assert_eq!(block(&api).rules.len(), 10);
}

#[tokio::test]
async fn the_hundredth_rule_is_the_last() {
    let api = Api::start().await;
    api.sandbox.world(|world| {
        let block = world
            .ddi_mut(demo::ACCOUNT, demo::DDI_NUMBER)
            .expect("the demo block");
        "0033972100999".clone_into(&mut block.range.end);
    });
    let rows = (100..200).map(|extension| format!("{extension};0033612345678;\n"));
    let csv = format!(
        "extension;destination;description\n{}",
        rows.collect::<String>()
    );
    let outcome = body(import(&api, file(csv)).await).await;
    assert_eq!(
        (&outcome["created"], &outcome["updated"]),
        (&json!(92), &json!(0))
    );
    assert_eq!(outcome["errors"].as_array().map(Vec::len), Some(8));
    assert_eq!(outcome["errors"][0]["line"], 94);
    assert_eq!(block(&api).rules.len(), 100);
}

#[tokio::test]
async fn an_answer_may_be_silent() {
    let api = Api::start().await;
    api.sandbox
        .world(|world| world.settings.import_silent = true);
    let answer = import(&api, file(GOOD)).await;
    assert_eq!(answer.status(), 204);
    assert_eq!(answer.text().await.expect("text"), "");
    assert_eq!(block(&api).rules.len(), 9);
}

#[tokio::test]
async fn a_file_that_is_not_as_agreed_changes_nothing() {
    let api = Api::start().await;
    let before = block(&api);
    let header = "extension;destination;description\n";
    let files: [Vec<u8>; 6] = [
        b"".to_vec(),
        b"07;0033612345678;no header\n".to_vec(),
        b"extension,destination,description\n".to_vec(),
        format!("\u{feff}{header}").into_bytes(),
        [header.as_bytes(), b"07;0033612345678;\xe9t\xe9\n"].concat(),
        format!("{header}07;0033612345678;\"open\n").into_bytes(),
    ];
    for content in files {
        let shown = String::from_utf8_lossy(&content).into_owned();
        let (status, _, message) = refusal(import(&api, file(content)).await).await;
        assert_eq!(status, 400, "{shown}");
        assert!(message.contains("[file]"), "{shown}: {message}");
    }
    assert_eq!(block(&api), before);
}

#[tokio::test]
async fn the_form_has_one_part_called_file() {
    let api = Api::start().await;
    let other = Form::new().part("csv", Part::bytes(GOOD.as_bytes()));
    assert_eq!(refusal(import(&api, other).await).await.0, 400);
    assert_eq!(refusal(import(&api, Form::new()).await).await.0, 400);
    let path = format!(
        "/telephony/{}/number/{}/ddi/import",
        demo::ACCOUNT,
        demo::DDI_NUMBER
    );
    let plain = api
        .request("POST", &path)
        .body(GOOD)
        .send()
        .await
        .expect("an answer");
    assert_eq!(refusal(plain).await.0, 400);
}
