//! The headers of a strict host: those of the samples in `xtask/hosting`, which a test compares.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

/// What the application does not use and nothing in it may ask for.
const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// Sets them on any answer of the site.
pub(super) fn secure(headers: &mut HeaderMap, api_origin: &str) {
    // An origin that is no header text is left out: the page then fails loudly, not openly.
    if let Ok(policy) = HeaderValue::from_str(&content_security_policy(api_origin)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// How long browsers may keep an answer: for good if it is a file named by its content.
pub(super) fn caching(headers: &mut HeaderMap, path: &str, status: StatusCode) {
    let value = match status.is_success() && is_named_by_content(path) {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(value));
}

/// Whether the name ends as the build names them: `-123456789abcdef.js`, 16 digits without leading zeros, or
/// with the part of the application that it is, `…_bg.wasm`.
fn is_named_by_content(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem);
    let last = stem.rsplit_once('-').map_or("", |(_, last)| last);
    let hash = last.split_once('_').map_or(last, |(hash, _)| hash);
    (12..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn content_security_policy(api_origin: &str) -> String {
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        format!("connect-src 'self' {api_origin}").trim_end(),
        "base-uri 'self'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    .join("; ")
}

#[cfg(test)]
mod tests {
    use super::is_named_by_content;

    #[test]
    fn only_a_hash_at_the_end_of_the_name_counts() {
        for named in [
            "/voip-manager-e6cf62426f68e1eb.js",
            "/telecom/voip-manager-e6cf62426f68e1eb_bg.wasm",
            "/voip-manager-e6cf62426f68e1eb_chunk_10.wasm",
            "/theme-4dc530aee943dc5.css",
        ] {
            assert!(is_named_by_content(named), "{named}");
        }
        for plain in [
            "/",
            "/boot.js",
            "/e6cf62426f68e1eb.js",
            "/a-e6cf62426f68e1eb/b.js",
            "/a-e6cf6242.js",
        ] {
            assert!(!is_named_by_content(plain), "{plain}");
        }
    }
}
