//! The encodings of one byte per character that spreadsheets still save, and how each reads its upper half.

/// The encoding of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    /// "CSV" of Excel for Windows in Western Europe.
    Windows1252,
    /// "CSV (Macintosh)" of Excel.
    MacRoman,
    /// "CSV (MS-DOS)" of Excel in Western Europe.
    Page850,
    /// "CSV (MS-DOS)" of Excel in America.
    Page437,
}

const MAC_ROMAN: &str = "\
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\
    †°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
    ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

const PAGE_850: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
    áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
    ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

const PAGE_437: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ\
    áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
    αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

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

/// The first byte that is not ASCII.
pub(super) const UPPER_HALF: u8 = 0x80;

/// How an encoding reads its bytes.
pub(super) struct Reading {
    /// The characters from [`UPPER_HALF`] on.
    upper: Vec<char>,
}

impl Encoding {
    /// The encodings of one byte per character, the most usual ones first.
    pub(super) const OF_BYTES: [Self; 4] = [
        Self::Windows1252,
        Self::MacRoman,
        Self::Page850,
        Self::Page437,
    ];

    /// A name that is the same in all languages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
            Self::MacRoman => "Mac OS Roman",
            Self::Page850 => "MS-DOS 850",
            Self::Page437 => "MS-DOS 437",
        }
    }

    /// The encoding of that name.
    pub fn of_name(name: &str) -> Option<Self> {
        let mut all = [Self::Utf8, Self::Utf16].into_iter().chain(Self::OF_BYTES);
        all.find(|encoding| encoding.name() == name)
    }

    pub(super) fn reading(self) -> Reading {
        let upper = match self {
            Self::MacRoman => MAC_ROMAN.chars().collect(),
            Self::Page850 => PAGE_850.chars().collect(),
            Self::Page437 => PAGE_437.chars().collect(),
            Self::Windows1252 | Self::Utf8 | Self::Utf16 => {
                (UPPER_HALF..=u8::MAX).map(windows_1252).collect()
            }
        };
        Reading { upper }
    }
}

impl Reading {
    pub(super) fn character(&self, byte: u8) -> char {
        let index = byte.checked_sub(UPPER_HALF);
        let upper = index.and_then(|index| self.upper.get(usize::from(index)));
        upper.copied().unwrap_or(char::from(byte))
    }

    pub(super) fn text(&self, bytes: &[u8]) -> String {
        bytes.iter().map(|byte| self.character(*byte)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_has_its_whole_half() {
        for encoding in Encoding::OF_BYTES {
            assert_eq!(encoding.reading().upper.len(), 128, "{encoding:?}");
            assert_eq!(Encoding::of_name(encoding.name()), Some(encoding));
        }
    }

    #[test]
    fn letters_stand_where_their_standards_put_them() {
        for (encoding, bytes, text) in [
            (
                Encoding::Windows1252,
                b"\xE9\xE0\xC9\x80\x9C\x92\x9F",
                "éàÉ€œ’Ÿ",
            ),
            (
                Encoding::MacRoman,
                b"\x8E\x88\x83\xDB\xCF\xD5\xD9",
                "éàÉ€œ’Ÿ",
            ),
            (
                Encoding::Page850,
                b"\x82\x85\x90\xF8\x9B\xB7\x98",
                "éàÉ°øÀÿ",
            ),
            (
                Encoding::Page437,
                b"\x82\x85\x90\xF8\x9B\xE1\x98",
                "éàÉ°¢ßÿ",
            ),
        ] {
            assert_eq!(encoding.reading().text(bytes), text, "{encoding:?}");
        }
    }
}
