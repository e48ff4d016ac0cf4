//! The one table of the application: described by its columns, sorted by its headers, and turned into cards
//! where there is no room for columns. [`LongTable`] is the same for what may have hundreds of rows.

mod column;
mod content;
mod frame;
mod head;
mod long;
mod props;
mod row;
mod sheet;
mod short;
mod turns;

pub use column::{Column, SortDirection};
pub use content::TableContent;
pub use long::LongTable;
pub use props::TableProps;
pub use short::Table;
