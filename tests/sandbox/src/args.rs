//! The command line of the process.

use std::{path::PathBuf, time::Duration};

use sandbox::Cors;

pub(crate) const USAGE: &str = "\
usage: sandbox [--port N] [--latency MS] [--cors all|fewest] [--site DIR [--site-port N] [--base /PATH/] [--pages DIR]]

  --port N        port of the API (default 8090; 0 takes any free one)
  --latency MS    time added to every answer of the API
  --cors fewest   pages of other origins may only read and create, with the headers of
                  credentials alone, as the real API was seen to allow (default all)
  --site DIR      also serve the built application in DIR
  --site-port N   port of the application (default 8080)
  --base /PATH/   path the application lives under (default /)
  --pages DIR     also serve the pages in DIR that mount it, below /pages/";

/// All take a value.
const NAMES: [&str; 7] = [
    "--port",
    "--latency",
    "--cors",
    "--site",
    "--site-port",
    "--base",
    "--pages",
];

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Serve(Serve),
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Serve {
    pub(crate) port: u16,
    pub(crate) latency: Duration,
    pub(crate) cors: Cors,
    pub(crate) site: Option<SiteArgs>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SiteArgs {
    pub(crate) root: PathBuf,
    pub(crate) port: u16,
    pub(crate) base: String,
    pub(crate) pages: Option<PathBuf>,
}

/// Why the arguments make no sense.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ArgsError {
    #[error("unknown argument {0:?}")]
    Unknown(String),
    #[error("{0} needs a value")]
    NoValue(String),
    #[error("{name}: {value:?} is not {expected}")]
    BadValue {
        name: String,
        value: String,
        expected: &'static str,
    },
    #[error("--site-port, --base and --pages need --site")]
    NoSite,
}

pub(crate) fn parse(args: impl IntoIterator<Item = String>) -> Result<Command, ArgsError> {
    let mut serve = Serve {
        port: 8090,
        latency: Duration::ZERO,
        cors: Cors::All,
        site: None,
    };
    let (mut root, mut site_port, mut base, mut pages) = (None, None, None, None);
    let mut args = args.into_iter();
    while let Some(name) = args.next() {
        if name == "--help" || name == "-h" {
            return Ok(Command::Help);
        }
        if !NAMES.contains(&name.as_str()) {
            return Err(ArgsError::Unknown(name));
        }
        let Some(value) = args.next() else {
            return Err(ArgsError::NoValue(name));
        };
        match name.as_str() {
            "--port" => serve.port = number(&name, value, "a port")?,
            "--latency" => {
                serve.latency = Duration::from_millis(number(&name, value, "milliseconds")?);
            }
            "--cors" => serve.cors = cors(name, &value)?,
            "--site-port" => site_port = Some(number(&name, value, "a port")?),
            "--base" => base = Some(checked_base(name, value)?),
            "--pages" => pages = Some(PathBuf::from(value)),
            _ => root = Some(PathBuf::from(value)),
        }
    }
    serve.site = site(root, site_port, base, pages)?;
    Ok(Command::Serve(serve))
}

fn site(
    root: Option<PathBuf>,
    port: Option<u16>,
    base: Option<String>,
    pages: Option<PathBuf>,
) -> Result<Option<SiteArgs>, ArgsError> {
    match root {
        Some(root) => Ok(Some(SiteArgs {
            root,
            port: port.unwrap_or(8080),
            base: base.unwrap_or_else(|| "/".to_owned()),
            pages,
        })),
        None if port.is_some() || base.is_some() || pages.is_some() => Err(ArgsError::NoSite),
        None => Ok(None),
    }
}

fn number<N: std::str::FromStr>(
    name: &str,
    value: String,
    expected: &'static str,
) -> Result<N, ArgsError> {
    value.parse().map_err(|_| ArgsError::BadValue {
        name: name.to_owned(),
        value,
        expected,
    })
}

fn cors(name: String, value: &str) -> Result<Cors, ArgsError> {
    match value {
        "all" => Ok(Cors::All),
        "fewest" => Ok(Cors::Fewest),
        _ => Err(ArgsError::BadValue {
            name,
            value: value.to_owned(),
            expected: "all or fewest",
        }),
    }
}

fn checked_base(name: String, value: String) -> Result<String, ArgsError> {
    match value.starts_with('/') && value.ends_with('/') {
        true => Ok(value),
        false => Err(ArgsError::BadValue {
            name,
            value,
            expected: "a path like /telecom/",
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, ArgsError> {
        parse(line.split_whitespace().map(ToOwned::to_owned))
    }

    #[test]
    fn reads_all_arguments() {
        let line = "--port 0 --latency 250 --cors fewest --site dist --site-port 81 --base /telecom/ --pages examples";
        let site = SiteArgs {
            root: "dist".into(),
            port: 81,
            base: "/telecom/".into(),
            pages: Some("examples".into()),
        };
        let latency = Duration::from_millis(250);
        let wanted = Serve {
            port: 0,
            latency,
            cors: Cors::Fewest,
            site: Some(site),
        };
        assert_eq!(parsed(line), Ok(Command::Serve(wanted)));
    }

    #[test]
    fn names_what_is_wrong() {
        let message = |line| parsed(line).err().map(|error| error.to_string());
        assert_eq!(
            message("--prot 1").as_deref(),
            Some(r#"unknown argument "--prot""#)
        );
        assert_eq!(message("--port").as_deref(), Some("--port needs a value"));
        assert_eq!(
            message("--port x").as_deref(),
            Some(r#"--port: "x" is not a port"#)
        );
        assert_eq!(
            message("--base /x/").as_deref(),
            Some("--site-port, --base and --pages need --site")
        );
        assert!(message("--site d --base x").is_some_and(|text| text.contains("/telecom/")));
    }
}
