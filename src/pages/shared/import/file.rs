//! A file that could be read, and the encoding with which it was.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::I18n;
use crate::telephony::csv::{
    DecodeError, Decoded, Encoding, Format, Line, decode, decode_as, read,
};
use crate::ui::{SelectField, Tone, banner};

#[derive(Clone, PartialEq)]
pub(super) struct ReadFile {
    name: String,
    bytes: Rc<Vec<u8>>,
    pub(super) lines: Rc<Vec<Line>>,
    encoding: Encoding,
    /// All that the bytes may be; empty where the file itself says what it is.
    choices: Rc<Vec<Encoding>>,
    /// Whether the encoding is certain, or chosen by the user.
    pub(super) is_settled: bool,
}

impl ReadFile {
    pub(super) fn new(
        name: String,
        bytes: Vec<u8>,
        format: &'static Format,
    ) -> Result<Self, DecodeError> {
        let Decoded {
            text,
            encoding,
            others,
            is_certain,
        } = decode(&bytes)?;
        let own = (!others.is_empty()).then_some(encoding);
        Ok(Self {
            name,
            bytes: Rc::new(bytes),
            lines: Rc::new(read(&text, format)),
            encoding,
            choices: Rc::new(own.into_iter().chain(others).collect()),
            is_settled: is_certain,
        })
    }

    /// The same file in the encoding that the user has chosen.
    fn read_as(&self, encoding: Encoding, format: &'static Format) -> Self {
        let text = decode_as(&self.bytes, encoding);
        Self {
            lines: Rc::new(read(&text, format)),
            encoding,
            is_settled: true,
            ..self.clone()
        }
    }

    /// Its name, with the encoding if that is another one than expected.
    pub(super) fn label(&self, i18n: &I18n) -> String {
        if self.encoding == Encoding::Utf8 {
            return self.name.clone();
        }
        let named = [
            ("name", self.name.as_str()),
            ("encoding", self.encoding.name()),
        ];
        i18n.tp("import_read_as", &named)
    }
}

/// The choice of the encoding, where the file does not say it.
pub(super) fn encoding_choice(
    i18n: &I18n,
    file: &ReadFile,
    format: &'static Format,
    onfile: Callback<ReadFile>,
) -> Html {
    if file.choices.is_empty() {
        return html! {};
    }
    let unsettled = !file.is_settled;
    let choose = (AttrValue::from(""), i18n.t("import_encoding_choose").into());
    let choose = unsettled.then_some(choose);
    let option = |encoding: &Encoding| (encoding.name().into(), encoding.name().into());
    let options = choose
        .into_iter()
        .chain(file.choices.iter().map(option))
        .collect::<Vec<(AttrValue, AttrValue)>>();
    let value = if unsettled { "" } else { file.encoding.name() };
    let file = file.clone();
    let onchange = Callback::from(move |name: String| {
        if let Some(encoding) = Encoding::of_name(&name) {
            onfile.emit(file.read_as(encoding, format));
        }
    });
    html! {
        <div class="import-preview__encoding">
            <div>
                if unsettled {
                    { banner(Tone::Warning, i18n.t("import_encoding_doubtful")) }
                }
            </div>
            <SelectField label={i18n.t("import_encoding")} {value} {options} {onchange} />
        </div>
    }
}
