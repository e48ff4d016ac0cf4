use super::*;
use crate::telephony::csv::write_refused;

fn write(rules: &[Rule]) -> String {
    csv::write(&block(rules.to_vec()))
}

fn descriptions(text: &str) -> Vec<String> {
    read(text)
        .into_iter()
        .map(|line| line.cells.text(DESCRIPTION).to_owned())
        .collect()
}

#[test]
fn writes_what_excel_opens() {
    let text = write(&[
        rule(1, "00", "0033972123456", "Accueil"),
        rule(2, "01", "0033972123456", "a;\"b\""),
    ]);
    assert_eq!(
        text,
        "\u{feff}extension;destination;description\r\n\
         00;0033972123456;Accueil\r\n\
         01;0033972123456;\"a;\"\"b\"\"\"\r\n"
    );
}

#[test]
fn no_cell_runs_as_a_formula() {
    for description in [
        "=1+1",
        "+33",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\r=x",
        " =x",
        "\"=x",
        "'=x",
        "''@",
        "＝x",
        "\u{feff}=x",
        "\n-1",
    ] {
        let text = write(&[rule(1, "00", "+33972123456", description)]);
        let line = text.split_once("\r\n").unwrap().1;
        assert!(line.starts_with("00;'+33972123456;"), "{line}");
        let cell = line
            .trim_start_matches("00;'+33972123456;")
            .trim_start_matches('"');
        assert!(cell.starts_with('\''), "{cell}");
        assert_eq!(descriptions(&text), [description]);
    }
}

#[test]
fn plain_apostrophes_are_left_alone() {
    let text = write(&[
        rule(1, "00", "0033972123456", "'t Hof"),
        rule(2, "01", "0033972123456", "l'accueil"),
    ]);
    assert!(text.contains(";'t Hof\r\n") && text.contains(";l'accueil\r\n"));
    assert_eq!(descriptions(&text), ["'t Hof", "l'accueil"]);
}

#[test]
fn odd_rules_are_exported_and_come_back_unchanged() {
    let odd = vec![
        rule(1, "7", "anonymous", "=x"),
        rule(2, "99999", "+33972123456", ""),
    ];
    let block = block(odd);
    let counts = preview_of(&block, &write(&block.rules)).counts;
    assert_eq!(
        counts,
        PreviewCounts {
            unchanged: 2,
            ..PreviewCounts::default()
        }
    );
}

#[test]
fn refused_rows_come_back_with_their_text_and_the_reason() {
    let text = "extension;destination;description\n00;3,3E+12;=\"x\"\n01;0972123456;ok\n02;0972123456;a;b\n";
    let preview = preview_of(&block(Vec::new()), text);
    let file = write_refused(FORMAT, &preview, &|refusal| format!("={}", refusal.key()));
    assert_eq!(
        file,
        "\u{feff}extension;destination;description;line;reason\r\n\
         00;\"3,3E+12\";\"'=\"\"x\"\"\";2;'=number_error_scientific\r\n\
         02;0972123456;\"a;b\";4;'=csv_error_too_many_columns\r\n"
    );
    let again = read(&file);
    assert_eq!(again[0].cells, preview.rows[0].cells);
    assert_eq!(again[1].refusal, None);
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use crate::telephony::csv::decode;
    use proptest::prelude::*;

    fn description() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            "(?s)['\"=+@\t\r\n ;,\u{feff}\u{a0}＝x-]{0,12}"
        ]
    }

    proptest! {
        #[test]
        fn export_then_import_changes_nothing(texts in proptest::collection::vec(description(), 1..8)) {
            let rules: Vec<Rule> = texts.iter().enumerate()
                .map(|(id, text)| rule(id as u64, &format!("{id:02}"), "0033972123456", text)).collect();
            let block = block(rules);
            let text = decode(write(&block.rules).as_bytes()).unwrap().text;
            let preview = preview_of(&block, &text);
            prop_assert_eq!(preview.counts, PreviewCounts { unchanged: texts.len(), ..PreviewCounts::default() });
            let into_empty = preview_of(&super::block(Vec::new()), &text);
            let read: Vec<Rule> = into_empty.plan().into_iter()
                .filter_map(|change| change.after().cloned()).collect();
            prop_assert_eq!(read.iter().map(|rule| rule.description.text()).collect::<Vec<_>>(), texts);
        }

        #[test]
        fn what_is_sent_says_what_the_plan_says(texts in proptest::collection::vec(description(), 1..8)) {
            let rules: Vec<Rule> = texts.iter().enumerate()
                .map(|(id, text)| rule(id as u64, &format!("{id:02}"), "0033972123456", text)).collect();
            let plan = preview_of(&block(Vec::new()), &write(&rules)).plan();
            let file = write_for_import(&plan);
            let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(file.text.as_bytes());
            for record in reader.records() {
                let record = record.unwrap();
                let index: usize = record[0].parse().unwrap();
                prop_assert_eq!(&record[2], &texts[index]);
            }
        }
    }
}
