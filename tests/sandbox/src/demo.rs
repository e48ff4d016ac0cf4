//! Credentials that every sandbox knows. They open nothing but a sandbox.

/// Bearer token that may call everything.
pub const TOKEN: &str = "demo-token-0f3b1c7a95d24e68";
/// A second bearer token with the same rights: for signing in again once [`TOKEN`] has expired.
pub const NEW_TOKEN: &str = "demo-new-token-6a1d52c4e87f4b90";
/// Bearer token that may only read: writes answer 403 `NOT_GRANTED_CALL`.
pub const READ_ONLY_TOKEN: &str = "demo-read-only-token-b27e9d8c41f0";
/// Bearer token that has expired: 401 `INVALID_CREDENTIAL`.
pub const EXPIRED_TOKEN: &str = "demo-expired-token-5c80e4a7d3b19f";
/// Cookie of the manager's session, which may call everything.
pub const SESSION: &str = "demo-session-9b41e7c05f2a6d83";
/// Application key.
pub const APPLICATION_KEY: &str = "demoAppKey7Jq2Xw";
/// Application secret.
pub const APPLICATION_SECRET: &str = "demoAppSecretkV3mT8rZpQ1nL6yB4hD";
/// Consumer key of the application that may call everything.
pub const CONSUMER_KEY: &str = "demoConsumerKeyuF5sG2wXe9cR7aJ0iO";
/// A second consumer key with the same rights, for signing in again.
pub const NEW_CONSUMER_KEY: &str = "demoNewConsumerKeyT4vN8bM1zK6pY3x";

/// Billing account "Siège Lyon": a dozen lines with some 300 calls each in three months, numbers of
/// many kinds, faxes, eight abbreviated numbers.
pub const ACCOUNT: &str = "ovhtel-12345-1";
/// Billing account "Campus Montpellier", with the DDI block of 10,000 numbers.
pub const CAMPUS_ACCOUNT: &str = "ovhtel-12345-2";
/// Billing account with 5,000 lines.
pub const BIG_ACCOUNT: &str = "ovhtel-67890-1";
/// Number of [`ACCOUNT`] with the DDI block `0033972100000`–`0033972100099` and eight rules.
pub const DDI_NUMBER: &str = "0033972100000";
/// Number of [`CAMPUS_ACCOUNT`] with a DDI block of 10,000 numbers, 42 rules and string ids.
pub const BIG_DDI_NUMBER: &str = "0033467100000";
/// Number of [`CAMPUS_ACCOUNT`] with a DDI block of 20 numbers and no rule.
pub const EMPTY_DDI_NUMBER: &str = "0033467200000";
/// Number of [`BIG_ACCOUNT`] whose DDI block holds the most rules it may, 100.
pub const FULL_DDI_NUMBER: &str = "0033970200000";
/// Number of [`ACCOUNT`] without a DDI block, an easyHunting with 18 time conditions, some of which
/// end at `10:00:59`, `17:29:59` or `19:07:59`; its slot 3 is null. Eight short extensions of ten
/// between 100 and 199, of all four types; [`DISABLED_EXTENSION`] is one of them. One queue,
/// [`HUNTING_QUEUE`], and two sounds from [`HUNTING_SOUND`] on.
pub const EASY_HUNTING_NUMBER: &str = "0033800123456";
/// Queue of [`EASY_HUNTING_NUMBER`] with four agents, whose ids are not in the order of their
/// positions: three lines of the group and the external `0033612345678`; available, on break and
/// logged out. Its description is null, and so is its action without any agent.
pub const HUNTING_QUEUE: u64 = 2201;
/// Sound of [`EASY_HUNTING_NUMBER`], the welcome; the next id is the music of its queue.
pub const HUNTING_SOUND: u64 = 61;
/// Short extension of [`EASY_HUNTING_NUMBER`] that is off.
pub const DISABLED_EXTENSION: &str = "120";
/// Number of [`CAMPUS_ACCOUNT`], an easyHunting without any time condition or short extension, its
/// slots all null.
pub const NEW_EASY_HUNTING_NUMBER: &str = "0033467200102";
/// Number of [`ACCOUNT`], a contactCenterSolution with two dialplans: [`PABX_DIALPLAN`] and an
/// empty one.
pub const PABX_NUMBER: &str = "0033972101009";
/// Dialplan of [`PABX_NUMBER`] with two extensions: [`PABX_EXTENSION`] and the next id, with the
/// hours of the weekend.
pub const PABX_DIALPLAN: u64 = 411;
/// Extension of [`PABX_DIALPLAN`] with two time conditions a day from Monday to Friday.
pub const PABX_EXTENSION: u64 = 1521;
/// Queue of [`PABX_NUMBER`] that overflows to a voicemail and records with the key 5. The next id
/// is a queue that overflows to a sound and whose waiting time and size are 0. Two of the six
/// agents are in both, one is in none.
pub const PABX_QUEUE: u64 = 3401;
/// First of the three sounds of [`PABX_NUMBER`].
pub const PABX_SOUND: u64 = 71;
/// Number of [`BIG_ACCOUNT`], a cloudHunting with two hundred agents in [`LARGE_QUEUE`].
pub const HUNTING_LARGE: &str = "0033970400000";
/// The one queue of [`HUNTING_LARGE`].
pub const LARGE_QUEUE: u64 = 5001;
/// Line of [`ACCOUNT`], without any time condition and without any call by click-to-call. Its options
/// are those of a new line; it has three short numbers of its own, six entries in its screen lists,
/// of which the incoming blacklist is in force, and a voicemail that notifies two addresses.
pub const LINE: &str = "0033972123456";
/// Line of [`ACCOUNT`] with a full week of 20 time conditions, a public holiday among them, that
/// end at `1725`, `2107` or `2400`; it rings for 20 seconds. By click-to-call it placed
/// eight calls in the last thirty days, two of which failed, and one before them.
pub const SCHEDULED_LINE: &str = "0033972123457";
/// Line of [`ACCOUNT`] of which some values are not as published. The delay before its forward and the
/// unread messages of its voicemail are texts; its language and the number it shows are null; one
/// forward has no number. The duration of its last call is a text, the designation of the call before
/// is null, and the one before that costs `0.0483`.
pub const ODD_LINE: &str = "0033972123458";
/// Line of [`ACCOUNT`] whose calls all go to a mobile, and whose language is English.
pub const FORWARDED_LINE: &str = "0033972123459";
/// Line of [`ACCOUNT`] with click-to-call switched off.
pub const CLICK2CALL_OFF_LINE: &str = "0033972123461";
/// Line of [`BIG_ACCOUNT`] that placed sixty calls by click-to-call in the last thirty days.
pub const BUSY_LINE: &str = "0033980000000";
/// Line of [`ACCOUNT`] with 200 time conditions over the week.
pub const DENSE_LINE: &str = "0033972123462";
/// Description of a number and of a rule of [`CAMPUS_ACCOUNT`]: text, never markup.
pub const HOSTILE_DESCRIPTION: &str = r#"<img src=x onerror="alert(1)">"#;
