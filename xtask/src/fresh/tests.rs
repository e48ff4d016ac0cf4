use std::net::{Ipv4Addr, TcpListener};

use super::*;

fn folder(name: &str) -> PathBuf {
    let folder = workspace::target().join("fresh-tests").join(name);
    fs::create_dir_all(&folder).expect("a folder below target");
    folder
}

fn outcome(error: Option<Error>) -> Outcome {
    let (command, took) = ("cargo xtask serve", Duration::ZERO);
    Outcome {
        command,
        took,
        error,
    }
}

fn shell(script: &str) -> Command {
    let mut shell = process::command("sh");
    shell.args(["-c", script]);
    shell
}

/// Answers every request with a page, for as long as the tests run.
fn page() -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let host = listener.local_addr().expect("bound").to_string();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut stream = stream;
            let _read = stream.read(&mut [0; 1024]);
            let _sent = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n<html></html>");
        }
    });
    host
}

#[test]
fn a_success_removes_the_folder() {
    let folder = folder("success");
    assert!(conclude(&[outcome(None)], &folder).is_ok());
    assert!(!folder.exists());
}

#[test]
fn a_failure_keeps_the_folder_and_says_what_failed_and_where() {
    let folder = folder("failure");
    let error = Some(Error::Failed("cargo fetch".to_owned()));
    let failed = conclude(&[outcome(error), outcome(None)], &folder);
    let why = failed.expect_err("one failed").to_string();
    assert!(
        why.contains("cargo xtask serve: `cargo fetch` failed"),
        "{why}"
    );
    assert!(why.contains(&folder.display().to_string()), "{why}");
    assert!(folder.exists());
}

#[test]
fn a_server_that_ends_before_its_page_answers_has_failed() {
    let failed = first_page(&mut shell("echo compiling; exit 1"));
    let why = failed.expect_err("it ended").to_string();
    assert_eq!(why, "it ended by itself");
}

#[test]
fn the_page_is_found_by_the_line_that_names_it() {
    let host = page();
    let mut child = process::start(
        shell(&format!(
            "echo '  Application         http://{host}/'; sleep 600"
        ))
        .stdout(Stdio::piped()),
    )
    .expect("a shell");
    let address = child.stdout.take().map(addresses);
    let found = answered(&mut child, address);
    process::stop(child);
    assert_eq!(found.ok(), Some(host));
}

#[test]
fn other_lines_name_no_page() {
    let named = |line| host(line);
    assert_eq!(
        named("  Application         http://127.0.0.1:8080/telecom/").as_deref(),
        Some("127.0.0.1:8080")
    );
    assert_eq!(named("  Application key     abc"), None);
    assert_eq!(
        named("  API                 http://127.0.0.1:8081/v1"),
        None
    );
}

#[test]
fn what_is_installed_here_is_not_on_the_path_there() {
    let bin = folder("bin").join(system::id().to_string());
    fs::create_dir_all(&bin).expect("a folder below target");
    let path = path_with_rust_alone(&bin).expect("a PATH");
    let folders: Vec<_> = env::split_paths(&path).collect();
    let found = |program: &str| folders.iter().any(|folder| folder.join(program).is_file());
    assert!(found("cargo"));
    assert!(!found("trunk") && !found("wasm-bindgen"));
    fs::remove_dir_all(folder("bin")).expect("removable");
}
