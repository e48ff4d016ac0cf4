//! Fetching the files of the screens that an address leads to while other things are still awaited: the
//! session, the level above, the data.
//!
//! A guess by the end of the address, for time alone: what it does not foresee is fetched when it is shown.

use wasm_bindgen_futures::spawn_local;

use super::screen::NotLoaded;

/// A file of screens, as [`screen!`](super::screen::screen) names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    Aside,
    Click2Call,
    Editors,
    Rules,
    Services,
}

/// The file that an address ends for, the longer ending first.
const BY_ENDING: [(&str, File); 9] = [
    ("/ddi", File::Rules),
    ("/calls/click2call", File::Click2Call),
    ("/calls/filtering", File::Editors),
    ("/schedule", File::Editors),
    ("/schedules", File::Editors),
    ("/queue", File::Editors),
    ("/configuration", File::Editors),
    ("/agents", File::Editors),
    ("/hunting", File::Editors),
];

/// How many segments an address has at most that leads to no service: `/web-cloud/voip`.
const OUTSIDE: usize = 2;

/// Something in the file, which has to be there to be called.
macro_rules! file {
    ($name:ident) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        fn $name() -> Result<(), NotLoaded> {
            Ok(())
        }

        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<(), NotLoaded> {
            Ok(())
        }
    };
}

file!(aside);
file!(click2call);
file!(editors);
file!(rules);
file!(services);

impl File {
    /// The screen says so if its file does not come.
    fn fetch(self) {
        spawn_local(async move {
            let fetched = match self {
                Self::Aside => aside().await,
                Self::Click2Call => click2call().await,
                Self::Editors => editors().await,
                Self::Rules => rules().await,
                Self::Services => services().await,
            };
            drop(fetched);
        });
    }
}

/// Starts to fetch what an address will show.
pub(crate) fn foresee(path: &str) {
    files(path).for_each(File::fetch);
}

/// Starts to fetch what is shown now and then: who is signed in, and what was done.
pub(crate) fn foresee_aside() {
    File::Aside.fetch();
}

/// Starts to fetch what the pages of all services share.
pub(super) fn foresee_services() {
    File::Services.fetch();
}

fn files(path: &str) -> impl Iterator<Item = File> {
    let segments = path.split('/').filter(|segment| !segment.is_empty());
    let is_inside = segments.count() > OUTSIDE;
    let screen = BY_ENDING.iter().find(|(ending, _)| path.ends_with(ending));
    let screen = screen.map(|(_, file)| *file);
    is_inside
        .then_some(File::Services)
        .into_iter()
        .chain(screen)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreseen(path: &str) -> Vec<File> {
        files(path).collect()
    }

    #[test]
    fn an_address_foresees_its_services_and_its_screen() {
        let inside = "/web-cloud/voip/groups/ba";
        assert_eq!(foreseen("/web-cloud/voip"), []);
        for (path, file) in [
            (format!("{inside}/numbers/sn/redirect/ddi"), File::Rules),
            (
                format!("{inside}/lines/sn/calls/click2call"),
                File::Click2Call,
            ),
            (format!("{inside}/numbers/sn/schedule"), File::Editors),
            (
                "/telecom/telephony/ba/alias/sn/hunting".to_owned(),
                File::Editors,
            ),
        ] {
            assert_eq!(foreseen(&path), [File::Services, file], "{path}");
        }
        assert_eq!(
            foreseen(&format!("{inside}/lines/sn/general")),
            [File::Services]
        );
    }
}
