//! The command line: what may be asked for, and how it is explained.

use lexopt::prelude::*;

use crate::error::{Error, Result};

/// The text of `cargo xtask help`.
pub(crate) const USAGE: &str = "\
The project's commands

cargo xtask serve [--port N] [--base /telecom/] [--release]
    Builds the application, serves it with a stand-in OVHcloud API, and rebuilds
    on every change. Prints the address and the token to sign in with.
    --port      first port to try for the application (8080)
    --base      path under which the application is served (/)
    --release   the optimised build

cargo xtask test [lint|native|wasm|e2e] [-- FILTER…]
    Every check, or one part of it:
    lint        rustfmt, clippy (native and wasm32)
    native      tests that need no browser
    wasm        component tests in headless Chromium
    e2e         the release build, its size, and the journeys in Chromium
                (VOIP_DIST=folder: run the journeys on that build instead)
    FILTER      goes to the test runner of the part named

cargo xtask dist [--base /telecom/]
    The release build in dist/: optimised, with .br and .gz beside each file that the
    host does not edit.
    --base      path under which it will be hosted (/)

cargo xtask fetch
    Installs the tools and downloads the crates that all other commands need:
    cargo needs no network after it.

cargo xtask fresh [serve|test]
    The two commands of the README, or one of them, as on a machine that has nothing
    but Rust and Node.js: on a clone of the last commit, with empty caches.

cargo xtask bench [FILTER…]
    How the application feels, in figures: the benchmarks in Chromium on the release
    build in dist/, which is made first.
                (VOIP_DIST=folder: measure that build instead)

cargo xtask size
    What the files of dist/ weigh, against the ceilings.
";

/// A command of the project.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// `help`, or nothing at all.
    Help,
    /// `serve`.
    Serve(ServeOptions),
    /// `test`.
    Test(TestOptions),
    /// `dist`.
    Dist(DistOptions),
    /// `fetch`.
    Fetch,
    /// `fresh`, with the one command to try; both when there is none.
    Fresh(Option<Half>),
    /// `bench`, with the benchmarks asked for; all of them when there is none.
    Bench(Vec<String>),
    /// `size`.
    Size,
}

/// How to serve while developing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// First port to try for the application; the API takes the next free one.
    pub(crate) port: u16,
    /// Path under which the application is served, with both slashes.
    pub(crate) base: String,
    /// Whether to serve the optimised build.
    pub(crate) release: bool,
}

/// What to test.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct TestOptions {
    /// The part asked for; every part when there is none.
    pub(crate) part: Option<Part>,
    /// Handed to the test runner after `--`.
    pub(crate) runner_args: Vec<String>,
}

/// A part of the checks that can be run by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Format and lints.
    Lint,
    /// Tests without a browser.
    Native,
    /// Component tests in a browser.
    Wasm,
    /// The release build and the journeys.
    E2e,
}

/// One of the two commands of the README.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Half {
    /// `cargo xtask serve`.
    Serve,
    /// `cargo xtask test`.
    Test,
}

/// How to build for a host.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct DistOptions {
    /// Path under which the build will be hosted, with both slashes.
    pub(crate) base: Option<String>,
}

/// Reads the command line of this process.
pub(crate) fn parse() -> Result<Command> {
    parse_from(lexopt::Parser::from_env()).map_err(|error| match error {
        lexopt::Error::Custom(reason) => Error::Usage(reason.to_string()),
        other => Error::Usage(other.to_string()),
    })
}

fn parse_from(mut parser: lexopt::Parser) -> std::result::Result<Command, lexopt::Error> {
    match parser.next()? {
        None | Some(Short('h') | Long("help")) => Ok(Command::Help),
        Some(Value(name)) => match name.string()?.as_str() {
            "help" => Ok(Command::Help),
            "serve" => serve(parser),
            "test" => test(parser),
            "dist" => dist(parser),
            "bench" => bench(parser),
            "fresh" => fresh(parser),
            "fetch" => alone(parser, Command::Fetch),
            "size" => alone(parser, Command::Size),
            other => Err(format!("unknown command `{other}`").into()),
        },
        Some(other) => Err(other.unexpected()),
    }
}

/// A command that takes nothing more.
fn alone(
    mut parser: lexopt::Parser,
    command: Command,
) -> std::result::Result<Command, lexopt::Error> {
    match parser.next()? {
        None => Ok(command),
        Some(other) => Err(other.unexpected()),
    }
}

fn serve(mut parser: lexopt::Parser) -> std::result::Result<Command, lexopt::Error> {
    let mut options = ServeOptions {
        port: 8080,
        base: "/".to_owned(),
        release: false,
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("port") => options.port = parser.value()?.parse()?,
            Long("base") => options.base = base(&parser.value()?.string()?)?,
            Long("release") => options.release = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve(options))
}

