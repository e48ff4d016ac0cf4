//! The page on which users of the manager sign in, as `@ovh-ux/manager-core-sso` finds it.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Where to sign in anew on the manager at `host`, coming back to `back`.
pub(super) fn sign_in_address(host: &str, back: &str) -> String {
    let page = match host.split('.').nth(1).unwrap_or_default() {
        "eu" => "https://www.ovh.com/auth/",
        "ca" => "https://ca.ovh.com/auth/",
        "us" => "https://us.ovhcloud.com/auth/",
        _ => "/auth/",
    };
    let back = utf8_percent_encode(back, NON_ALPHANUMERIC);
    format!("{page}?action=disconnect&onsuccess={back}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_region_has_its_page_and_the_way_back_is_one_parameter() {
        let address = sign_in_address("manager.eu.ovhcloud.com", "https://m/#/telecom/a?b=c&d");
        assert_eq!(
            address,
            "https://www.ovh.com/auth/?action=disconnect\
             &onsuccess=https%3A%2F%2Fm%2F%23%2Ftelecom%2Fa%3Fb%3Dc%26d"
        );
        assert!(sign_in_address("www.ovhtelecom.fr", "").starts_with("/auth/?"));
    }
}
