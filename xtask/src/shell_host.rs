//! The page that shows the application in a frame, for the journeys: built on the npm package that OVHcloud's
//! manager is built on, which only tests ever load.

use std::path::Path;

use crate::error::{Error, Result};
use crate::{process, tools};

/// Bundles the page of `folder`/shell-host into `folder`/node_modules/.shell-host, where the journeys look for it.
pub(crate) fn bundle(folder: &Path) -> Result<()> {
    let Some(esbuild) = tools::esbuild()? else {
        let advice =
            "install Node.js with npm, as the journeys in the manager's shell need its package";
        return Err(Error::Check(format!("no esbuild: {advice}")));
    };
    let mut command = process::command(esbuild);
    let pages = ["host.js", "index.html", "foreign.js", "foreign.html"];
    command.args(pages.map(|page| format!("shell-host/{page}")));
    command.args(["--bundle", "--loader:.html=copy", "--log-level=warning"]);
    command.arg("--outdir=node_modules/.shell-host");
    process::run(command.current_dir(folder))
}
