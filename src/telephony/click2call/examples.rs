//! Programs that call from a line, ready to be copied: they need keys, and nothing but their language.

/// The languages of the examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    Curl,
    JavaScript,
    Python,
    Php,
}

/// What stands in an example besides its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample<'a> {
    /// The API's base address: `https://eu.api.ovh.com/v1`.
    pub api: &'a str,
    /// The line's own path below it: `/telephony/ovhtel-1/line/0033972123456/click2CallUser`.
    pub path: &'a str,
    /// `+33123456789`
    pub called_number: &'a str,
    /// What stands in the place of a secret.
    pub application_key: &'a str,
    pub application_secret: &'a str,
    pub consumer_key: &'a str,
}

impl Example {
    pub const ALL: [Self; 4] = [Self::Curl, Self::JavaScript, Self::Python, Self::Php];

    /// A name that is the same in all languages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Curl => "curl",
            Self::JavaScript => "JavaScript",
            Self::Python => "Python",
            Self::Php => "PHP",
        }
    }

    /// The whole program. It signs its request, sends it once, prints the id of the call or what the API
    /// answers instead, and fails on an error.
    pub fn text(self, sample: &Sample<'_>) -> String {
        let known = [
            ("{{api}}", sample.api),
            ("{{path}}", sample.path),
            ("{{calledNumber}}", sample.called_number),
            ("{{applicationKey}}", sample.application_key),
            ("{{applicationSecret}}", sample.application_secret),
            ("{{consumerKey}}", sample.consumer_key),
        ];
        let fill = |text: String, (name, value): (&str, &str)| text.replace(name, value);
        known.into_iter().fold(self.template().to_owned(), fill)
    }

    fn template(self) -> &'static str {
        match self {
            Self::Curl => include_str!("examples/curl.sh"),
            Self::JavaScript => include_str!("examples/javascript.js"),
            Self::Python => include_str!("examples/python.py"),
            Self::Php => include_str!("examples/php.php"),
        }
    }
}
