use super::*;

#[test]
fn a_path_finds_its_table_and_the_places_in_it() {
    let path = "/telephony/ovhtel-1-1/line/0033972000001/options";
    let (table, places) = Table::of(path).expect("a table");
    assert_eq!(places.fill(table.path), path);
    assert_eq!(places.fill("{serviceName}"), "0033972000001");
    for unknown in [
        "/telephony",
        "/telephony/a/line/b/option",
        "/telephony/a/line/b",
    ] {
        assert!(Table::of(unknown).is_none(), "{unknown}");
    }
}

#[test]
fn names_and_paths_are_unique_and_ids_are_fields() {
    for (index, table) in TABLES.iter().enumerate() {
        let names: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
        let mut unique = names.clone();
        unique.sort_unstable();
        assert_eq!(names, unique, "{}: in the order of their names", table.path);
        unique.dedup();
        assert_eq!(names.len(), unique.len(), "{}", table.path);
        let mut others = TABLES.iter().skip(index + 1);
        assert!(
            others.all(|other| other.path != table.path),
            "{}",
            table.path
        );
        if let Shape::List(list) = table.shape {
            assert!(table.field(list.id).is_some(), "{}", table.path);
        }
    }
}

#[test]
fn what_an_object_begins_with_is_of_its_type() {
    let (_, places) = Table::of("/telephony/a/line/0033972000001/options").expect("a table");
    for table in TABLES {
        for (name, value) in table.initial(&places) {
            let field = table.field(&name).expect("a field");
            let is_null = field.nullable && value.is_null();
            assert!(
                is_null || field.kind.stored(&name, &value).is_ok(),
                "{name}: {value}"
            );
        }
        if let Shape::Fixed(text) = table.shape {
            assert!(
                serde_json::from_str::<Value>(text).is_ok(),
                "{}",
                table.path
            );
        }
    }
}

#[test]
fn the_codecs_that_are_listed_are_those_that_are_taken() {
    let Shape::Fixed(listed) = line_options::AVAILABLE_CODECS.shape else {
        panic!("a fixed answer");
    };
    let listed: Vec<&str> = serde_json::from_str(listed).expect("JSON");
    let codecs = line_options::OPTIONS
        .field("codecs")
        .map(|field| field.kind);
    assert!(matches!(codecs, Some(Kind::OneOf(_, taken)) if *taken == *listed));
}

#[test]
fn values_of_each_kind() {
    const FIELDS: &[Field] = &[Field::new("a", Kind::Flag)];
    let cases: [(Kind, Value, Value); 11] = [
        (Kind::Flag, true.into(), 1.into()),
        (Kind::Long(5, 60), 60.into(), 61.into()),
        (Kind::Double(0.0, 1.0), 0.5.into(), "0.5".into()),
        (Kind::Text(0, 2), "éé".into(), "abc".into()),
        (Kind::Digits(4), "0123".into(), "012a".into()),
        (Kind::Phone, "0033123456789".into(), "0123456789".into()),
        (
            Kind::Moment,
            "2026-01-02T03:04:05+01:00".into(),
            "2026-01-02".into(),
        ),
        (Kind::IpBlock, "192.0.2.0/24".into(), "192.0.2.0/33".into()),
        (Kind::Email, "a@b.fr".into(), "a@b".into()),
        (
            Kind::List(&Kind::Flag, 1),
            vec![true].into(),
            vec![true, true].into(),
        ),
        (
            Kind::Object(FIELDS),
            serde_json::json!({ "a": true }),
            serde_json::json!({ "a": true, "b": 1 }),
        ),
    ];
    for (kind, right, wrong) in cases {
        assert_eq!(kind.stored("x", &right).ok(), Some(right), "{kind:?}");
        let refusal = kind.stored("x", &wrong).expect_err("a refusal");
        assert!(refusal.message.contains('x'), "{refusal}");
    }
    let stored = Kind::Phone.stored("x", &"+33123456789".into()).ok();
    assert_eq!(stored, Some("0033123456789".into()));
}
