//! Fetching the files of the screens that an address leads to while other things are still awaited: the
//! session, the level above, the data.
//!
//! A guess by the end of the address, for time alone: what it does not foresee is fetched when it is shown.

use futures_util::future::LocalBoxFuture;
use wasm_bindgen_futures::spawn_local;

use super::screen::NotLoaded;

/// The file that an address ends for, the longer ending first.
const BY_ENDING: [(&str, File); 10] = [
    ("/redirect/ddi", rules),
    ("/ddi", rules),
    ("/calls/click2call", click2call),
    ("/calls/filtering", editors),
    ("/schedule", editors),
    ("/schedules", editors),
    ("/queue", editors),
    ("/configuration", editors),
    ("/agents", editors),
    ("/hunting", editors),
];

/// How many segments an address has at most that leads to no service: `/web-cloud/voip`.
const OUTSIDE: usize = 2;

type File = fn() -> LocalBoxFuture<'static, Result<(), NotLoaded>>;

/// Something in the file, which has to be there to be called.
macro_rules! file {
    ($name:ident) => {
        fn $name() -> LocalBoxFuture<'static, Result<(), NotLoaded>> {
            #[cfg(feature = "split")]
            #[wasm_split_helpers::wasm_split($name, fallible)]
            fn inside() -> Result<(), NotLoaded> {
                Ok(())
            }

            #[cfg(not(feature = "split"))]
            async fn inside() -> Result<(), NotLoaded> {
                Ok(())
            }

            Box::pin(inside())
        }
    };
}

file!(click2call);
file!(editors);
file!(rules);
file!(services);

/// Starts to fetch what an address will show.
pub(crate) fn foresee(path: &str) {
    for file in files(path) {
        // The screen says so if its file does not come.
        spawn_local(async move { drop(file().await) });
    }
}

/// Starts to fetch what the pages of all services share.
pub(super) fn foresee_services() {
    spawn_local(async { drop(services().await) });
}

fn files(path: &str) -> impl Iterator<Item = File> {
    let is_inside = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .count()
        > OUTSIDE;
    let screen = BY_ENDING.iter().find(|(ending, _)| path.ends_with(ending));
    let screen = screen.map(|(_, file)| *file);
    is_inside
        .then_some(services as File)
        .into_iter()
        .chain(screen)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreseen(path: &str) -> usize {
        files(path).count()
    }

    #[test]
    fn an_address_foresees_its_services_and_its_screen() {
        assert_eq!(foreseen("/web-cloud/voip"), 0);
        assert_eq!(foreseen("/web-cloud/voip/groups/ba/lines/sn/general"), 1);
        assert_eq!(
            foreseen("/web-cloud/voip/groups/ba/numbers/sn/redirect/ddi"),
            2
        );
        assert_eq!(foreseen("/telecom/telephony/ba/alias/sn/hunting"), 2);
    }
}
