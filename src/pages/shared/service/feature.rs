//! What a service is, in words: the API's `featureType` (`sip`, `easyHunting`, …) as people call it.

use crate::i18n::I18n;

/// For a badge or a field; a feature that OVHcloud itself calls by the API's name, or that is unknown, keeps that name.
pub fn feature_name(i18n: &I18n, feature_type: &str) -> String {
    known(i18n, feature_type).unwrap_or_else(|| feature_type.to_owned())
}

/// Within a sentence, where the API's own name stands in quotes.
pub fn feature_in_sentence(i18n: &I18n, feature_type: &str) -> String {
    known(i18n, feature_type).unwrap_or_else(|| i18n.tp("quoted", &[("text", feature_type)]))
}

fn known(i18n: &I18n, feature_type: &str) -> Option<String> {
    let key = match feature_type {
        "cloudHunting" => "feature_cloud_hunting",
        "cloudIvr" => "feature_cloud_ivr",
        "conference" => "feature_conference",
        "contactCenterSolution" => "feature_contact_center",
        "contactCenterSolutionExpert" => "feature_contact_center_expert",
        "ddi" => "feature_ddi",
        "empty" => "feature_empty",
        "fax" | "freefax" => "feature_fax",
        "mgcp" => "feature_mgcp",
        "redirect" => "feature_redirect",
        "sip" => "feature_sip",
        "svi" => "feature_svi",
        "trunk" => "feature_trunk",
        "voicefax" => "feature_voicefax",
        "voicemail" => "feature_voicemail",
        _ => return None,
    };
    Some(i18n.t(key))
}
