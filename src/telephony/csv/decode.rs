//! From the bytes of a file to text, whatever program wrote it.

use super::encoding::Encoding;
use super::guess::{Guess, guess};

/// The largest file that is read, in bytes: far more than the rules of a number need.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Why a file is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    #[error("the file has {bytes} bytes, more than {max}")]
    TooLarge { bytes: usize, max: usize },
    /// A workbook (`.xlsx`, `.xls`, `.ods`) in place of a CSV file.
    #[error("the file is a workbook, not a CSV file")]
    Workbook,
    /// A picture, a program, a PDF: anything that is no text.
    #[error("the file is not a text file")]
    Binary,
    /// A text in which a byte 0 stands: damaged, or padded by a program that is no spreadsheet.
    #[error("a null character stands on line {line}")]
    Null {
        /// From 1.
        line: usize,
    },
    /// UTF-16 with a broken character.
    #[error("the file is broken UTF-16")]
    BrokenUtf16,
}

impl DecodeError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "csv_error_too_large",
            Self::Workbook => "csv_error_workbook",
            Self::Binary => "csv_error_binary",
            Self::Null { .. } => "csv_error_nul",
            Self::BrokenUtf16 => "csv_error_utf16",
        }
    }

    /// The values of the message's placeholders; sizes in KiB.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { bytes, max } => {
                vec![
                    ("size", bytes.div_ceil(1024).to_string()),
                    ("max", (max / 1024).to_string()),
                ]
            }
            Self::Null { line } => vec![("line", line.to_string())],
            Self::Workbook | Self::Binary | Self::BrokenUtf16 => Vec::new(),
        }
    }
}

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Without a BOM.
    pub text: String,
    pub encoding: Encoding,
    /// What else the bytes may be, as another text; none where the file itself says what it is.
    pub others: Vec<Encoding>,
    /// Whether the text makes more sense than what the others make of it.
    pub is_certain: bool,
}

/// Reads UTF-8 (with or without BOM), UTF-16 (with BOM, or recognisable without), and otherwise the
/// encoding of one byte per character in which the accents make most sense.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    if bytes.len() > MAX_BYTES {
        return Err(DecodeError::TooLarge {
            bytes: bytes.len(),
            max: MAX_BYTES,
        });
    }
    let decoded = match bytes {
        [0xEF, 0xBB, 0xBF, text @ ..] => utf8_or_bytes(text),
        [0xFF, 0xFE, text @ ..] => utf16(text, u16::from_le_bytes),
        [0xFE, 0xFF, text @ ..] => utf16(text, u16::from_be_bytes),
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(DecodeError::Workbook),
        [b'%', b'P', b'D', b'F', ..] | [0x89, b'P', b'N', b'G', ..] => Err(DecodeError::Binary),
        _ => without_bom(bytes),
    }?;
    match decoded.text.split_once('\0') {
        Some((before, _)) => Err(DecodeError::Null {
            line: last_line(before),
        }),
        None => Ok(decoded),
    }
}

/// The text as an encoding of one byte per character reads it, which somebody knows better than [`decode`].
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    encoding.reading().text(bytes)
}

/// The number of the line at which a text ends, from 1; lines end with CR LF, LF or CR.
fn last_line(text: &str) -> usize {
    let breaks = text.matches(['\r', '\n']).count();
    1 + breaks - text.matches("\r\n").count()
}

fn without_bom(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    let zeros = |parity| {
        bytes
            .iter()
            .skip(parity)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        // Digits and separators, most of such a file, have one zero byte each in UTF-16.
        (0, high) if high > 0 && high * 4 >= bytes.len() => utf16(bytes, u16::from_le_bytes),
        (high, 0) if high > 0 && high * 4 >= bytes.len() => utf16(bytes, u16::from_be_bytes),
        (even, odd) if (even + odd) * 4 >= bytes.len().max(1) => Err(DecodeError::Binary),
        _ => utf8_or_bytes(bytes),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Decoded, DecodeError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(DecodeError::BrokenUtf16);
    }
    let characters = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    let text = characters.collect::<Result<_, _>>();
    let text = text.map_err(|_| DecodeError::BrokenUtf16)?;
    Ok(Decoded::unicode(text, Encoding::Utf16))
}

fn utf8_or_bytes(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    if let Ok(text) = str::from_utf8(bytes) {
        return Ok(Decoded::unicode(text.to_owned(), Encoding::Utf8));
    }
    if bytes.iter().any(|byte| is_control(*byte)) {
        return Err(DecodeError::Binary);
    }
    let Guess {
        encoding,
        others,
        is_certain,
    } = guess(bytes);
    Ok(Decoded {
        text: decode_as(bytes, encoding),
        encoding,
        others,
        is_certain,
    })
}

impl Decoded {
    fn unicode(text: String, encoding: Encoding) -> Self {
        Self {
            text,
            encoding,
            others: Vec::new(),
            is_certain: true,
        }
    }
}

/// Control characters that no text has; a null has an error of its own, and 0x1A ends the files of old programs.
fn is_control(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, 0 | b'\t' | b'\n' | b'\r' | 0x0C | 0x1A)
}