fn test(mut parser: lexopt::Parser) -> std::result::Result<Command, lexopt::Error> {
    let mut options = TestOptions::default();
    if let Some(rest) = parser.try_raw_args().map(Iterator::collect::<Vec<_>>) {
        let mut words = rest.into_iter().map(ValueExt::string);
        for word in words.by_ref() {
            match word?.as_str() {
                "-h" | "--help" => return Ok(Command::Help),
                "lint" => options.part = Some(Part::Lint),
                "native" => options.part = Some(Part::Native),
                "wasm" => options.part = Some(Part::Wasm),
                "e2e" => options.part = Some(Part::E2e),
                "--" if options.part.is_some() => break,
                "--" => return Err("a FILTER needs the part it is for".into()),
                other => return Err(format!("unknown part `{other}`").into()),
            }
        }
        options.runner_args = words.collect::<std::result::Result<_, _>>()?;
    }
    Ok(Command::Test(options))
}

fn fresh(mut parser: lexopt::Parser) -> std::result::Result<Command, lexopt::Error> {
    let half = match parser.next()? {
        None => return Ok(Command::Fresh(None)),
        Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => match name.string()?.as_str() {
            "serve" => Half::Serve,
            "test" => Half::Test,
            other => return Err(format!("unknown command `{other}`").into()),
        },
        Some(other) => return Err(other.unexpected()),
    };
    alone(parser, Command::Fresh(Some(half)))
}

fn dist(mut parser: lexopt::Parser) -> std::result::Result<Command, lexopt::Error> {
    let mut options = DistOptions::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("base") => options.base = Some(base(&parser.value()?.string()?)?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Dist(options))
}

fn bench(mut parser: lexopt::Parser) -> std::result::Result<Command, lexopt::Error> {
    let mut filters = Vec::new();
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Value(filter) => filters.push(filter.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Bench(filters))
}

/// A base path that resolves relative addresses: it starts and ends with a slash.
fn base(text: &str) -> std::result::Result<String, lexopt::Error> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
    let well_formed = text.starts_with('/') && text.ends_with('/') && !text.contains("//");
    if well_formed && text.chars().all(plain) {
        Ok(text.to_owned())
    } else {
        Err(format!("--base must look like /telecom/, not `{text}`").into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> std::result::Result<Command, String> {
        parse_from(lexopt::Parser::from_args(words)).map_err(|error| error.to_string())
    }

    #[test]
    fn nothing_asks_for_help() {
        assert_eq!(parsed(&[]), Ok(Command::Help));
        assert_eq!(parsed(&["serve", "--help"]), Ok(Command::Help));
    }

    #[test]
    fn a_filter_goes_to_the_runner_of_the_part() {
        let Ok(Command::Test(options)) = parsed(&["test", "e2e", "--", "ddi", "--nocapture"])
        else {
            panic!("not understood");
        };
        assert_eq!(options.part, Some(Part::E2e));
        assert_eq!(options.runner_args, ["ddi", "--nocapture"]);
        assert!(parsed(&["test", "--", "ddi"]).is_err());
    }

    #[test]
    fn benchmarks_are_named_as_they_are() {
        let filters = vec!["dense_week".to_owned()];
        assert_eq!(
            parsed(&["bench", "dense_week"]),
            Ok(Command::Bench(filters))
        );
        assert!(parsed(&["bench", "--fast"]).is_err());
    }

    #[test]
    fn one_command_of_the_readme_can_be_tried_alone() {
        assert_eq!(parsed(&["fresh"]), Ok(Command::Fresh(None)));
        let serve = Ok(Command::Fresh(Some(Half::Serve)));
        assert_eq!(parsed(&["fresh", "serve"]), serve);
    }

    #[test]
    fn a_base_needs_both_slashes() {
        let base = Some("/telecom/".to_owned());
        assert_eq!(
            parsed(&["dist", "--base", "/telecom/"]),
            Ok(Command::Dist(DistOptions { base }))
        );
        for wrong in ["telecom", "/telecom", "//", "/a\"b/"] {
            assert!(parsed(&["dist", "--base", wrong]).is_err(), "{wrong}");
        }
    }

    #[test]
    fn unknown_words_are_refused() {
        assert!(parsed(&["deploy"]).is_err());
        assert!(parsed(&["size", "now"]).is_err());
        assert!(parsed(&["fresh", "dist"]).is_err());
        assert!(parsed(&["fresh", "serve", "test"]).is_err());
        assert!(parsed(&["test", "everything"]).is_err());
    }
}
