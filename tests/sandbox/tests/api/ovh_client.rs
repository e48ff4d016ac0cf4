//! The published Python client against the sandbox: a check that neither the sandbox nor these
//! tests made up the signature.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
};

use sandbox::demo;
use serde_json::Value;
use tokio::process::Command;

use crate::support::Api;

const SCRIPTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/python");
const HELP: &str = "this test needs python3 with its venv module (Debian: apt-get install \
    python3-venv) and access to PyPI";

async fn run(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).output().await;
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}\n{HELP}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{command:?}: {}\n{said}\n{HELP}",
        output.status
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A virtual environment in the target folder, made anew when the requirements change.
async fn python() -> PathBuf {
    let requirements = std::fs::read_to_string(format!("{SCRIPTS}/requirements.txt"))
        .expect("tests/python/requirements.txt");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ovh-client");
    let (python, stamp) = (folder.join("bin/python"), folder.join("installed.txt"));
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == requirements) {
        return python;
    }
    run(Command::new("python3")
        .args(["-m", "venv", "--clear"])
        .arg(&folder))
    .await;
    let mut pip = Command::new(&python);
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
    ]);
    run(pip.arg(format!("{SCRIPTS}/requirements.txt"))).await;
    std::fs::write(&stamp, requirements).expect("a file in the target folder");
    python
}

#[tokio::test]
async fn the_published_python_client_gets_along() {
    let api = Api::start().await;
    let mut journey = Command::new(python().await);
    journey
        .arg(format!("{SCRIPTS}/journey.py"))
        .arg(format!("{}/1.0", api.sandbox.origin()));
    journey.env("APPLICATION_KEY", demo::APPLICATION_KEY);
    journey.env("APPLICATION_SECRET", demo::APPLICATION_SECRET);
    journey.env("CONSUMER_KEY", demo::CONSUMER_KEY);
    // Proxies of the machine must not stand between the client and loopback.
    journey.env("NO_PROXY", "127.0.0.1");
    let outcome: Value = serde_json::from_str(&run(&mut journey).await).expect("JSON");

    assert_eq!(outcome["me"]["nichandle"], "md12345-ovh");
    assert_eq!(outcome["lines"].as_array().map(Vec::len), Some(12));
    assert_eq!(outcome["changed"], "Depuis Python – été");
    assert_eq!(outcome["keyState"], "pendingValidation");
    let refused = |name: &str, exception: &str, text: &str| {
        assert_eq!(outcome[name][0], exception, "{outcome}");
        assert!(
            outcome[name][1]
                .as_str()
                .is_some_and(|said| said.contains(text)),
            "{outcome}"
        );
    };
    refused("badSecret", "BadParametersError", "Invalid signature");
    refused("badField", "BadParametersError", "(colour)");
    refused(
        "unknown",
        "ResourceNotFoundError",
        "billingAccount = nobody",
    );
    assert_eq!(outcome["condition"]["hourBegin"], "0830");
    assert_eq!(outcome["condition"]["hourEnd"], "2400");
    assert_eq!(outcome.get("deleted"), Some(&Value::Null));
    refused("overlap", "BadParametersError", "[hourBegin]");
    refused(
        "pendingKey",
        "InvalidCredential",
        "This credential is not valid",
    );
    let line = outcome["lines"][0].as_str().expect("a line").to_owned();
    let description = api.sandbox.world(|world| {
        world.accounts[demo::ACCOUNT].lines[&line]
            .description
            .clone()
    });
    assert_eq!(description, "Depuis Python – été");
}
