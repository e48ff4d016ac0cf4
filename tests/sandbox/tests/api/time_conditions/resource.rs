//! The three resources under one set of tests: their paths, words and spellings of times.

use sandbox::demo;
use serde_json::{Value, json};

use super::{easy_hunting, ovh_pabx, sip};
use crate::support::{Api, body, refusal};

/// One of the three resources, as a client sees it.
pub(super) struct Resource {
    /// The list, on a service without any condition.
    pub(super) list: String,
    pub(super) id: &'static str,
    pub(super) day: &'static str,
    pub(super) times: [&'static str; 2],
    pub(super) policy: bool,
    /// Spells a minute of the day as a begin.
    pub(super) begin: fn(u32) -> String,
    /// Spells a minute of the day as an exclusive end.
    end: fn(u32) -> String,
}

impl Resource {
    pub(super) fn sip() -> Self {
        let hhmm = |minute| format!("{:02}{:02}", minute / 60, minute % 60);
        Self {
            list: sip::conditions(demo::LINE),
            id: "id",
            day: "day",
            times: ["hourBegin", "hourEnd"],
            policy: true,
            begin: hhmm,
            end: hhmm,
        }
    }

    fn easy_hunting() -> Self {
        Self {
            list: easy_hunting::conditions(demo::CAMPUS_ACCOUNT, demo::NEW_EASY_HUNTING_NUMBER),
            policy: true,
            ..Self::week()
        }
    }

    async fn ovh_pabx(api: &Api) -> Self {
        Self {
            list: ovh_pabx::empty_condition_times(api).await,
            ..Self::week()
        }
    }

    fn week() -> Self {
        Self {
            list: String::new(),
            id: "conditionId",
            day: "weekDay",
            times: ["timeFrom", "timeTo"],
            policy: false,
            begin: |minute| format!("{:02}:{:02}:00", minute / 60, minute % 60),
            end: |minute| format!("{:02}:{:02}:59", (minute - 1) / 60, (minute - 1) % 60),
        }
    }

    pub(super) async fn all(api: &Api) -> [Self; 3] {
        [Self::sip(), Self::easy_hunting(), Self::ovh_pabx(api).await]
    }

    /// A body in this resource's words.
    pub(super) fn condition(&self, day: &str, from: u32, to: u32) -> Value {
        let mut body = json!({
            self.day: day,
            self.times[0]: (self.begin)(from),
            self.times[1]: (self.end)(to),
        });
        if self.policy {
            body["policy"] = json!("available");
        }
        body
    }

    pub(super) async fn create(&self, api: &Api, content: &Value) -> Value {
        let answer = api.send("POST", &self.list, content).await;
        assert_eq!(answer.status(), 200, "{} {content}", self.list);
        body(answer).await
    }

    pub(super) async fn refused(&self, api: &Api, body: &Value) -> String {
        let (status, code, message) = refusal(api.send("POST", &self.list, body).await).await;
        assert_eq!(
            (status, code.as_str()),
            (400, "INVALID_PARAMETER"),
            "{body}"
        );
        message
    }

    pub(super) fn one(&self, created: &Value) -> String {
        format!("{}/{}", self.list, created[self.id])
    }
}
