//! Acts in the room itself: those that the floor is asked about, and those that open what lies over the room.

use crate::board::room::ShownView;
use crate::floor::command::Command;
use crate::floor::phase::Phase;
use crate::floor::time::{Span, Stamp};
use crate::rehearsal::Pace;
use crate::sessions::must_be_sealed;

use super::act::Act;
use super::chair::Chair;
use super::commands::command;
use super::deed::Deed;
use super::drill::Drill;
use super::ui::{Entry, Mode, Purpose, Question};

/// How long, in real time, an item has only just begun: a key that is held or pressed twice goes no further.
const JUST_BEGUN: Span = Span::from_secs(3);

impl Chair {
    #[expect(clippy::wildcard_enum_match_arm, reason = "what is no act of the room only puts things away")]
    pub(super) fn act_in_room(&mut self, act: Act, now: Stamp) -> Vec<Deed> {
        if let Some(text) = self.not_yet(act, now) {
            self.refuse(text);
            return Vec::new();
        }
        if let Some(drill) = &mut self.drill {
            drill.looks(act);
        }
        if matches!(act, Act::NextItem | Act::Close) && self.asks_before_next(now) {
            self.mode = Mode::Ask(Question::Next);
            return Vec::new();
        }
        if let Some(command) = command(act, self.history.floor(), self.selected, now) {
            return vec![Deed::Command(command)];
        }
        match act {
            Act::Open => return vec![Deed::Command(Command::Open { ends: self.planned_end(now) })],
            Act::Undo => return vec![Deed::Undo],
            Act::Redo => return vec![Deed::Redo],
            Act::Insist => return self.insist.take().map(Deed::Command).into_iter().collect(),
            Act::Faster => return self.pace(Pace::faster),
            Act::Slower => return self.pace(Pace::slower),
            Act::Freeze => return self.pace(|pace| Some(pace.standing())),
            Act::Unfreeze => return self.pace(|pace| Some(pace.going())),
            Act::Step => return vec![Deed::Step],
            Act::LessonOn => return self.in_lesson(Drill::step_on),
            Act::LessonBack => return self.in_lesson(Drill::step_back),
            Act::Leave => return self.leave(),
            Act::Settle => self.ask_about_time(self.history.floor().gap().is_some()),
            Act::Add => self.mode = Mode::finder(Purpose::Request),
            Act::Invite => self.mode = Mode::finder(Purpose::Invite),
            Act::Point => self.mode = Mode::finder(Purpose::Point),
            Act::Response => self.mode = Mode::finder(Purpose::Response),
            Act::Extend => {
                let turn = self.history.floor().turn().map(|turn| turn.id);
                if let Some(turn) = turn {
                    self.mode = Mode::Ask(Question::Extend { turn, by: Span::MINUTE });
                }
            }
            Act::SetLimit => self.mode = Mode::Ask(Question::Limit { to: self.history.floor().limit() }),
            Act::Agenda => self.open_agenda(),
            Act::Tally => self.mode = Mode::Tally { scroll: 0 },
            Act::Help => self.mode = Mode::Help { scroll: 0 },
            Act::SuspendUntil => self.mode = Mode::entry(Entry::Hour),
            Act::SetResumption => self.mode = Mode::entry(Entry::Resumption),
            Act::Page => self.mode = Mode::Page,
            Act::Message => self.mode = Mode::entry(Entry::Message),
            Act::SaveElsewhere => self.mode = Mode::entry(Entry::Folder),
            Act::TakeMessageBack => self.take_message_back(),
            Act::BlankScreens => self.show_view(ShownView::Blank),
            Act::ClockAlone => self.show_view(ShownView::ClockAlone),
            Act::UnblankScreens | Act::ShowAll => self.show_view(ShownView::Whole),
            Act::SelectUp => self.select(-1),
            Act::SelectDown => self.select(1),
            Act::Bell => {
                self.bell = !self.bell;
                self.tell(self.words.bell(self.bell));
            }
            _ => self.dismiss(),
        }
        Vec::new()
    }

    fn pace(&self, change: impl Fn(Pace) -> Option<Pace>) -> Vec<Deed> {
        let pace = self.drill.as_ref().and_then(|drill| change(drill.pace));
        pace.map(Deed::Pace).into_iter().collect()
    }

    fn in_lesson(&mut self, go: impl FnOnce(&mut Drill)) -> Vec<Deed> {
        self.said = None;
        if let Some(drill) = &mut self.drill {
            go(drill);
        }
        Vec::new()
    }

    pub(super) fn leave(&mut self) -> Vec<Deed> {
        // Before the opening nothing is lost; a closing without the Rule is kept in the journal.
        let asks = match self.history.floor().phase() {
            Phase::Ahead => false,
            Phase::Open(_) => true,
            Phase::Closed { .. } => must_be_sealed(&self.history, self.setting.reality),
        };
        // What is in memory only would be lost, whatever the session's phase.
        if asks || self.would_lose() > 0 {
            self.mode = Mode::Ask(Question::Leave);
            return Vec::new();
        }
        vec![Deed::Leave]
    }

    /// Returns whether going on must be asked about: somebody speaks, the item has only just begun, or it is the end.
    fn asks_before_next(&self, now: Stamp) -> bool {
        let floor = self.history.floor();
        // Where time stands it is as at the slowest pace: a key that is held goes no further there either.
        let rate = i64::from(self.setting.reality.rate().max(1));
        let begun = floor.agenda().present().and_then(|item| item.clock().map(|clock| clock.elapsed(now)));
        let just_begun = begun.is_some_and(|begun| begun < JUST_BEGUN.times(rate));
        floor.turn().is_some() || just_begun || floor.agenda().next().is_none()
    }

    fn open_agenda(&mut self) {
        let agenda = self.history.floor().agenda();
        let selected = agenda.next().or(agenda.present()).or(agenda.items.last());
        if let Some(item) = selected {
            self.mode = Mode::Agenda { selected: item.id };
        }
    }

    fn select(&mut self, by: isize) {
        let list = self.history.floor().list();
        let order: Vec<_> = list.in_order().map(|request| request.id).collect();
        let present = self.selected.and_then(|id| order.iter().position(|&other| other == id));
        let place = match present {
            Some(place) => place.saturating_add_signed(by).min(order.len().saturating_sub(1)),
            None if by < 0 => order.len().saturating_sub(1),
            None => 0,
        };
        self.selected = order.get(place).copied();
    }

    /// Returns when the session ends if it opens now: at its hour, or after its length where it was moved to now.
    fn planned_end(&self, now: Stamp) -> Stamp {
        let length = self.history.floor().plan().length;
        let start = self.setting.opens_at().unwrap_or(now);
        start + length
    }
}
