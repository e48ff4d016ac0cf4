use super::*;

/// Each line as `number:extension>destination(description)`, or `number!key`.
fn summary(text: &str) -> Vec<String> {
    let show = |line: Line| match line.refusal.map_or_else(|| row(&line.cells), Err) {
        Ok(row) => format!(
            "{}:{}>{}({})",
            line.number,
            row.extension,
            row.destination,
            row.description.unwrap_or_default()
        ),
        Err(refusal) => format!("{}!{}", line.number, refusal.key()),
    };
    read(text).into_iter().map(show).collect()
}

#[test]
fn recognises_separators_and_headers() {
    let expected = "0033972123456(Accueil)";
    for text in [
        "extension;destination;description\r\n00;0033972123456;Accueil\r\n",
        "extension,destination,description\n00,0033972123456,Accueil",
        "extension\tdestination\tdescription\r00\t0033972123456\tAccueil\r",
        "\u{feff}Description;Extension;Destination;;\n Accueil;00;0033972123456;;\n"
            .replace(" Acc", "Acc")
            .as_str(),
        "SDA;Libellé;Renvoi vers\n00;Accueil;0033972123456\n",
        "\"Extension\";\"Destination\";\"Description\"\n\"00\";\"09 72 12 34 56\";\"Accueil\"\n",
        "extension;destination;description;line;reason\n00;+33 (0)9.72.12.34.56;Accueil;4;Refusé\n",
        "extension;destination;description\n=\"00\";=\"0033972123456\";Accueil\n",
        "extension,destination,description\n\"=\"\"00\"\"\",\"=\"\"0033972123456\"\"\",Accueil\n",
    ] {
        assert_eq!(summary(text), [format!("2:00>{expected}")], "{text}");
    }
    for text in [
        "00;0972123456;Accueil",
        "00,0972123456,Accueil",
        "00\t0972123456\tAccueil",
        "\n00;0972123456;Accueil",
    ] {
        let line = if text.starts_with('\n') { 2 } else { 1 };
        assert_eq!(summary(text), [format!("{line}:00>{expected}")], "{text}");
    }
}

#[test]
fn a_first_row_that_names_a_column_is_no_header() {
    assert_eq!(summary("42;0972123456;Nom"), ["1:42>0033972123456(Nom)"]);
}

#[test]
fn the_line_that_tells_excel_the_separator_is_passed_over() {
    for separator in [";", ",", "\t"] {
        let header = ["extension", "destination"].join(separator);
        let text = format!("sep={separator}\r\n{header}\r\n00{separator}0972123456\r\n");
        assert_eq!(summary(&text), ["3:00>0033972123456()"]);
    }
}

#[test]
fn the_separator_that_a_first_line_names_is_believed() {
    for text in [
        "sep=,\r\n00,0972123456,a;b;c\r\n",
        "SEP=|\n00|0972123456|a;b;c\n",
        "\u{feff}\"sep=,\"\r\n00,0972123456,a;b;c\r\n",
    ] {
        assert_eq!(summary(text), ["2:00>0033972123456(a;b;c)"], "{text}");
    }
}

#[test]
fn columns_with_neither_a_name_nor_content_are_ignored() {
    for text in [
        "extension;destination;description; \r\n10;0972123456;Accueil; \r\n",
        "extension;destination;description;\u{a0}\r\n10;0972123456;Accueil;\u{a0}\r\n",
        "extension;destination;description; ;\u{a0};\r\n10;0972123456;Accueil\r\n",
        "extension;;destination;description\r\n10;;0972123456;Accueil\r\n",
        "extension; ;destination;\u{a0};description\r\n10;\u{a0};0972123456; ;Accueil\r\n",
        "\u{feff};extension;destination;description\r\n;10;0972123456;Accueil\r\n",
    ] {
        assert_eq!(summary(text), ["2:10>0033972123456(Accueil)"], "{text:?}");
    }
    for text in [
        "10;0972123456;Accueil; \r\n",
        "10;0972123456;Accueil;\u{a0};\u{200b}\r\n",
        "10;;0972123456;Accueil\r\n",
        ";10;0972123456;\u{a0};Accueil; \r\n",
    ] {
        assert_eq!(summary(text), ["1:10>0033972123456(Accueil)"], "{text:?}");
    }
    let without_description = "10;0972123456;\u{a0}\r\n\u{a0};;\r\n";
    assert_eq!(summary(without_description), ["1:10>0033972123456(\u{a0})"]);
    let empty_destination = "10;;Accueil\r\n11;0972123456;Bureau";
    assert_eq!(
        summary(empty_destination)[0],
        "1!ddi_error_destination_empty"
    );
}

#[test]
fn content_without_a_name_refuses_its_line_alone() {
    let text = "extension;;destination\r\n10;;0972123456\r\n11;x;0972123456\r\n";
    assert_eq!(
        summary(text),
        ["2:10>0033972123456()", "3!csv_error_unnamed_column"]
    );
    assert_eq!(
        summary("10;;0972123456;a\n11;x;0972123456;b")[1],
        "2!csv_error_too_many_columns"
    );
}

