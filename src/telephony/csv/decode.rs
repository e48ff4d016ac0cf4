//! From the bytes of a file to text, whatever program wrote it.

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
            Self::Workbook | Self::Binary | Self::BrokenUtf16 => Vec::new(),
        }
    }
}

/// Reads UTF-8 (with or without BOM), UTF-16 (with BOM, or recognisable without), and
/// otherwise Windows-1252. The BOM is taken off.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    if bytes.len() > MAX_BYTES {
        return Err(DecodeError::TooLarge {
            bytes: bytes.len(),
            max: MAX_BYTES,
        });
    }
    match bytes {
        [0xEF, 0xBB, 0xBF, text @ ..] => utf8_or_1252(text),
        [0xFF, 0xFE, text @ ..] => utf16(text, u16::from_le_bytes),
        [0xFE, 0xFF, text @ ..] => utf16(text, u16::from_be_bytes),
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(DecodeError::Workbook),
        [b'%', b'P', b'D', b'F', ..] => Err(DecodeError::Binary),
        _ => without_bom(bytes),
    }
}

fn without_bom(bytes: &[u8]) -> Result<String, DecodeError> {
    let zeros = |parity| {
        bytes
            .iter()
            .skip(parity)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, 0) => utf8_or_1252(bytes),
        // Digits and separators, most of such a file, have one zero byte each in UTF-16.
        (0, high) if high * 4 >= bytes.len() => utf16(bytes, u16::from_le_bytes),
        (high, 0) if high * 4 >= bytes.len() => utf16(bytes, u16::from_be_bytes),
        _ => Err(DecodeError::Binary),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, DecodeError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(DecodeError::BrokenUtf16);
    }
    let characters = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    characters
        .collect::<Result<_, _>>()
        .map_err(|_| DecodeError::BrokenUtf16)
}

fn utf8_or_1252(bytes: &[u8]) -> Result<String, DecodeError> {
    if let Ok(text) = str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    if bytes.iter().any(|byte| is_control(*byte)) {
        return Err(DecodeError::Binary);
    }
    Ok(bytes.iter().map(|byte| windows_1252(*byte)).collect())
}

/// Control characters that no text in Windows-1252 has; 0x1A ends the files of old programs.
fn is_control(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A)
}

/// What Windows-1252 has at 0x80 to 0x9F; its five gaps are kept as control characters.
const HIGH_CONTROLS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A byte of Windows-1252.
pub fn windows_1252(byte: u8) -> char {
    let high = byte
        .checked_sub(0x80)
        .and_then(|index| HIGH_CONTROLS.get(usize::from(index)));
    high.copied().unwrap_or(char::from(byte))
}
