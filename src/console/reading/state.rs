//! Where a read-through stands: which slide, and how long each topic has taken. It reads no clock.

use crate::board::countdown::Countdown;
use crate::board::face::Face;
use crate::board::slide::{BoardSlide, SheetLine};
use crate::floor::time::{Span, Stamp};
use crate::report::{SheetKind, SlidePage};

/// How long a rapporteur has for each topic (background note: two to three minutes).
pub(super) const LIMIT: Span = Span::from_mins(3);
/// When enough has been said of it.
pub(super) const ENOUGH: Span = Span::from_mins(2);

/// A read-through.
#[derive(Debug, Clone)]
pub(super) struct ReadThrough {
    slides: Vec<SlidePage>,
    /// The slide that is shown.
    at: usize,
    /// How many of its lines are scrolled off the top.
    pub(super) scroll: usize,
    /// How long each sheet has taken, without the run that is under way.
    taken: Vec<Span>,
    /// Since when the clock runs; `None` while it holds.
    since: Option<Stamp>,
}

impl ReadThrough {
    /// Returns a read-through that begins with the first slide.
    pub(super) fn of(slides: Vec<SlidePage>) -> Self {
        let sheets = slides.last().map_or(0, |last| last.sheet + 1);
        Self { slides, at: 0, scroll: 0, taken: vec![Span::ZERO; sheets], since: None }
    }

    /// Returns the slide that is shown; its number, from 1; how many there are.
    pub(super) fn shown(&self) -> Option<(&SlidePage, usize, usize)> {
        Some((self.slides.get(self.at)?, self.at + 1, self.slides.len()))
    }

    /// Goes on by some slides, or back. The clock of another topic runs from the moment at which its slide is shown.
    pub(super) fn go(&mut self, by: isize, now: Stamp) {
        let to = self.at.saturating_add_signed(by).min(self.slides.len().saturating_sub(1));
        let sheet = |at: usize| self.slides.get(at).map(|slide| slide.sheet);
        if sheet(to) != sheet(self.at) {
            self.hold(now);
            self.since = self.slides.get(to).filter(|slide| is_timed(slide)).map(|_| now);
        }
        if to != self.at {
            self.scroll = 0;
        }
        self.at = to;
    }

    /// Holds the clock, or lets it run on.
    pub(super) fn hold_or_go_on(&mut self, now: Stamp) {
        if self.since.is_some() {
            self.hold(now);
        } else if self.slides.get(self.at).is_some_and(is_timed) {
            self.since = Some(now);
        }
    }

    /// Lets the topic's clock begin anew.
    pub(super) fn begin_anew(&mut self, now: Stamp) {
        let Some(slide) = self.slides.get(self.at).filter(|slide| is_timed(slide)) else { return };
        if let Some(taken) = self.taken.get_mut(slide.sheet) {
            *taken = Span::ZERO;
        }
        self.since = Some(now);
    }

    /// Returns the topic's countdown; `None` on a slide that has none.
    pub(super) fn face(&self, now: Stamp) -> Option<Face> {
        let slide = self.slides.get(self.at).filter(|slide| is_timed(slide))?;
        let left = LIMIT - self.taken(slide.sheet, now);
        Some(Face::new(left, LIMIT, &[LIMIT - ENOUGH], self.since.is_some()))
    }

    /// Returns the slide as the room sees it: without the speaker's notes.
    pub(super) fn on_board(&self, now: Stamp) -> Option<BoardSlide> {
        let (slide, place, count) = self.shown()?;
        let clock =
            self.face(now).map(|face| Countdown::new(face.left, LIMIT, &[LIMIT - ENOUGH], face.runs, now));
        let (mut lines, mut scroll) = (Vec::new(), 0);
        for (at, line) in slide.lines.iter().enumerate() {
            if at == self.scroll {
                scroll = lines.len();
            }
            // A note of several lines is several lines here: none on the wire holds a line end.
            lines.extend(line.text.split('\n').enumerate().map(|(part, text)| SheetLine {
                level: line.level,
                text: text.to_owned(),
                goes_on: line.goes_on || part > 0,
            }));
        }
        if self.scroll >= slide.lines.len() {
            scroll = lines.len();
        }
        Some(BoardSlide { place, count, title: slide.title.clone(), lines, scroll, clock })
    }

