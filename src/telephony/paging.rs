//! Cutting a list into pages, for every table with "1–10 sur 42" below it.

/// How many rows a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageSize {
    #[default]
    Ten,
    TwentyFive,
    Fifty,
    Hundred,
}

impl PageSize {
    pub const ALL: [Self; 4] = [Self::Ten, Self::TwentyFive, Self::Fifty, Self::Hundred];

    pub fn rows(self) -> usize {
        match self {
            Self::Ten => 10,
            Self::TwentyFive => 25,
            Self::Fifty => 50,
            Self::Hundred => 100,
        }
    }

    /// The size of that many rows, if it is one of those offered.
    pub fn from_rows(rows: usize) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.rows() == rows)
    }
}

/// The visible part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// The page shown, from 1: the wanted one, or the nearest that exists.
    pub number: usize,
    /// How many pages there are, at least 1.
    pub count: usize,
    /// The position of the first visible row, from 1; 0 if there is none.
    pub first: usize,
    /// The position of the last visible row; 0 if there is none.
    pub last: usize,
    /// How many rows the search leaves, over all pages.
    pub matching: usize,
    /// How many rows there are without the search.
    pub total: usize,
}

impl<T> Page<T> {
    /// Cuts page `wanted` (from 1) out of the rows that the search left of `total`.
    pub fn cut(rows: Vec<T>, total: usize, size: PageSize, wanted: usize) -> Self {
        let matching = rows.len();
        let count = matching.div_ceil(size.rows()).max(1);
        let number = wanted.clamp(1, count);
        let skipped = (number - 1) * size.rows();
        let rows: Vec<T> = rows.into_iter().skip(skipped).take(size.rows()).collect();
        let first = if rows.is_empty() { 0 } else { skipped + 1 };
        let last = if rows.is_empty() {
            0
        } else {
            skipped + rows.len()
        };
        Self {
            rows,
            number,
            count,
            first,
            last,
            matching,
            total,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_which_rows_it_shows() {
        let page = Page::cut((1..=42).collect(), 60, PageSize::Ten, 5);
        assert_eq!(page.rows, [41, 42]);
        assert_eq!(
            (page.number, page.count, page.first, page.last),
            (5, 5, 41, 42)
        );
        assert_eq!((page.matching, page.total), (42, 60));
    }

    #[test]
    fn clamps_a_page_that_does_not_exist() {
        assert_eq!(Page::cut(vec![1; 42], 42, PageSize::Ten, 99).number, 5);
        assert_eq!(Page::cut(vec![1; 42], 42, PageSize::Ten, 0).number, 1);
        let empty = Page::cut(Vec::<u8>::new(), 3, PageSize::Hundred, 7);
        assert_eq!(
            (empty.number, empty.count, empty.first, empty.last),
            (1, 1, 0, 0)
        );
    }

    #[test]
    fn offers_four_sizes() {
        assert_eq!(PageSize::ALL.map(PageSize::rows), [10, 25, 50, 100]);
        assert_eq!(PageSize::from_rows(25), Some(PageSize::TwentyFive));
        assert_eq!(PageSize::from_rows(7), None);
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn pages_put_together_are_the_list(total in 0usize..300, size in 0usize..4) {
            let size = PageSize::ALL[size];
            let rows: Vec<usize> = (0..total).collect();
            let count = Page::cut(rows.clone(), total, size, 1).count;
            let joined: Vec<usize> =
                (1..=count).flat_map(|number| Page::cut(rows.clone(), total, size, number).rows).collect();
            proptest::prop_assert_eq!(joined, rows);
        }
    }
}
