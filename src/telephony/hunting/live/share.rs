//! How calls divide into answered and lost.

/// Hundredths, of which both have at least one where there are such calls: what is lost never rounds away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub answered: u32,
    pub lost: u32,
}

impl Share {
    /// None without calls.
    pub fn of(answered: u32, lost: u32) -> Option<Self> {
        let all = u64::from(answered) + u64::from(lost);
        let rounded = (u64::from(answered) * 100 + all / 2).checked_div(all)?;
        let least = u32::from(answered > 0);
        let most = 100 - u32::from(lost > 0);
        let answered = u32::try_from(rounded).unwrap_or(most).clamp(least, most);
        Some(Self {
            answered,
            lost: 100 - answered,
        })
    }
}
