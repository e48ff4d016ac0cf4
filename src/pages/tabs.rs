//! A level of tabs: which there are, what they are called in addresses and on the screen.

use std::fmt::Display;
use std::str::FromStr;

use yew::prelude::*;
use yew_router::{AnyRoute, Routable};

use crate::i18n::I18n;
use crate::ui::{TabBar, TabLevel};

/// The tabs of one level, in their order. Made by [`tabs!`], so that a tab bar cannot drift from the routes.
pub trait Tab: Copy + PartialEq + Display + FromStr + 'static {
    const ALL: &'static [Self];

    /// Its part of the address.
    fn segment(self) -> &'static str;

    /// The key of its label.
    fn label(self) -> String {
        label_key(self.segment())
    }
}

/// The label's key of the tab that an address's segment stands for.
pub(super) fn label_key(segment: &str) -> String {
    format!("tab_{segment}")
}

/// Declares the tabs of a level: `General => "general"` for each.
macro_rules! tabs {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($variant:ident => $segment:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $vis enum $name { $($variant),+ }

        impl $crate::pages::tabs::Tab for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn segment(self) -> &'static str {
                match self { $(Self::$variant => $segment),+ }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str($crate::pages::tabs::Tab::segment(*self))
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ();

            fn from_str(segment: &str) -> Result<Self, ()> {
                match segment { $($segment => Ok(Self::$variant),)+ _ => Err(()) }
            }
        }
    };
}
pub(crate) use tabs;

/// The tab bar of a level. `label` is the key of its accessible name; `route` says where a tab leads.
pub fn level_tabs<T: Tab, R: Routable>(
    i18n: &I18n,
    label: &str,
    level: TabLevel,
    active: Option<T>,
    route: impl Fn(T) -> R,
) -> Html {
    let tabs: Vec<(AnyRoute, AttrValue)> = T::ALL
        .iter()
        .map(|tab| {
            let path = route(*tab).to_path();
            (AnyRoute::new(path), i18n.t(&tab.label()).into())
        })
        .collect();
    let active = T::ALL.iter().position(|tab| Some(*tab) == active);
    html! { <TabBar label={i18n.t(label)} {level} {tabs} {active} /> }
}
