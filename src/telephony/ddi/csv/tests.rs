mod import_files;
mod previewing;
mod reading;
mod round_trip;

use super::super::tests::{block, block_of, number, rule};
use super::*;
use crate::telephony::csv::{self, Line, Preview, PreviewCounts, preview};

fn read(text: &str) -> Vec<Line> {
    csv::read(text, FORMAT)
}

fn preview_of(block: &Block, text: &str) -> Preview<Rule> {
    preview(block, &read(text))
}

/// The block once the changes of a preview have been applied, with ids as an API gives them.
#[cfg(not(target_arch = "wasm32"))]
fn applied(block: Block, preview: &Preview<Rule>) -> Block {
    preview
        .plan()
        .into_iter()
        .enumerate()
        .fold(block, |block, (index, change)| {
            let mut block = block.with(&change);
            for rule in block.rules.iter_mut().filter(|rule| !rule.id.is_assigned()) {
                rule.id = (1000 + index as u64).into();
            }
            block
        })
}
