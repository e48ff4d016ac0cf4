//! The widths of a long table's columns: kept as the first rows make them, or else each row that comes into sight would
//! move them. What cannot be broken into lines may still widen one.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// From now on, until it is called again.
pub(super) fn keep(body: &Element) -> Result<(), JsValue> {
    release(body)?;
    let heads = all(body, "thead th")?.into_iter();
    let widths = heads.map(|head| head.get_bounding_client_rect().width());
    let widths: Vec<f64> = widths.collect();
    for (column, width) in all(body, "col")?.iter().zip(widths) {
        let style = column.style();
        style.set_property("width", &format!("{width}px"))?;
    }
    Ok(())
}

/// The columns are as wide again as their cells make them.
pub(super) fn release(body: &Element) -> Result<(), JsValue> {
    for column in all(body, "col")? {
        column.style().remove_property("width")?;
    }
    Ok(())
}

/// What a selector finds in the table of that body.
fn all(body: &Element, selector: &str) -> Result<Vec<HtmlElement>, JsValue> {
    let table = body.closest("table")?.ok_or(JsValue::UNDEFINED)?;
    let found = table.query_selector_all(selector)?;
    let at = |index| Some(found.get(index)?.unchecked_into());
    Ok((0..found.length()).filter_map(at).collect())
}
