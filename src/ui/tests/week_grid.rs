mod keyboard;
mod layout;
mod pointer;
mod week;
