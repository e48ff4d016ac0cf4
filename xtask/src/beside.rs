//! A command of our own that runs beside others, its output kept until somebody waits for it.

use std::env;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Child;

use crate::error::{Error, Result};
use crate::{process, workspace};

/// The command, while it runs.
#[must_use = "its output and its end are not known before it is waited for"]
pub(crate) struct Beside {
    command: &'static str,
    child: Child,
    output: PathBuf,
}

impl Beside {
    /// Starts `cargo xtask <command>`.
    pub(crate) fn start(command: &'static str) -> Result<Self> {
        let output = workspace::target().join(format!("{command}.log"));
        let file = File::create(&output).map_err(Error::file(&output))?;
        let errors = file.try_clone().map_err(Error::file(&output))?;
        let program = env::current_exe().map_err(Error::file(&output))?;
        let mut xtask = process::command(program);
        xtask.arg(command).stdout(file).stderr(errors);
        Ok(Self {
            command,
            child: process::spawn(&mut xtask)?,
            output,
        })
    }

    /// Waits until it has ended, and shows what it has printed.
    pub(crate) fn finish(mut self) -> Result<()> {
        let ended = self.child.wait();
        let printed = fs::read_to_string(&self.output).map_err(Error::file(&self.output))?;
        print!("{printed}");
        match ended {
            Ok(status) if status.success() => Ok(()),
            _ => Err(Error::Failed(format!("cargo xtask {}", self.command))),
        }
    }
}
