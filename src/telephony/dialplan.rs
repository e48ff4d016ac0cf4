//! The dialplan of a call centre's number: the extensions that sort its calls, in their order.

/// A dialplan with its extensions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialplan {
    pub id: String,
    pub name: String,
    pub extensions: Vec<Extension>,
}

/// One step of a dialplan: what becomes of the calls that match its conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    pub id: String,
    /// Its place in the dialplan, from 1.
    pub position: Option<u32>,
    pub enabled: bool,
}
