//! nginx, for the journeys that put the build on a real host.

use std::path::Path;

use crate::error::Result;
use crate::install;

/// Files where Debian puts them, and the package of each.
const PARTS: [(&str, &str); 2] = [
    ("/usr/sbin/nginx", "nginx"),
    (
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
        "libnginx-mod-http-brotli-static",
    ),
];

/// Installs what is missing, where it may. Debian starts it as a service of the machine, on port 80;
/// the journeys start one of their own, on a port of its own, and want nothing of that.
pub(crate) fn install_missing() -> Result<()> {
    let reason = "journeys put the build on a real nginx (Debian, Ubuntu)";
    install::missing_packages(missing, reason)
}

fn missing() -> Vec<&'static str> {
    let absent = PARTS
        .into_iter()
        .filter(|(file, _)| !Path::new(file).is_file());
    absent.map(|(_, package)| package).collect()
}
