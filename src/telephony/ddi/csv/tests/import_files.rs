use super::*;
use crate::telephony::change::{Change, Plan};

fn plan(texts: [&str; 4]) -> Plan<Rule> {
    let create = |(index, text): (usize, &str)| Change::Create {
        after: rule(index as u64, &format!("0{index}"), "0033972123456", text),
    };
    texts.into_iter().enumerate().map(create).collect()
}

#[test]
fn writes_cells_as_they_are_and_long_rows_last() {
    let file = write_for_import(&plan(["=a", "two\nlines", "b", "c\r\nd\re"]));
    assert_eq!(
        file.text,
        "extension;destination;description\r\n\
         00;0033972123456;=a\r\n\
         02;0033972123456;b\r\n\
         01;0033972123456;\"two\nlines\"\r\n\
         03;0033972123456;\"c\r\nd\re\"\r\n"
    );
    let rows: Vec<_> = (0..=9).map(|line| file.row_at(line)).collect();
    let (first, second, third, last) = (Some(0), Some(2), Some(1), Some(3));
    assert_eq!(
        rows,
        [
            None, None, first, second, third, third, last, last, last, None
        ]
    );
}
