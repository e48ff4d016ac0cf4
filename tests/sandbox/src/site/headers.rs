//! The headers of a strict host.

use axum::http::{HeaderMap, HeaderValue, header};

/// Sets them on any answer of the site.
pub(super) fn secure(headers: &mut HeaderMap, api_origin: &str) {
    // An origin that is no header text is left out: the page then fails loudly, not openly.
    if let Ok(policy) = HeaderValue::from_str(&content_security_policy(api_origin)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

fn content_security_policy(api_origin: &str) -> String {
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        format!("connect-src 'self' {api_origin}").trim_end(),
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}
