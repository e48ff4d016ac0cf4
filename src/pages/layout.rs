//! What surrounds every screen: the header, the trail, and the pages for what is not there.

mod frame;
mod journal;
mod not_built;
mod not_found;
mod trail;

pub use frame::AppFrame;
pub use not_built::NotBuilt;
pub use not_found::PageNotFound;
pub use trail::Trail;