    /// Returns how long each topic took, by its title, of those that were read.
    pub(super) fn told(&self, now: Stamp) -> Vec<(String, Span)> {
        let first = |sheet| self.slides.iter().find(|slide| slide.sheet == sheet);
        let taken = (0..self.taken.len()).map(|sheet| (sheet, self.taken(sheet, now)));
        let read = taken.filter(|(_, taken)| *taken > Span::ZERO);
        read.filter_map(|(sheet, taken)| Some((first(sheet)?.heading.clone(), taken))).collect()
    }

    fn taken(&self, sheet: usize, now: Stamp) -> Span {
        let before = self.taken.get(sheet).copied().unwrap_or_default();
        let is_shown = self.slides.get(self.at).is_some_and(|slide| slide.sheet == sheet);
        before + self.since.filter(|_| is_shown).map_or(Span::ZERO, |since| (now - since).or_zero())
    }

    fn hold(&mut self, now: Stamp) {
        let Some(sheet) = self.slides.get(self.at).map(|slide| slide.sheet) else { return };
        let taken = self.taken(sheet, now);
        if let Some(place) = self.taken.get_mut(sheet) {
            *place = taken;
        }
        self.since = None;
    }
}

/// Whether a slide has a countdown: those of the topics have.
fn is_timed(slide: &SlidePage) -> bool {
    slide.kind == SheetKind::Item
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::face::Pace;

    fn slides() -> Vec<SlidePage> {
        let slide = |kind, sheet: usize| SlidePage::blank(kind, sheet, &format!("Sheet {sheet}"));
        let item = SheetKind::Item;
        vec![
            slide(SheetKind::Title, 0),
            slide(item, 1),
            slide(item, 1),
            slide(item, 2),
            slide(SheetKind::WayAhead, 3),
        ]
    }

    fn at(secs: i64) -> Stamp {
        Stamp::from_millis(secs * 1000)
    }

    #[test]
    fn each_topic_has_three_minutes_and_a_mark_at_two() {
        let mut reading = ReadThrough::of(slides());
        assert_eq!(reading.face(at(0)), None);
        reading.go(1, at(10));
        let pace =
            |reading: &ReadThrough, secs| reading.face(at(secs)).map(|face| (face.left.secs(), face.pace));
        assert_eq!(pace(&reading, 10), Some((180, Pace::InTime)));
        assert_eq!(pace(&reading, 129), Some((61, Pace::InTime)));
        // The second page of a topic goes on with its time.
        reading.go(1, at(129));
        assert_eq!(pace(&reading, 130), Some((60, Pace::Ending)));
        assert_eq!(pace(&reading, 190), Some((0, Pace::Over)));
        reading.go(1, at(191));
        assert_eq!(pace(&reading, 191), Some((180, Pace::InTime)));
        reading.go(1, at(200));
        assert_eq!((reading.face(at(200)), reading.shown().unwrap().1), (None, 5));
        reading.go(1, at(200));
        assert_eq!(
            reading.told(at(999)),
            [("Sheet 1".to_owned(), Span::from_secs(181)), ("Sheet 2".to_owned(), Span::from_secs(9))]
        );
    }

    #[test]
    fn the_clock_holds_goes_on_and_begins_anew() {
        let mut reading = ReadThrough::of(slides());
        reading.hold_or_go_on(at(0));
        reading.begin_anew(at(0));
        assert_eq!(reading.told(at(60)), []);
        reading.go(1, at(0));
        reading.hold_or_go_on(at(30));
        let left = |reading: &ReadThrough, secs| reading.face(at(secs)).unwrap().left.secs();
        assert_eq!((left(&reading, 90), reading.face(at(90)).unwrap().runs), (150, false));
        reading.hold_or_go_on(at(90));
        assert_eq!(left(&reading, 100), 140);
        reading.begin_anew(at(100));
        assert_eq!(left(&reading, 101), 179);
        // Back and forth again: a topic keeps its time.
        reading.go(-1, at(110));
        reading.go(1, at(120));
        assert_eq!(left(&reading, 125), 165);
    }
}
