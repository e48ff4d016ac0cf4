//! CSV read strictly (RFC 4180 with `;`): what a lenient reader would let pass is refused, so that
//! the files a client sends are known to be right.

/// A record and the line of the file it starts on, counted from 1.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) line: usize,
    pub(crate) fields: Vec<String>,
}

/// Why a file cannot be cut into records.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub(crate) struct Malformed {
    line: usize,
    problem: &'static str,
}

/// Cuts the text into records; lines end in LF or CRLF, the last one may lack its end.
pub(crate) fn records(text: &str) -> Result<Vec<Record>, Malformed> {
    let mut reader = Reader {
        rest: text,
        line: 1,
    };
    let mut records = Vec::new();
    while !reader.rest.is_empty() {
        records.push(reader.record()?);
    }
    Ok(records)
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    fn record(&mut self) -> Result<Record, Malformed> {
        let line = self.line;
        let mut fields = Vec::new();
        loop {
            fields.push(self.field()?);
            if self.eat(";") {
                continue;
            }
            if self.rest.is_empty() || self.eat("\r\n") || self.eat("\n") {
                self.line += 1;
                return Ok(Record { line, fields });
            }
            return self.malformed("text after a closing quote, or a lone carriage return");
        }
    }

    fn field(&mut self) -> Result<String, Malformed> {
        if self.eat("\"") {
            return self.quoted();
        }
        let end = self.rest.find([';', '\r', '\n']).unwrap_or(self.rest.len());
        let (field, rest) = self.rest.split_at(end);
        self.rest = rest;
        if field.contains('"') {
            return self.malformed("a quote within a field that is not quoted");
        }
        Ok(field.to_owned())
    }

    fn quoted(&mut self) -> Result<String, Malformed> {
        let mut field = String::new();
        loop {
            let Some((text, rest)) = self.rest.split_once('"') else {
                return self.malformed("a quote is never closed");
            };
            self.line += text.matches('\n').count();
            field.push_str(text);
            self.rest = rest;
            if !self.eat("\"") {
                return Ok(field);
            }
            field.push('"');
        }
    }

    fn eat(&mut self, token: &str) -> bool {
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn malformed<T>(&self, problem: &'static str) -> Result<T, Malformed> {
        Err(Malformed {
            line: self.line,
            problem,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<(usize, Vec<String>)> {
        let records = records(text).expect("well-formed");
        records
            .into_iter()
            .map(|record| (record.line, record.fields))
            .collect()
    }

    #[test]
    fn quotes_hold_separators_quotes_and_line_ends() {
        let found = cut("a;\"b;\"\"c\"\"\nd\"\r\ne;f");
        assert_eq!(found[0], (1, vec!["a".to_owned(), "b;\"c\"\nd".to_owned()]));
        assert_eq!(found[1], (3, vec!["e".to_owned(), "f".to_owned()]));
    }

    #[test]
    fn empty_fields_and_a_final_line_end_are_kept_apart() {
        assert_eq!(cut("a;\n").len(), 1);
        assert_eq!(cut("a;\n")[0].1, ["a", ""]);
    }

    #[test]
    fn sloppy_quoting_is_refused() {
        for text in ["a\"b", "\"a\"b", "\"a", "a\rb"] {
            assert!(records(text).is_err(), "{text}");
        }
    }
}
