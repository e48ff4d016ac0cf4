//! The person, the application and the credentials of the demo.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::{AccessRule, Application, Credential, CredentialStatus, Me};
use crate::demo;

pub(super) fn me() -> Me {
    Me {
        nichandle: "md12345-ovh".to_owned(),
        firstname: "Maëlle".to_owned(),
        name: "Delorme".to_owned(),
        email: "maelle.delorme@example.com".to_owned(),
        organisation: Some("Delorme & Associés".to_owned()),
        country: "FR".to_owned(),
        language: "fr_FR".to_owned(),
        ovh_subsidiary: "FR".to_owned(),
        state: "complete".to_owned(),
    }
}

pub(super) fn applications() -> Vec<Application> {
    vec![Application {
        id: 4217,
        key: demo::APPLICATION_KEY.to_owned(),
        secret: demo::APPLICATION_SECRET.to_owned(),
        name: "VoIP Manager".to_owned(),
    }]
}

pub(super) fn credentials() -> Vec<Credential> {
    let application = Some(demo::APPLICATION_KEY);
    let everything = AccessRule::everything;
    let read_only = vec![AccessRule::new("GET", "/*")];
    let expired = credential(104, demo::EXPIRED_TOKEN, None, everything());
    vec![
        credential(101, demo::TOKEN, None, everything()),
        credential(102, demo::NEW_TOKEN, None, everything()),
        credential(103, demo::READ_ONLY_TOKEN, None, read_only),
        Credential {
            expiration: Some(DateTime::UNIX_EPOCH + TimeDelta::days(20_000)),
            ..expired
        },
        credential(201, demo::CONSUMER_KEY, application, everything()),
        credential(202, demo::NEW_CONSUMER_KEY, application, everything()),
    ]
}

/// The session of the manager.
pub(super) fn session() -> Credential {
    credential(301, demo::SESSION, None, AccessRule::everything())
}

fn credential(
    id: u64,
    token: &str,
    application: Option<&str>,
    rules: Vec<AccessRule>,
) -> Credential {
    Credential {
        credential_id: id,
        token: token.to_owned(),
        application: application.map(ToOwned::to_owned),
        rules,
        status: CredentialStatus::Validated,
        creation: Utc::now(),
        expiration: Some(Utc::now() + TimeDelta::days(1)),
        last_use: None,
        validation_token: None,
        redirection: None,
    }
}
