//! What a configuration may hold, and how a mistake in it is named.

use super::*;

fn error_of(json: &str) -> String {
    Config::parse(json).unwrap_err().to_string()
}

#[test]
fn an_empty_object_is_the_default() {
    let config = Config::parse("{}").unwrap();
    assert_eq!(config, Config::default());
    assert_eq!(config.api_base_url(false), OVH_API);
    assert_eq!(config.api_base_url(true), MANAGER_API);
    assert_eq!(config.idle_minutes(), 30);
}

#[test]
fn idle_minutes_are_whole_and_none_is_never() {
    let minutes = |text: &str| Config::parse(&format!(r#"{{"idleMinutes": {text}}}"#));
    assert_eq!(minutes("0").unwrap().idle_minutes(), 0);
    assert_eq!(minutes("1440").unwrap().idle_minutes(), 1440);
    for odd in ["-1", "1.5", "\"5\"", "null", "1441", "true", "1e20"] {
        let error = minutes(odd).unwrap_err().to_string();
        assert!(
            error.starts_with("`idleMinutes` must be a whole number"),
            "{odd}: {error}"
        );
    }
}

#[test]
fn every_key_is_read() {
    let config = Config::parse(
        r#"{"apiBaseUrl": "/api/v1/", "routing": "hash", "locale": "en_GB",
            "applicationKey": "abc", "tokenStorage": "memory", "idleMinutes": 5,
            "shell": {"allowedOrigins": ["https://www.ovh.com"]},
            "links": {"renewal": "https://example.org/renew"}}"#,
    )
    .unwrap();
    assert_eq!(config.api_base_url(true), "/api/v1");
    assert_eq!(config.routing, Routing::Hash);
    assert_eq!(config.locale, Locale::English);
    assert_eq!(config.application_key.as_deref(), Some("abc"));
    assert_eq!(config.token_storage, TokenStorage::Memory);
    assert_eq!(config.idle_minutes(), 5);
    assert_eq!(config.shell_allowed_origins, ["https://www.ovh.com"]);
    assert_eq!(config.link("renewal"), Some("https://example.org/renew"));
    assert_eq!(config.link("nothing"), None);
    assert_eq!(config.absolute_api_base_url(), OVH_API);
}

#[test]
fn a_mistake_is_named_by_its_key() {
    assert!(error_of("{").starts_with("not JSON"));
    assert_eq!(error_of("[]"), "not a JSON object");
    assert_eq!(error_of(r#"{"routng": "hash"}"#), "unknown key `routng`");
    assert_eq!(
        error_of(r#"{"routing": "fragment"}"#),
        r#"`routing` must be "path", "hash" or "memory""#
    );
    assert!(error_of(r#"{"apiBaseUrl": "//evil.example"}"#).contains("`apiBaseUrl`"));
    assert!(error_of(r#"{"shell": {"allowedOrigins": [1]}}"#).contains("shell.allowedOrigins"));
    assert!(error_of(r#"{"shell": {"origins": []}}"#).contains("shell.origins"));
    assert!(error_of(r#"{"links": {"a": "javascript:alert(1)"}}"#).contains("links.a"));
    assert!(error_of(r#"{"locale": "de_DE"}"#).contains("`locale`"));
}
