//! The runtime configuration: `config.json` beside `index.html`, so that one build serves every host.
//!
//! All keys are optional. A key that is unknown or ill-formed is an error that names it,
//! because a misspelt key that is silently ignored is found only in production.

use serde_json::{Map, Value};
use thiserror::Error;

use crate::i18n::Locale;

/// How addresses are kept: in the path (the host rewrites unknown paths to `index.html`),
/// in the fragment (the host needs no rule), or in memory (the address bar belongs to somebody else).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Routing {
    #[default]
    Path,
    Hash,
    Memory,
}

/// How long the token lives: as long as the tab, or only until the next reload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TokenStorage {
    #[default]
    Session,
    Memory,
}

/// Longer than anybody sits before a page, and short enough for a browser's timer.
const DAY_MINUTES: u64 = 24 * 60;
const USUAL_IDLE_MINUTES: u32 = 30;

const OVH_API: &str = "https://eu.api.ovh.com/v1";
/// On the manager's own origin, with its session.
const MANAGER_API: &str = "/engine/apiv6";

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// Absolute (`https://eu.api.ovh.com/v1`) or same-origin (`/api/v1`), without a slash at its end;
    /// see [`Config::api_base_url`].
    pub api_base_url: Option<String>,
    pub routing: Routing,
    pub locale: Locale,
    /// The application that a consumer key is asked for; without it "Demander un accès" is not offered.
    pub application_key: Option<String>,
    pub token_storage: TokenStorage,
    /// See [`Config::idle_minutes`].
    pub idle_minutes: Option<u32>,
    /// Origins whose manager shell may embed the application; none allows that of the application's own origin.
    pub shell_allowed_origins: Vec<String>,
    /// Addresses outside the application, by name; see [`Config::link`].
    pub links: Vec<(String, String)>,
    /// Where the application's own files lie, with a slash at its end. No key: whoever starts it knows.
    pub files: String,
}

/// What is wrong with `config.json` or the options of a mount, and at which key.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ConfigError {
    #[error("not JSON: {0}")]
    NotJson(String),
    #[error("not a JSON object")]
    NotAnObject,
    #[error("unknown key `{0}`")]
    UnknownKey(String),
    #[error("`{key}` must be {expected}")]
    Invalid { key: String, expected: &'static str },
}

impl Config {
    /// Reads the text of `config.json`.
    pub fn parse(json: &str) -> Result<Self, ConfigError> {
        let value: Value =
            serde_json::from_str(json).map_err(|error| ConfigError::NotJson(error.to_string()))?;
        let Value::Object(entries) = value else {
            return Err(ConfigError::NotAnObject);
        };
        let mut config = Self::default();
        for (key, value) in &entries {
            config.set(key, value)?;
        }
        Ok(config)
    }

    /// An address outside the application: the configured one, else OVHcloud's own, if there is one.
    ///
    /// Known names: `apiConsole`, `controlPanel`, `createApp`, `createToken`, `renewal`.
    pub fn link(&self, name: &str) -> Option<&str> {
        let own = || match name {
            "apiConsole" => Some("https://eu.api.ovh.com/console/"),
            "createApp" => Some("https://eu.api.ovh.com/createApp/"),
            "createToken" => Some("https://eu.api.ovh.com/createToken/"),
            "controlPanel" => Some("https://www.ovhtelecom.fr/manager/#/telecom/telephony"),
            "renewal" => Some("https://www.ovh.com/cgi-bin/order/renew.cgi"),
            _ => None,
        };
        let configured = self.links.iter().find(|(known, _)| known == name);
        configured.map(|(_, address)| address.as_str()).or_else(own)
    }

    /// The API's base address: the configured one, else that of the manager where the application is embedded in
    /// it, else OVHcloud's.
    pub fn api_base_url(&self, embedded: bool) -> &str {
        let default = if embedded { MANAGER_API } else { OVH_API };
        self.api_base_url.as_deref().unwrap_or(default)
    }

    /// Minutes without a key or a pointer after which the token is forgotten: the configured ones, else 30; 0 for never.
    pub fn idle_minutes(&self) -> u32 {
        self.idle_minutes.unwrap_or(USUAL_IDLE_MINUTES)
    }

    /// The API's base address for a program outside the browser, which knows no path of this host.
    pub fn absolute_api_base_url(&self) -> &str {
        let configured = self.api_base_url.as_deref();
        let absolute = configured.filter(|address| is_web_address(address));
        absolute.unwrap_or(OVH_API)
    }

