//! Behaviour of the kit in a real browser.

mod combo;
mod fields;
mod lists;
mod long_tables;
mod modals;
mod page;
mod states;
mod styles;
mod tables;
mod toasts;
mod week_grid;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