#[test]
fn separators_inside_descriptions_do_not_confuse() {
    let text = "00;0972123456;a, b, c, d\n01;0972123456;e, f, g\n";
    assert_eq!(
        summary(text),
        [
            "1:00>0033972123456(a, b, c, d)",
            "2:01>0033972123456(e, f, g)"
        ]
    );
}

#[test]
fn counts_physical_lines() {
    let text = "extension;destination;description\r\n\r\n00;0972123456;\"two\r\nlines\"\r\n;;\r\n  \r\n01;0972123456\r\n";
    assert_eq!(
        summary(text),
        ["3:00>0033972123456(two\r\nlines)", "7:01>0033972123456()"]
    );
}

#[test]
fn refuses_line_by_line() {
    let text = "extension;destination;description\n\
        0;0972123456;x\n\
        02;3,39721E+12;x\n\
        03;33972123456;x\n\
        04\n\
        05;0972123456;x;y\n\
        06;0972123456;x;;\n\
        1E+01;0972123456;x\n";
    assert_eq!(
        summary(text),
        [
            "2!ddi_error_extension_length",
            "3!number_error_scientific",
            "4!number_error_leading_zeros",
            "5!csv_error_too_few_columns",
            "6!csv_error_too_many_columns",
            "7:06>0033972123456(x)",
            "8!ddi_error_extension_scientific",
        ]
    );
    assert_eq!(read(text)[4].cells.text(DESCRIPTION), "x;y");
}

#[test]
fn a_header_that_cannot_be_used_is_the_only_line() {
    for (text, key) in [
        ("extension;description\n00;x\n", "csv_error_missing_column"),
        (
            "extension;destination;poste\n00;0972123456;x\n",
            "csv_error_duplicate_column",
        ),
        (
            "extension;destination;statut\n00;0972123456;actif\n",
            "csv_error_unknown_column",
        ),
    ] {
        assert_eq!(summary(text), [format!("1!{key}")]);
    }
}

#[test]
fn a_stray_quote_does_not_swallow_the_rest() {
    let text = "00;0972123456;ok\r\n01;0972123456;\"open\r\n02;0972123456;ok\r\n03;0972123456;12\" screen\r\n";
    assert_eq!(
        summary(text),
        [
            "1:00>0033972123456(ok)",
            "2!csv_error_stray_quote",
            "3:02>0033972123456(ok)",
            "4:03>0033972123456(12\" screen)",
        ]
    );
}

#[test]
fn a_quote_that_ends_in_mid_cell_is_refused() {
    let text = "00;0972123456;\"Bob\" Martin\n01;0972123456;\"never closed";
    assert_eq!(
        summary(text),
        ["1!csv_error_stray_quote", "2!csv_error_stray_quote"]
    );
    assert_eq!(read(text)[0].cells.text(DESCRIPTION), "\"Bob\" Martin");
}

#[test]
fn nothing_gives_nothing() {
    for text in [
        "",
        "\u{feff}",
        "\r\n\r\n",
        ";;\n",
        "extension;destination;description\r\n",
    ] {
        assert_eq!(read(text), [], "{text:?}");
    }
}

#[test]
fn a_file_full_of_stray_quotes_ends() {
    let lines = read(&"\"a\"b;\"c\n".repeat(100_000));
    assert!(
        lines
            .iter()
            .all(|line| line.refusal == Some(Refusal::StrayQuote))
    );
    assert_eq!(
        lines.iter().map(|line| line.number).collect::<Vec<_>>(),
        (1..=100_000).collect::<Vec<_>>()
    );
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    fn physical_lines(text: &str) -> Vec<String> {
        text.replace("\r\n", "\n")
            .replace('\r', "\n")
            .split('\n')
            .map(str::to_owned)
            .collect()
    }

    proptest! {
        #[test]
        fn any_text_gives_rows_or_refusals_in_the_order_of_its_lines(text in "(?s)[0-9a;,\t\"'= \r\n\u{feff}é]{0,80}|.*") {
            let lines = read(&text);
            let count = physical_lines(&text).len();
            prop_assert!(lines.iter().all(|line| (1..=count).contains(&line.number)));
            prop_assert!(lines.is_sorted_by(|a, b| a.number < b.number));
        }

        #[test]
        fn a_line_number_leads_to_the_line(rows in proptest::collection::vec("[0-9]{2};[a-z]{0,3}|", 0..12), ends in proptest::collection::vec("\r\n|\n|\r", 12)) {
            let text: String = rows.iter().zip(ends).map(|(row, end)| format!("{row}{end}")).collect();
            let physical = physical_lines(&text);
            let lines = read(&text);
            prop_assert_eq!(lines.len(), rows.iter().filter(|row| !row.is_empty()).count());
            for line in lines {
                prop_assert!(physical[line.number - 1].starts_with(line.cells.text(EXTENSION)));
                prop_assert!(!physical[line.number - 1].is_empty());
            }
        }
    }
}