    fn set(&mut self, key: &str, value: &Value) -> Result<(), ConfigError> {
        match key {
            "apiBaseUrl" => self.api_base_url = Some(api_base_url(key, value)?),
            "routing" => {
                self.routing = choice(
                    key,
                    value,
                    "\"path\", \"hash\" or \"memory\"",
                    &[
                        ("path", Routing::Path),
                        ("hash", Routing::Hash),
                        ("memory", Routing::Memory),
                    ],
                )?;
            }
            "locale" => {
                self.locale = text(key, value)?
                    .parse()
                    .map_err(|_| invalid(key, "\"fr_FR\" or \"en_GB\""))?;
            }
            "applicationKey" => self.application_key = Some(text(key, value)?.to_owned()),
            "tokenStorage" => {
                let known = [
                    ("session", TokenStorage::Session),
                    ("memory", TokenStorage::Memory),
                ];
                self.token_storage = choice(key, value, "\"session\" or \"memory\"", &known)?;
            }
            "idleMinutes" => {
                let minutes = value.as_u64().filter(|minutes| *minutes <= DAY_MINUTES);
                let minutes = minutes.and_then(|minutes| minutes.try_into().ok());
                let expected = "a whole number of minutes, from 0 (never) to 1440";
                self.idle_minutes = Some(minutes.ok_or_else(|| invalid(key, expected))?);
            }
            "shell" => self.shell_allowed_origins = allowed_origins(value)?,
            "links" => self.links = links(value)?,
            _ => return Err(ConfigError::UnknownKey(key.to_owned())),
        }
        Ok(())
    }
}

fn invalid(key: &str, expected: &'static str) -> ConfigError {
    ConfigError::Invalid {
        key: key.to_owned(),
        expected,
    }
}

fn text<'a>(key: &str, value: &'a Value) -> Result<&'a str, ConfigError> {
    value
        .as_str()
        .filter(|text| !text.is_empty())
        .ok_or_else(|| invalid(key, "a text"))
}

fn object<'a>(key: &str, value: &'a Value) -> Result<&'a Map<String, Value>, ConfigError> {
    value.as_object().ok_or_else(|| invalid(key, "an object"))
}

fn choice<T: Copy>(
    key: &str,
    value: &Value,
    expected: &'static str,
    known: &[(&str, T)],
) -> Result<T, ConfigError> {
    known
        .iter()
        .find(|(name, _)| value.as_str() == Some(name))
        .map(|(_, choice)| *choice)
        .ok_or_else(|| invalid(key, expected))
}

fn is_web_address(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

fn api_base_url(key: &str, value: &Value) -> Result<String, ConfigError> {
    let address = text(key, value)?.trim_end_matches('/');
    // `//host` would silently be another origin.
    let same_origin = address.starts_with('/') && !address.starts_with("//");
    if is_web_address(address) || same_origin {
        Ok(address.to_owned())
    } else {
        Err(invalid(
            key,
            "an http(s) address or a path that starts with /",
        ))
    }
}

fn allowed_origins(value: &Value) -> Result<Vec<String>, ConfigError> {
    const KEY: &str = "shell.allowedOrigins";
    let entries = object("shell", value)?;
    if let Some(unknown) = entries.keys().find(|key| *key != "allowedOrigins") {
        return Err(ConfigError::UnknownKey(format!("shell.{unknown}")));
    }
    let Some(origins) = entries.get("allowedOrigins") else {
        return Ok(Vec::new());
    };
    let expected = || invalid(KEY, "a list of http(s) origins");
    let origins = origins.as_array().ok_or_else(expected)?;
    origins
        .iter()
        .map(|origin| {
            let origin = origin.as_str().filter(|origin| is_web_address(origin));
            let origin = origin.map(|origin| origin.trim_end_matches('/').to_owned());
            origin.ok_or_else(expected)
        })
        .collect()
}

fn links(value: &Value) -> Result<Vec<(String, String)>, ConfigError> {
    object("links", value)?
        .iter()
        .map(|(name, address)| {
            let key = format!("links.{name}");
            let address = text(&key, address)?;
            // Anything else, `javascript:` first of all, must not become a link of the page.
            if is_web_address(address) {
                Ok((name.clone(), address.to_owned()))
            } else {
                Err(invalid(&key, "an http(s) address"))
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
