//! The declarations, `mount.d.ts`: what pages may write by them, and what not.

use std::path::Path;
use std::process::Command;

#[test]
fn the_declarations_fit_the_example_and_refuse_mistakes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compiler = folder.join("node_modules/typescript/bin/tsc");
    let there = compiler.is_file();
    assert!(
        there,
        "no {}: run `npm ci` in tests/e2e",
        compiler.display()
    );
    let mut tsc = Command::new("node");
    tsc.arg(compiler).arg("-p").arg(folder.join("mount-host"));
    let output = tsc.output().expect("Node.js");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
}
