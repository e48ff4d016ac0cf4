//! The calls that wait for their answers, by the names that tell them apart.

/// Each call waits for one answer: a second one, and one to nobody's call, find nobody.
pub(super) struct Calls<T> {
    /// Told apart from the calls of the page that was in the frame before.
    page: u32,
    made: u32,
    waiting: Vec<(String, T)>,
}

impl<T> Calls<T> {
    /// `page` is a number that no other page in the frame has.
    pub(super) fn of_page(page: u32) -> Self {
        Self {
            page,
            made: 0,
            waiting: Vec::new(),
        }
    }

    /// A name for the next call.
    pub(super) fn uid(&mut self) -> String {
        self.made += 1;
        format!("voip-manager-{:x}-{}", self.page, self.made)
    }

    pub(super) fn wait(&mut self, uid: String, caller: T) {
        self.waiting.push((uid, caller));
    }

    /// Who waits for this answer; from then on nobody does.
    pub(super) fn settle(&mut self, uid: &str) -> Option<T> {
        let place = self.waiting.iter().position(|(known, _)| known == uid)?;
        Some(self.waiting.swap_remove(place).1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_finds_its_own_caller_once() {
        let mut calls = Calls::of_page(7);
        let (first, second) = (calls.uid(), calls.uid());
        assert_ne!(first, second);
        calls.wait(first.clone(), 'a');
        calls.wait(second.clone(), 'b');
        assert_eq!(calls.settle("unknown"), None);
        assert_eq!(calls.settle(&first), Some('a'));
        assert_eq!(calls.settle(&first), None, "answered twice");
        assert_eq!(calls.settle(&second), Some('b'));
    }

    #[test]
    fn another_page_s_answers_are_not_taken_for_ours() {
        let (mut before, mut now) = (Calls::of_page(1), Calls::of_page(2));
        let late = before.uid();
        before.wait(late.clone(), ());
        let uid = now.uid();
        now.wait(uid, ());
        assert_eq!(now.settle(&late), None);
    }
}
