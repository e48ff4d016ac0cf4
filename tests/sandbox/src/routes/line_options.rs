//! `/telephony/{billingAccount}/line/{serviceName}/options`: read only, as no screen changes them.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use serde_json::{Value, json as value};

use super::{find, reply::json};
use crate::{app::App, error::Answer, world::Line};

pub(super) fn routes() -> Router<App> {
    Router::new().route(
        "/telephony/{billing_account}/line/{service_name}/options",
        get(show),
    )
}

async fn show(State(app): State<App>, Path((account, line)): Path<(String, String)>) -> Answer {
    app.world(|world| json(options(find::line(find::account(world, &account)?, &line)?)))
}

/// `telephony.LineOptions`, the forwards left out that nobody set.
fn options(line: &Line) -> Value {
    value!({
        "absentSubscriber": false,
        "anonymousCallRejection": false,
        "callRestrictionIncoming": false,
        "callRestrictionOutgoing": false,
        "callWaiting": true,
        "click2CallEnabled": line.click2call.enabled,
        "codecs": "undef",
        "defaultVoicemail": line.service_name,
        "displayNumber": line.service_name,
        "doNotDisturb": false,
        "domain": "sip3.ovh.fr",
        "forwardNoReply": true,
        "forwardNoReplyDelay": 20,
        "forwardNoReplyNature": "voicemail",
        "forwardNoReplyNumber": line.service_name,
        "forwardUnconditional": false,
        "identificationRestriction": false,
        "intercom": "no",
        "ipRestrictions": [],
        "language": "fr",
        "lockOutCall": false,
        "lockOutCallPassword": null,
        "proxy": "sip3.ovh.fr",
        "recordOutgoingCallsBeta": false,
        "toneOnCallWaitingSoundId": null,
        "toneOnHoldSoundId": null,
        "toneRingbackSoundId": null,
        "voicemailExternalNumber": "0033972101006",
        "voicemailInternalNumber": "123",
    })
}
