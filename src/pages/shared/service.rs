//! What the pages of all services share: the list in the left panel, the header, the description.

mod description;
mod destinations;
mod entry_page;
mod feature;
mod header;
mod list;
mod nothing_chosen;
mod number_general;
mod path;

pub use description::DescriptionRow;
pub use destinations::{Destinations, use_destinations, use_number_targets};
pub use entry_page::EntryPage;
pub use feature::{feature_in_sentence, feature_name};
pub use header::service_header;
pub use list::{ServiceList, services_key, use_services};
pub use nothing_chosen::NothingChosen;
pub use number_general::{number_general, use_number};
pub use path::use_path;
