use super::*;

#[test]
fn a_block_is_read_whatever_the_form_of_its_ids() {
    let json = r#"{"enabled": true, "range": {"start": "0033972100000", "end": "0033972100099"},
        "defaultDestination": null, "rules": [
        {"id": 1, "extension": "00", "fullNumber": "0033972100000", "destination": "0033972123456",
         "description": null, "status": "active"},
        {"id": "b-2", "extension": "10", "fullNumber": "0033972100010", "destination": "0033972123457",
         "description": "Commercial", "status": "paused"},
        {"id": 3, "extension": "11", "fullNumber": "0033972100011", "destination": "0033972123457",
         "status": null}]}"#;
    let block: Block = serde_json::from_str::<WireBlock>(json).unwrap().into();
    assert_eq!(block.default_destination, None);
    assert_eq!(block.rules[0].id.as_str(), "1");
    assert_eq!(block.rules[0].description, Given::Null);
    assert_eq!(block.rules[1].id.as_str(), "b-2");
    assert_eq!(block.rules[1].status, RuleStatus::Other("paused".into()));
    assert_eq!(block.rules[2].status, RuleStatus::Other("".into()));
}

#[test]
fn an_odd_value_costs_its_cell_and_an_odd_rule_its_row() {
    let json = r#"{"enabled": "true", "range": {"start": "0033972100000", "end": "0033972100099"},
        "defaultDestination": {}, "rules": [
        {"id": 1, "extension": "00", "fullNumber": 1.5, "destination": {}, "description": [1]},
        {"extension": "01", "destination": "0033972123456"}, null, {"id": 3, "extension": {}}]}"#;
    let block: Block = serde_json::from_str::<WireBlock>(json).unwrap().into();
    assert_eq!((block.enabled, block.unreadable), (true, 3));
    let number = PhoneNumber::from_wire;
    assert_eq!(block.default_destination, Some(number("")));
    let read = &block.rules[0];
    assert_eq!(read.full_number, number("0033972100000"));
    assert_eq!(read.destination, number(""));
    assert_eq!(read.description, Given::Unreadable);
    let without = r#"{"range": "?", "rules": null}"#;
    let block: Block = serde_json::from_str::<WireBlock>(without).unwrap().into();
    assert_eq!((block.range.size(), block.rules.len()), (0, 0));
}

fn rule() -> Rule {
    Rule {
        id: 1.into(),
        extension: Extension::from_wire("00"),
        full_number: PhoneNumber::from_wire("0033972100000"),
        destination: PhoneNumber::from_wire("0033972123456"),
        description: Given::Null,
        status: RuleStatus::Active,
    }
}

fn body(before: &Rule, after: &Rule) -> Option<String> {
    let fields = rule_body(before, after)?;
    serde_json::to_string(&fields).ok()
}

#[test]
fn only_what_differs_of_a_rule_is_written() {
    let (before, mut after) = (rule(), rule());
    assert_eq!(body(&before, &after).as_deref(), Some("{}"));
    after.destination = PhoneNumber::from_wire("0033612345678");
    let moved = r#"{"destination":"0033612345678"}"#;
    assert_eq!(body(&before, &after).as_deref(), Some(moved));
    after.description = "x".into();
    after.status = RuleStatus::Inactive;
    let all = r#"{"destination":"0033612345678","description":"x","status":"inactive"}"#;
    assert_eq!(body(&before, &after).as_deref(), Some(all));
    let back = r#"{"destination":"0033972123456","description":null,"status":"active"}"#;
    assert_eq!(body(&after, &before).as_deref(), Some(back));
    let paused = Rule {
        status: RuleStatus::Other("paused".into()),
        ..before.clone()
    };
    assert_eq!(body(&before, &paused).as_deref(), Some("{}"));
}

#[test]
fn what_could_not_be_read_is_left_alone_and_never_put_back() {
    let odd = Rule {
        destination: PhoneNumber::from_wire(""),
        description: Given::Unreadable,
        ..rule()
    };
    let off = Rule {
        status: RuleStatus::Inactive,
        ..odd.clone()
    };
    let switched = r#"{"status":"inactive"}"#;
    assert_eq!(body(&odd, &off).as_deref(), Some(switched));
    assert_eq!(body(&rule(), &odd), None);
    let described = Rule {
        description: "Accueil".into(),
        ..odd.clone()
    };
    let given = r#"{"description":"Accueil"}"#;
    assert_eq!(body(&odd, &described).as_deref(), Some(given));
    assert_eq!(body(&described, &odd), None);
}

#[test]
fn a_line_of_an_import_that_cannot_be_told_costs_itself() {
    let json = r#"{"created": 1, "errors": [{"line": "4", "message": "no"}, {"message": "?"}, 7, {"line": 5.0}]}"#;
    let lines = serde_json::from_str::<WireImport>(json).unwrap().lines();
    let told: Vec<_> = lines.iter().map(|it| (it.line, &*it.message)).collect();
    assert_eq!(told, [(4, "no"), (5, "")]);
}

#[test]
fn the_boundary_never_stands_in_the_file() {
    let body = multipart("extension;destination;description\nvoip-manager-00000000").unwrap();
    assert!(
        body.content_type
            .as_str()
            .ends_with("voip-manager-00000001")
    );
    assert_eq!(body.text.matches("voip-manager-00000001").count(), 2);
}
