//! The design system: the parts that screens are made of. It knows no API and no telephony.
//!
//! Its look stands in two places: `assets/theme.css` holds the tokens (custom properties named after OVHcloud's
//! design system), the base elements and the small parts that come by the hundred (buttons, badges, fields);
//! larger components carry their own scoped sheet. What has no state is a function, as each type of component adds
//! some 3 kB to the download before compression. Its own words are the `ui_…` keys of the catalogues.

mod badge;
mod banner;
mod button;
mod card;
mod copy_button;
mod dom;
mod drop_guard;
mod edge;
mod empty_state;
mod error_box;
mod explanation;
mod fields;
mod forms;
mod gradual;
mod icon;
mod layout;
mod leave_guard;
mod modal;
mod nav;
mod page_header;
mod pagination;
mod progress;
mod search_field;
mod skeleton;
mod style;
mod table;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
mod toast;
mod tone;
mod toolbar;
mod virtual_list;
mod week_grid;

pub use badge::badge;
pub use banner::{banner, titled_banner};
pub use button::{
    Button, ButtonKind, ButtonProps, danger_icon_button, external_link, external_link_button,
    icon_button,
};
pub use card::{card, data_list, plain_card};
pub use copy_button::{CopyButton, CopyButtonProps};
pub use dom::{
    DownloadError, download, root_of, use_document_title, use_focus_kept, use_id, use_shortcut,
};
pub use drop_guard::use_drop_guard;
pub use edge::{FRAME_MS, edge_pull};
pub use empty_state::empty_state;
pub use error_box::{ErrorBox, ErrorBoxProps};
pub use explanation::{Explanation, ExplanationProps};
pub use fields::{
    CheckField, CheckFieldProps, ComboField, ComboFieldProps, FileField, FileFieldProps,
    RadioGroup, RadioGroupProps, RadioOption, SelectField, SelectFieldProps, Suggestion,
    SwitchField, SwitchFieldProps, TextAreaField, TextAreaFieldProps, TextField, TextFieldProps,
    TextKind,
};
pub use forms::{Field, use_field};
pub use icon::Icon;
pub use layout::{AppHeader, AppHeaderProps, TwoPane, TwoPaneProps};
pub use leave_guard::{LeaveGuard, use_leave_guard, watch_history};
pub use modal::{
    ConfirmModal, ConfirmModalProps, FormModal, FormModalProps, Modal, ModalProps, ModalSize,
};
pub use nav::{RouteLink, RouteLinkProps, TabBar, TabBarProps, TabLevel, breadcrumb, route_href};
pub use page_header::{PageHeader, page_header};
pub use pagination::{Pagination, PaginationProps};
pub use progress::{SlowIndicator, SlowIndicatorProps, progress_bar};
pub use search_field::{SearchField, SearchFieldProps};
pub use skeleton::{skeleton, table_skeleton};
pub use style::{StyleProvider, StyleProviderProps, use_shadow_root};
pub use table::{Column, LongTable, SortDirection, Table, TableContent, TableProps};
pub use toast::{Toast, ToastAction, ToastProvider, ToastProviderProps, Toaster, use_toaster};
pub use tone::Tone;
pub use toolbar::{spacer, toolbar};
pub use virtual_list::{VirtualList, VirtualListProps};
pub use week_grid::{WeekColumn, WeekEntry, WeekGrid, WeekGridProps};
