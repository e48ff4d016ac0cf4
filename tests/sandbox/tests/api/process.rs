//! The sandbox as a process.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Output, Stdio},
};

use sandbox::demo;

use crate::support::client;

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sandbox"));
    command.args(args);
    command
}

fn run(args: &[&str]) -> Output {
    command(args).output().expect("the process runs")
}

#[test]
fn wrong_arguments_are_one_clear_line() {
    let output = run(&["--prot", "1"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("--prot") && said.contains("--help"), "{said}");
}

#[test]
fn a_missing_folder_is_named() {
    let output = run(&[
        "--port",
        "0",
        "--site",
        "no/such/folder",
        "--site-port",
        "0",
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no/such/folder"));
}

#[tokio::test]
async fn the_process_says_where_it_is_and_how_to_sign_in() {
    let mut process = command(&["--port", "0"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let output = BufReader::new(process.stdout.take().expect("its output"));
    let said: Vec<String> = output
        .lines()
        .map_while(Result::ok)
        .take_while(|line| !line.contains("Ctrl-C"))
        .collect();
    let said = said.join("\n");
    for secret in [
        demo::TOKEN,
        demo::READ_ONLY_TOKEN,
        demo::APPLICATION_KEY,
        demo::CONSUMER_KEY,
    ] {
        assert!(said.contains(secret), "{said}");
    }
    let base = said
        .split_whitespace()
        .find(|word| word.ends_with("/v1"))
        .expect("the address");
    let me = client().get(format!("{base}/me")).bearer_auth(demo::TOKEN);
    let status = me.send().await.map(|answer| answer.status().as_u16());
    process
        .kill()
        .and_then(|()| process.wait().map(drop))
        .expect("it stops");
    assert_eq!(status.ok(), Some(200));
}
