//! Windows over the page, on the browser's own `<dialog>`: it traps the focus, closes on Escape and stacks.

mod confirm;
mod dialog;
mod form;
mod window;

pub use confirm::{ConfirmModal, ConfirmModalProps};
pub use form::{FormModal, FormModalProps};
pub use window::{Modal, ModalProps, ModalSize};
