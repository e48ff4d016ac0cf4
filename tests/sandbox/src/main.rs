//! `cargo run -p sandbox`: the stand-in API as a process.

fn main() {}
