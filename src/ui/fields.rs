//! The parts of forms, each with its label, hint and error wired for everyone.

mod area;
mod check;
mod combo;
mod combo_list;
mod correction;
mod file;
mod frame;
mod radio;
mod select;
mod switch;
mod text;

pub use area::{TextAreaField, TextAreaFieldProps};
pub use check::{CheckField, CheckFieldProps};
pub use combo::{ComboField, ComboFieldProps};
pub use combo_list::Suggestion;
pub use file::{FileField, FileFieldProps};
pub use radio::{RadioGroup, RadioGroupProps, RadioOption};
pub use select::{SelectField, SelectFieldProps};
pub use switch::{SwitchField, SwitchFieldProps};
pub use text::{TextField, TextFieldProps, TextKind};
