//! Finding one's way: links to routes, tab bars and breadcrumbs.

mod breadcrumb;
mod route_link;
mod tab_bar;

pub use breadcrumb::breadcrumb;
pub use route_link::{RouteLink, RouteLinkProps, route_href};
pub use tab_bar::{TabBar, TabBarProps, TabLevel};
