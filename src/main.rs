//! Starts the application on its own page.

fn main() {
    voip_manager::start();
}
