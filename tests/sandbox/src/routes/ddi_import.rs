//! `…/ddi/import`: a CSV file that creates the rules it adds and updates those it repeats.

use std::collections::BTreeSet;

use axum::{
    Router,
    extract::{Multipart, Path, State, multipart::MultipartError},
    http::StatusCode,
    response::IntoResponse,
    routing::post,
};
use serde_json::json as value;

use super::{ddi_check as check, destination, find, reply::json};
use crate::{
    app::App,
    csv::{self, Record},
    error::{Answer, ApiError},
    world::{BillingAccount, DdiBlock, MAX_RULES},
};

const HEADER: [&str; 3] = ["extension", "destination", "description"];

pub(super) fn routes() -> Router<App> {
    Router::new().route(
        "/telephony/{billing_account}/number/{service_name}/ddi/import",
        post(import),
    )
}

async fn import(
    State(app): State<App>,
    Path((account, number)): Path<(String, String)>,
    form: Multipart,
) -> Answer {
    let records = rows(&file(form).await?)?;
    app.world(|world| {
        let silent = world.settings.import_silent;
        let account = find::account_mut(world, &account)?;
        let mut block = find::ddi(account, &number)?.clone();
        let outcome = Outcome::of(account, &mut block, &records);
        *find::ddi_mut(account, &number)? = block;
        match silent {
            true => Ok(StatusCode::NO_CONTENT.into_response()),
            false => json(outcome.show()),
        }
    })
}

/// The text of the part called `file`, which must be the only one.
async fn file(mut form: Multipart) -> Result<String, ApiError> {
    let mut found = None;
    while let Some(part) = form.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        if name != "file" || found.is_some() {
            return Err(ApiError::field(&name, "expected one part called file"));
        }
        found = Some(part.bytes().await.map_err(broken)?);
    }
    let bytes = found.ok_or_else(|| ApiError::field("file", "This parameter is mandatory"))?;
    String::from_utf8(bytes.to_vec()).map_err(|_| ApiError::field("file", "is not UTF-8"))
}

fn broken(error: MultipartError) -> ApiError {
    ApiError::bad_request(error.body_text())
}

/// The records below the header.
fn rows(text: &str) -> Result<Vec<Record>, ApiError> {
    let mut records = csv::records(text)
        .map_err(|error| ApiError::field("file", error))?
        .into_iter();
    match records.next() {
        Some(header) if header.fields == HEADER => Ok(records.collect()),
        _ => Err(ApiError::field(
            "file",
            format!("line 1 must be {}", HEADER.join(";")),
        )),
    }
}

#[derive(Default)]
struct Outcome {
    created: usize,
    updated: usize,
    errors: Vec<(usize, String)>,
}

impl Outcome {
    fn of(account: &BillingAccount, block: &mut DdiBlock, records: &[Record]) -> Self {
        let mut outcome = Self::default();
        let mut seen = BTreeSet::new();
        for record in records {
            match apply(account, block, record, &mut seen) {
                Ok(true) => outcome.created += 1,
                Ok(false) => outcome.updated += 1,
                Err(error) => outcome.errors.push((record.line, error.message)),
            }
        }
        outcome
    }

    fn show(&self) -> serde_json::Value {
        let errors: Vec<_> = self
            .errors
            .iter()
            .map(|(line, message)| value!({ "line": line, "message": message }))
            .collect();
        value!({ "created": self.created, "updated": self.updated, "errors": errors })
    }
}

/// Whether the row made a new rule (or updated one).
fn apply(
    account: &BillingAccount,
    block: &mut DdiBlock,
    record: &Record,
    seen: &mut BTreeSet<String>,
) -> Result<bool, ApiError> {
    let [extension, destination, description] = record.fields.as_slice() else {
        let problem = format!("expected 3 columns, found {}", record.fields.len());
        return Err(ApiError::bad_request(problem));
    };
    let full_number = check::full_number(block, extension)?;
    let destination = destination::check(account, "destination", destination)?;
    let description =
        check::description(Some(description.clone()).filter(|text| !text.is_empty()))?;
    if !seen.insert(full_number.clone()) {
        return Err(ApiError::field(
            "extension",
            format!("{full_number} is twice in the file"),
        ));
    }
    if let Some(rule) = block
        .rules
        .iter_mut()
        .find(|rule| rule.full_number == full_number)
    {
        (rule.destination, rule.description) = (destination, description);
        return Ok(false);
    }
    if block.rules.len() >= MAX_RULES {
        return Err(ApiError::bad_request(format!(
            "A block has at most {MAX_RULES} rules"
        )));
    }
    block.add(extension, &destination, description.as_deref());
    Ok(true)
}
