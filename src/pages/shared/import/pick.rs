//! The file: picked or dropped, read whatever program wrote it.

use std::time::Duration;

use gloo_timers::future::sleep;
use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::prelude::*;

use super::ImportSource;
use super::file::ReadFile;
use crate::i18n::use_i18n;
use crate::pages::shared::rules::explain;
use crate::state::use_state;
use crate::telephony::csv::{DecodeError, Format, MAX_BYTES};
use crate::ui::FileField;

#[derive(Clone, PartialEq)]
enum Trouble {
    None,
    Unreadable,
    Empty,
    Decode(DecodeError),
}

#[derive(Properties, PartialEq)]
pub(super) struct PickFileProps {
    pub(super) import: ImportSource,
    pub(super) onfile: Callback<ReadFile>,
}

#[component]
pub(super) fn PickFile(props: &PickFileProps) -> Html {
    let i18n = use_i18n();
    let trouble = use_state(|| Trouble::None);
    let onfile = use_callback(
        (trouble.setter(), props.import.clone(), props.onfile.clone()),
        |file: File, (trouble, import, onfile)| {
            let (trouble, onfile) = (trouble.clone(), onfile.clone());
            let format = import.0.0.format();
            trouble.set(Trouble::None);
            spawn_local(async move {
                match read_file(&file, format).await {
                    Ok(file) => onfile.emit(file),
                    Err(found) => trouble.set(found),
                }
            });
        },
    );
    let error = match &*trouble {
        Trouble::None => None,
        Trouble::Unreadable => Some(i18n.t("import_unreadable").into()),
        Trouble::Empty => Some(i18n.t("import_empty").into()),
        Trouble::Decode(error) => Some(explain(&i18n, error)),
    };
    let (lead, example) = props.import.0.0.lead();
    html! {
        <div class="fields">
            <p>{ i18n.t(lead) }</p>
            <pre class="example">{ example }</pre>
            <FileField
                label={i18n.t("import_file")}
                hint={Some(AttrValue::from(i18n.t("import_hint")))}
                accept={Some(AttrValue::from(".csv,.txt,.tsv,text/csv,text/plain"))}
                {error}
                {onfile}
            />
        </div>
    }
}

async fn read_file(file: &File, format: &'static Format) -> Result<ReadFile, Trouble> {
    let size = file.size();
    // Refused by its size alone, before a huge file fills the memory.
    if size > MAX_BYTES as f64 {
        return Err(Trouble::Decode(DecodeError::TooLarge {
            bytes: size as usize,
            max: MAX_BYTES,
        }));
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Trouble::Unreadable)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let read = ReadFile::new(file.name(), bytes, format).map_err(Trouble::Decode)?;
    if read.lines.is_empty() {
        return Err(Trouble::Empty);
    }
    // To read a long file takes as long as to show it: the page may move in between.
    sleep(Duration::ZERO).await;
    Ok(read)
}
