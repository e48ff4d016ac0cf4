//! `cargo xtask`: the project's own commands, for whoever develops, tests or ships it.
//!
//! One file per command. What a command needs and the machine lacks, [`tools`] installs.

mod args;
mod bench;
mod beside;
mod browser;
mod dist;
mod error;
mod fetch;
mod fresh;
mod html;
mod install;
mod integrity;
mod interpreters;
mod journeys;
mod nginx;
mod optimise;
mod process;
mod serve;
mod shell_host;
mod size;
mod split;
mod stamp;
mod steps;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use args::Command;

fn main() -> ExitCode {
    let outcome = args::parse().and_then(|command| match command {
        Command::Help => {
            print!("{}", args::USAGE);
            Ok(())
        }
        Command::Serve(options) => serve::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Fetch => fetch::run(),
        Command::Fresh(half) => fresh::run(half),
        Command::Dist(options) => dist::run(&options),
        Command::Bench(filters) => bench::run(&filters),
        Command::Size => size::run(),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}
