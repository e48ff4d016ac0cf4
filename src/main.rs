//! What comes first wherever the application is shown; `boot.js` then calls `start`, `mount.js` a `Stage`.

fn main() {
    voip_manager::begin();
}
