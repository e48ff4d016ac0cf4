//! A real nginx on the sample configuration, with another port, other paths and another API.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::Path;

use e2e::{dist, wait_listening};
use sandbox::Sandbox;
use tempfile::TempDir;
use tokio::process::{Child, Command};

use crate::support::copy;

/// Where Debian puts it, which is no folder of every user's PATH.
const PROGRAM: &str = "/usr/sbin/nginx";
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// What is around the sample on a host: Debian's own, in the foreground and without privileges.
const AROUND: &str = "\
daemon off;
master_process off;
pid nginx.pid;
load_module MODULE;
events {}
http {
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    include voip-manager.conf;
}
";

/// A file beside the application's, as the build names one of sixteen: a leading zero is left out.
pub(super) const SHORT_NAME: &str = "theme-123456789abcdef.css";

/// How the application is put on the host.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Routing {
    Root,
    SubPath,
    Hash,
}

/// A running host; it ends when dropped.
pub(super) struct Nginx {
    url: String,
    folder: TempDir,
    _process: Child,
}

impl Nginx {
    /// Serves the build under test and passes `/api/` on to the sandbox.
    pub(super) async fn start(routing: Routing, sandbox: &Sandbox) -> Self {
        Self::serve(routing, false, sandbox).await
    }

    /// The same at the root, for pages of other origins too.
    pub(super) async fn start_open(sandbox: &Sandbox) -> Self {
        Self::serve(Routing::Root, true, sandbox).await
    }

    async fn serve(routing: Routing, is_open: bool, sandbox: &Sandbox) -> Self {
        for needed in [PROGRAM, BROTLI] {
            let there = Path::new(needed).is_file();
            let packages = "the packages nginx and libnginx-mod-http-brotli-static";
            assert!(there, "{needed} is missing: install {packages}");
        }
        let folder = tempfile::tempdir().expect("a temporary folder");
        let port = free_port();
        let base = if routing == Routing::SubPath {
            "telecom/"
        } else {
            ""
        };
        put_build(&folder.path().join("www").join(base), routing);
        configure(folder.path(), routing, is_open, port, sandbox);
        let process = run(folder.path());
        wait_listening(port).await;
        Self {
            url: format!("http://127.0.0.1:{port}/{base}"),
            _process: process,
            folder,
        }
    }

    /// The address of the application, with a slash at its end.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// What it has written: nothing as long as all is well.
    pub(super) fn complaints(&self) -> String {
        fs::read_to_string(self.folder.path().join("stderr")).expect("its own file")
    }
}

fn run(folder: &Path) -> Child {
    let mut command = Command::new(PROGRAM);
    command.args(["-e", "stderr", "-c", "nginx.conf", "-p"]);
    let log = File::create(folder.join("stderr")).expect("a file");
    let started = command.arg(folder).stderr(log).kill_on_drop(true).spawn();
    started.expect("nginx")
}

/// Free now, and hardly taken by another within the moment until nginx has it.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("bound").port()
}

/// Only where things are is changed; what the sample no longer says is a failure.
fn configure(folder: &Path, routing: Routing, is_open: bool, port: u16, sandbox: &Sandbox) {
    let chosen = match routing {
        Routing::Root => "routing-root.conf",
        Routing::SubPath => "routing-sub-path.conf",
        Routing::Hash => "routing-hash.conf",
    };
    let place = folder.display();
    let api = sandbox.origin().trim_start_matches("http://");
    let changes = [
        ("listen 80;", format!("listen 127.0.0.1:{port};")),
        ("root /srv/voip-manager;", format!("root {place}/www;")),
        (
            "/etc/nginx/voip-manager/routing-root.conf",
            format!("{place}/{chosen}"),
        ),
        ("server eu.api.ovh.com:443;", format!("server {api};")),
        ("proxy_pass https://", "proxy_pass http://".to_owned()),
        (
            r#"# "~/(index"#,
            format!(r#"{}"~/(index"#, if is_open { "" } else { "# " }),
        ),
    ];
    let mut text = sample("voip-manager.conf");
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replace(from, &to);
    }
    let files = [
        ("nginx.conf", AROUND.replace("MODULE", BROTLI)),
        ("voip-manager.conf", text),
        (chosen, sample(chosen)),
    ];
    for (name, text) in files {
        fs::write(folder.join(name), text).expect("a file");
    }
}

fn sample(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../xtask/hosting/nginx");
    fs::read_to_string(folder.join(name)).expect("a sample")
}

/// The build with the two files that a host edits.
fn put_build(folder: &Path, routing: Routing) {
    copy(&dist(), folder);
    fs::write(folder.join(SHORT_NAME), "a {}").expect("a file");
    let config = match routing {
        Routing::Hash => r#"{"apiBaseUrl": "/api/v1", "routing": "hash"}"#,
        Routing::Root | Routing::SubPath => r#"{"apiBaseUrl": "/api/v1"}"#,
    };
    fs::write(folder.join("config.json"), config).expect("a file");
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).expect("the page");
    let moved = match routing {
        Routing::SubPath => page.replace(r#"<base href="/""#, r#"<base href="/telecom/""#),
        Routing::Root | Routing::Hash => page,
    };
    fs::write(index, moved).expect("a file");
}
