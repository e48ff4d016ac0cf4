//! `/telephony/{billingAccount}/number/{serviceName}/easyHunting/hunting/ddi`: the short extensions.

use axum::{
    Router,
    extract::{Path, State},
    routing::{get, put},
};
use serde_json::json as value;

use super::{
    super::{
        find,
        reply::{json, void},
    },
    find_mut, short_extension_check as check,
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    world::{ShortExtensions, World},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/telephony/{billing_account}/number/{service_name}/easyHunting/hunting/ddi",
            get(list).post(create),
        )
        .route(
            "/telephony/{billing_account}/number/{service_name}/easyHunting/hunting/ddi/range",
            get(range),
        )
        .route(
            "/telephony/{billing_account}/number/{service_name}/easyHunting/hunting/ddi/{extension}",
            put(update).delete(delete),
        )
}

async fn list(State(app): State<App>, Path((account, name)): Path<(String, String)>) -> Answer {
    app.world(|world| {
        let bare = world.settings.bare_extensions;
        let all = extensions(world, &account, &name)?;
        if bare {
            return json(&all.items);
        }
        json(value!({
            "count": all.items.len(),
            "maxCount": all.max_count,
            "mode": all.mode,
            "ddi": all.items,
        }))
    })
}

async fn range(State(app): State<App>, Path((account, name)): Path<(String, String)>) -> Answer {
    app.world(|world| {
        let numeric = world.settings.numeric_range;
        let ShortExtensions { min, max, .. } = extensions(world, &account, &name)?;
        json(match numeric {
            true => value!({ "min": min, "max": max }),
            false => value!({ "min": min.to_string(), "max": max.to_string() }),
        })
    })
}

async fn create(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    let wanted = check::read(&mut fields)?;
    fields.finish()?;
    app.world(|world| {
        let all = extensions(world, &account, &name)?;
        check::extension(all, &wanted.extension)?;
        check::free(all, &wanted.extension)?;
        check::destination(find::account(world, &account)?, &wanted)?;
        extensions(world, &account, &name)?
            .items
            .push(wanted.clone());
        json(wanted)
    })
}

async fn update(
    State(app): State<App>,
    Path((account, name, extension)): Path<(String, String, String)>,
    mut fields: Fields,
) -> Answer {
    let wanted = check::read(&mut fields)?;
    fields.finish()?;
    app.world(|world| {
        known(extensions(world, &account, &name)?, &extension)?;
        check::same(&extension, &wanted.extension)?;
        check::destination(find::account(world, &account)?, &wanted)?;
        if let Some(item) = extensions(world, &account, &name)?.get_mut(&extension) {
            *item = wanted;
        }
        void(world)
    })
}

async fn delete(
    State(app): State<App>,
    Path((account, name, extension)): Path<(String, String, String)>,
) -> Answer {
    app.world(|world| {
        let all = extensions(world, &account, &name)?;
        known(all, &extension)?;
        all.items.retain(|item| item.extension != extension);
        void(world)
    })
}

fn known(all: &mut ShortExtensions, extension: &str) -> Result<(), ApiError> {
    let found = all.get_mut(extension).map(drop);
    found.ok_or_else(|| ApiError::not_found("extension", extension))
}

fn extensions<'w>(
    world: &'w mut World,
    account: &str,
    name: &str,
) -> Result<&'w mut ShortExtensions, ApiError> {
    let account = find::account_mut(world, account)?;
    Ok(&mut find_mut(account, name)?.short_extensions)
}
