use super::*;

/// The block 0033972100000-099 with these rules and this default destination, as `extension to` and as
/// extensions of the block or whole numbers.
fn block(rules: &[(&str, &str)], default: Option<&str>) -> Block {
    let rules = rules.iter().zip(1..);
    let rules = rules.map(|((extension, to), id)| Rule {
        destination: place(to),
        ..rule(id, extension, "", "")
    });
    Block {
        range: range("0033972100000", "0033972100099"),
        default_destination: default.map(place),
        ..super::block(rules.collect())
    }
}

fn place(text: &str) -> PhoneNumber {
    match text.len() {
        2 => number(&format!("00339721000{text}")),
        _ => number(text),
    }
}

const OUTSIDE: &str = "0033612345678";

fn draft(extension: &str, to: &str) -> RuleDraft {
    RuleDraft {
        extension: extension.to_owned(),
        destination: place(to).to_string(),
        ..RuleDraft::default()
    }
}

/// The way in a refusal.
fn way(error: Option<DestinationError>) -> Option<String> {
    match error? {
        DestinationError::Circle { way } => Some(way),
        other => Some(other.key().to_owned()),
    }
}

fn of_new(block: &Block, extension: &str, to: &str) -> Option<String> {
    let errors = block.check(&draft(extension, to), None).err()?;
    way(errors.destination)
}

fn of_edit(block: &Block, extension: &str, edit: fn(&mut RuleDraft)) -> Option<DraftErrors> {
    let rule = block
        .rules
        .iter()
        .find(|rule| rule.extension.as_str() == extension);
    let rule = rule.unwrap();
    let mut draft = RuleDraft::from(rule);
    edit(&mut draft);
    block.check(&draft, Some(&rule.id)).err()
}

#[test]
fn a_rule_whose_calls_come_back_is_refused_with_their_way() {
    let chain = block(&[("10", "11"), ("11", "12")], Some(OUTSIDE));
    let told = "…012 → …010 → …011 → …012";
    assert_eq!(of_new(&chain, "12", "10").as_deref(), Some(told));
    assert_eq!(of_new(&chain, "12", OUTSIDE), None);
    let edited = of_edit(&chain, "11", |draft| {
        draft.destination = place("10").to_string();
    });
    let told = "…011 → …010 → …011";
    assert_eq!(way(edited.unwrap().destination).as_deref(), Some(told));
}

#[test]
fn a_rule_that_leads_into_a_circle_is_refused_too() {
    let circle = block(&[("10", "11"), ("11", "10")], None);
    let told = "…020 → …010 → …011 → …010";
    assert_eq!(of_new(&circle, "20", "10").as_deref(), Some(told));
}

#[test]
fn a_call_may_come_back_by_the_default_destination() {
    let block = block(&[("12", OUTSIDE)], Some("12"));
    let told = "…012 → …013 → …012";
    let edited = of_edit(&block, "12", |draft| {
        draft.destination = place("13").to_string();
    });
    assert_eq!(way(edited.unwrap().destination).as_deref(), Some(told));
    assert_eq!(of_new(&block, "20", "13"), None);
}

#[test]
fn a_default_destination_whose_calls_come_back_is_refused() {
    let leading = block(&[("12", "13"), ("14", OUTSIDE)], Some(OUTSIDE));
    let check = |to: &str| way(leading.check_default_destination(place(to).as_wire()).err());
    assert_eq!(check("12").as_deref(), Some("…012 → …013 → …012"));
    assert_eq!(check("14"), None);
    assert_eq!(check("13").as_deref(), Some("ddi_error_destination_loop"));
}

#[test]
fn a_rule_stays_that_keeps_calls_from_coming_back() {
    let block = block(
        &[("12", "13"), ("13", OUTSIDE), ("14", OUTSIDE)],
        Some("12"),
    );
    let told = "…013 → …012 → …013";
    assert_eq!(
        way(block.check_without(&block.rules[1]).err()).as_deref(),
        Some(told)
    );
    assert_eq!(block.check_without(&block.rules[2]), Ok(()));
    let off = of_edit(&block, "13", |draft| draft.active = false);
    assert_eq!(way(off.unwrap().status).as_deref(), Some(told));
}

#[test]
fn only_what_is_applied_sends_calls_on() {
    let mut block = block(&[("10", "11"), ("11", "10")], Some(OUTSIDE));
    block.rules[1].status = RuleStatus::Inactive;
    assert_eq!(of_new(&block, "20", "10"), None);
    assert_eq!(block.check_without(&block.rules[1]), Ok(()));
    let on = of_edit(&block, "11", |draft| draft.active = true).unwrap();
    assert_eq!(way(on.status).as_deref(), Some("…011 → …010 → …011"));
    assert_eq!(on.destination, None);
}

#[test]
fn a_circle_that_is_there_already_does_not_stop_other_edits() {
    let circle = block(&[("10", "11"), ("11", "10")], None);
    let renamed = of_edit(&circle, "10", |draft| draft.description = "x".into());
    assert_eq!(renamed, None);
    let out = of_edit(&circle, "10", |draft| {
        draft.destination = OUTSIDE.to_owned();
    });
    assert_eq!(out, None);
}

#[test]
fn the_middle_of_a_long_way_is_left_out() {
    let texts: Vec<String> = (10..40).map(|extension| extension.to_string()).collect();
    let pairs = texts.windows(2);
    let rules: Vec<(&str, &str)> = pairs.map(|pair| (&*pair[0], &*pair[1])).collect();
    let told = of_new(&block(&rules, None), "39", "10");
    let way = "…039 → …010 → …011 → …012 → …013 → …014 → … → …039";
    assert_eq!(told.as_deref(), Some(way));
}

#[test]
fn a_range_that_cannot_be_read_makes_no_circle() {
    let odd = Block {
        range: range("?", "?"),
        ..block(&[("10", OUTSIDE)], Some("0033687654321"))
    };
    let edited = of_edit(&odd, "10", |draft| {
        draft.destination = "0033699999999".into();
    });
    assert_eq!(edited, None);
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn a_call_of_a_checked_block_arrives(
        moves in proptest::collection::vec((0u8..12, 0u8..14), 1..60), default in 0u8..14,
    ) {
        let to = |place: u8| match place {
            12.. => OUTSIDE.to_owned(),
            inside => format!("00339721000{inside:02}"),
        };
        let mut checked = block(&[], Some(OUTSIDE));
        for (from, place) in moves {
            let extension = format!("{from:02}");
            let existing = checked.rules.iter().find(|rule| rule.extension.as_str() == extension).cloned();
            let draft = RuleDraft { extension, destination: to(place), ..RuleDraft::default() };
            if let Ok(new) = checked.check(&draft, existing.as_ref().map(|rule| &rule.id)) {
                let change = match existing {
                    Some(before) => new.update(before),
                    None => crate::telephony::change::Change::Create { after: new.with_id(u64::from(from).into()) },
                };
                checked = checked.with(&change);
            }
            if let Ok(number) = checked.check_default_destination(&to(default)) {
                checked.default_destination = Some(number);
            }
        }
        for start in 0..14 {
            let mut now = number(&to(start));
            let mut steps = 0;
            loop {
                now = match checked.route(&now) {
                    Routed::Rule(rule) => rule.destination.clone(),
                    Routed::Default(number) => number.clone(),
                    Routed::Nowhere => break,
                };
                steps += 1;
                proptest::prop_assert!(steps < 20, "{start} never arrives");
            }
        }
    }
}
