//! `…/dialplan/{dialplanId}/extension`: the steps of a dialplan.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};

use super::{
    super::{find, reply::json, times::done},
    extensions, extensions_mut,
};
use crate::{
    app::App,
    body::{Fields, one_of, set},
    error::{Answer, ApiError},
    listing::Listing,
    world::{Extension, Records},
};

/// `telephony.SchedulerCategoryEnum`.
const CATEGORIES: [&str; 4] = ["holidays", "scheduler1", "scheduler2", "scheduler3"];
/// `telephony.OvhPabxDialplanExtensionConditionScreenListTypeEnum`.
const SCREEN_LISTS: [&str; 4] = [
    "destinationBlackList",
    "destinationWhiteList",
    "incomingBlackList",
    "incomingWhiteList",
];

pub(super) fn routes() -> Router<App> {
    let base =
        "/telephony/{billing_account}/ovhPabx/{service_name}/dialplan/{dialplan_id}/extension";
    Router::new().route(base, get(list).post(create)).route(
        &format!("{base}/{{extension_id}}"),
        get(show).put(update).delete(delete),
    )
}

type OfDialplan = Path<(String, String, String)>;
type OfExtension = Path<(String, String, String, String)>;

async fn list(
    State(app): State<App>,
    Path((account, name, dialplan)): OfDialplan,
    listing: Listing,
) -> Answer {
    app.world(|world| {
        let found = extensions(world, &account, &name, &dialplan)?.values();
        listing.answer(&world.settings, found, |one| one.extension_id, |one| one)
    })
}

async fn show(State(app): State<App>, Path((account, name, dialplan, id)): OfExtension) -> Answer {
    app.world(|world| {
        let found = extensions(world, &account, &name, &dialplan)?;
        json(find::record(found, "extensionId", &id)?)
    })
}

async fn create(
    State(app): State<App>,
    Path((account, name, dialplan)): OfDialplan,
    fields: Fields,
) -> Answer {
    let wanted = Wanted::read(fields, "enable")?;
    let made = Extension {
        extension_id: 0,
        enabled: Fields::required("enable", wanted.enabled)?,
        position: Fields::required("position", wanted.position)?,
        scheduler_category: wanted.scheduler_category.flatten(),
        screen_list_type: wanted.screen_list_type.flatten(),
        condition_times: Records::default(),
    };
    app.world(|world| {
        let found = extensions_mut(world, &account, &name, &dialplan)?;
        let id = found.add(|extension_id| Extension {
            extension_id,
            ..made
        });
        json(found.get(id))
    })
}

async fn update(
    State(app): State<App>,
    Path((account, name, dialplan, id)): OfExtension,
    fields: Fields,
) -> Answer {
    let wanted = Wanted::read(fields, "enabled")?;
    app.world(|world| {
        let found = extensions_mut(world, &account, &name, &dialplan)?;
        let extension = find::record_mut(found, "extensionId", &id);
        let outcome = extension.map(|extension| wanted.apply(extension));
        done(world, outcome)
    })
}

async fn delete(
    State(app): State<App>,
    Path((account, name, dialplan, id)): OfExtension,
) -> Answer {
    app.world(|world| {
        let found = extensions_mut(world, &account, &name, &dialplan)?;
        let removed = find::remove(found, "extensionId", &id);
        done(world, removed.map(drop))
    })
}

/// The fields of a body, each of which a change may leave out.
struct Wanted {
    enabled: Option<bool>,
    position: Option<u64>,
    scheduler_category: Option<Option<String>>,
    screen_list_type: Option<Option<String>>,
}

impl Wanted {
    /// `enabled` is called `enable` in a creation.
    fn read(mut fields: Fields, enabled: &str) -> Result<Self, ApiError> {
        let wanted = Self {
            enabled: fields.flag(enabled)?,
            position: fields.integer("position")?,
            scheduler_category: fields.nullable_text("schedulerCategory")?,
            screen_list_type: fields.nullable_text("screenListType")?,
        };
        fields.finish()?;
        if let Some(Some(category)) = &wanted.scheduler_category {
            let kind = "telephony.SchedulerCategoryEnum";
            one_of("schedulerCategory", kind, &CATEGORIES, category)?;
        }
        if let Some(Some(list)) = &wanted.screen_list_type {
            let kind = "telephony.OvhPabxDialplanExtensionConditionScreenListTypeEnum";
            one_of("screenListType", kind, &SCREEN_LISTS, list)?;
        }
        Ok(wanted)
    }

    fn apply(self, extension: &mut Extension) {
        set(&mut extension.enabled, self.enabled);
        set(&mut extension.position, self.position);
        set(&mut extension.scheduler_category, self.scheduler_category);
        set(&mut extension.screen_list_type, self.screen_list_type);
    }
}
