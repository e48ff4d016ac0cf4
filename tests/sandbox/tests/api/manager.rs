//! The manager around an application: its page, its session, and the API for who has it.

use std::path::{Path, PathBuf};

use reqwest::{RequestBuilder, Response};
use sandbox::{CredentialKind, Effect, Fault, Manager, Options, Sandbox, Site, SiteOptions, demo};

use crate::support::{client, header, refusal};

struct Host {
    sandbox: Sandbox,
    site: Site,
}

/// A folder with a page, which serves as the application's and as the manager's.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("manager");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("index.html"), "<title>Manager</title>").expect("a file");
    folder
}

impl Host {
    async fn start() -> Self {
        let sandbox = Sandbox::start(Options::default()).await;
        let sandbox = sandbox.expect("a free port");
        let site = Site::start(SiteOptions {
            root: folder(),
            base: "/app/".to_owned(),
            manager: Some(Manager {
                api: sandbox.manager_api(),
                pages: folder(),
            }),
            ..SiteOptions::default()
        });
        Self {
            site: site.await.expect("a free port"),
            sandbox,
        }
    }

    fn get(&self, path: &str) -> RequestBuilder {
        let origin = self.site.url().trim_end_matches("/app/");
        client().get(format!("{origin}{path}"))
    }

    async fn me(&self, name: &str, value: &str) -> Response {
        let request = self.get("/engine/apiv6/me").header(name, value);
        request.send().await.expect("an answer")
    }
}

fn cookie(value: &str) -> String {
    format!("theme=dark; SESSION={value}")
}

#[tokio::test]
async fn the_login_gives_a_session_that_the_api_takes_and_shows_the_page() {
    let host = Host::start().await;
    let login = host.get("/manager/login?a=b").send().await;
    let login = login.expect("an answer");
    assert_eq!(login.status(), 303);
    assert_eq!(header(&login, "location"), Some("/manager/?a=b"));
    let given = header(&login, "set-cookie").unwrap_or_default();
    assert!(given.contains("HttpOnly"), "{given}");
    let (session, _) = given.split_once(';').unwrap_or_default();
    let me = host.me("cookie", session).await;
    assert_eq!(me.status(), 200);
    assert!(header(&me, "x-ovh-queryid").is_some());
    let log = host.sandbox.log();
    assert_eq!(log[0].credential, CredentialKind::Cookie);
    assert!(!format!("{log:?}").contains(demo::SESSION));
    let page = host.get("/manager/").send().await.expect("an answer");
    let policy = header(&page, "content-security-policy").unwrap_or_default();
    assert!(policy.contains("frame-src 'self'"), "{policy}");
}

#[tokio::test]
async fn nobody_else_is_let_in() {
    let host = Host::start().await;
    let nobody = host.get("/engine/apiv6/me").send().await;
    let nobody = refusal(nobody.expect("an answer")).await;
    assert_eq!((nobody.0, nobody.1.as_str()), (401, "NOT_CREDENTIAL"));
    let unknown = refusal(host.me("cookie", &cookie("unknown")).await).await;
    assert_eq!(
        (unknown.0, unknown.2.as_str()),
        (403, "This session is invalid")
    );
    let bearer = format!("Bearer {}", demo::TOKEN);
    let token = refusal(host.me("authorization", &bearer).await).await;
    assert_eq!(token.0, 400, "{}", token.2);
}

#[tokio::test]
async fn a_session_that_has_expired_is_refused_in_the_manager_s_words() {
    let host = Host::start().await;
    host.sandbox.fault(Fault::new(Effect::ExpireSession));
    for _ in 0..2 {
        let refused = refusal(host.me("cookie", &cookie(demo::SESSION)).await).await;
        assert_eq!(
            (refused.0, refused.2.as_str()),
            (403, "This session is invalid")
        );
    }
    let token = client().get(format!("{}/me", host.sandbox.base_url()));
    let token = token.bearer_auth(demo::TOKEN).send().await;
    assert_eq!(token.expect("an answer").status(), 200);
}

#[tokio::test]
async fn elsewhere_a_session_counts_for_nothing() {
    let sandbox = Sandbox::start(Options::default()).await;
    let sandbox = sandbox.expect("a free port");
    let paths = [("/v1/me", 401), ("/engine/apiv6/me", 404)];
    for (path, status) in paths {
        let request = client().get(format!("{}{path}", sandbox.origin()));
        let answer = request.header("cookie", cookie(demo::SESSION)).send().await;
        assert_eq!(answer.expect("an answer").status(), status, "{path}");
    }
}
