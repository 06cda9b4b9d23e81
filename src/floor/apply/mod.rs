//! How each event changes the state. Nothing is refused here: what happened, happened.
//!
//! One file a subject, as in `decide`: the meeting, the agenda, the notes, the list, the floor.

mod agenda;
mod list;
mod meeting;
mod notes;
mod turn;

use super::event::Event;
use super::side_countdown::SideCountdown;
use super::state::Floor;
use super::time::Stamp;
use super::timer::Timer;

impl Floor {
    /// Applies events that count from `moment`, in their order.
    pub(super) fn apply_all(&mut self, moment: Stamp, events: &[Event]) {
        for event in events {
            self.apply(moment, event);
        }
    }

    fn apply(&mut self, moment: Stamp, event: &Event) {
        match event {
            Event::Opened { ends } => self.open(moment, *ends),
            Event::EndSet { ends } => self.set_end(*ends),
            Event::ItemBegan { item, line_up } => self.begin_item(moment, *item, line_up),
            Event::ItemEnded { item, used } => self.end_item(*item, *used),
            Event::AgendaAgreed => self.agree(moment),
            Event::ItemMoved { item, to } => self.move_item(*item, *to),
            Event::ItemDropped { item } => self.drop_item(*item),
            Event::ItemRestored { item } => self.restore_item(*item),
            Event::AllotmentSet { item, to, .. } => self.set_allotment(*item, *to),
            Event::QuestionTicked { item, question, covered } => self.tick(*item, *question, *covered),
            Event::ItemAdded { item, to } => self.add_item(item, *to),
            Event::QuestionAdded { item, question } => self.add_question(*item, question),
            Event::OwnLineSet { item, text } => self.set_own_line(*item, text),
            Event::NoteTaken { note } => self.take_note(note),
            Event::NoteChanged { note, kind, text } => self.change_note(*note, kind, text),
            Event::NoteMoved { note, item } => self.move_note(*note, *item),
            Event::NoteRemoved { note } => self.notes.retain(|one| one.id != *note),
            Event::PartyNamed { party, name, code } => self.name_party(*party, name, code.as_ref()),
            Event::PartyAdded { party } => self.add_party(party.clone()),
            Event::Requested { request, to } => self.enlist(request, *to),
            Event::Withdrawn { request } => {
                self.list.take(*request);
            }
            Event::RequestMoved { request, to } => self.move_request(*request, *to),
            Event::ListClosed => self.list.open = false,
            Event::ListReopened => self.list.open = true,
            Event::RequestRepresentativeSet { request, representative, overrides } => {
                self.set_who_asks(*request, *representative, overrides);
            }
            Event::TurnRepresentativeSet { turn, representative, overrides } => {
                self.set_who_speaks(*turn, *representative, overrides);
            }
            Event::Called { turn } => self.call(turn),
            Event::CalledBack { turn } => self.call_back(moment, *turn),
            Event::PutBack { turn, to } => self.put_back(moment, *turn, *to),
            Event::SetAside { turn } => self.set_aside(moment, *turn),
            Event::Returned { request } => self.return_request(*request),
            Event::Started { turn } => self.start(moment, *turn),
            Event::StartMovedBack { turn, by } => {
                self.with_clock(*turn, |clock| clock.move_start_back(*by));
            }
            Event::Held { turn } => self.with_clock(*turn, |clock| clock.hold(moment)),
            Event::Resumed { turn } => self.with_clock(*turn, |clock| clock.resume(moment)),
            Event::Ended { turn, spoken, why } => self.end_turn(moment, *turn, *spoken, *why),
            Event::Extended { turn, by } => self.extend(*turn, *by),
            Event::TurnLimited { turn, to } => self.with_turn(*turn, |turn| turn.limit = Some(*to)),
            Event::CalledToOrder { turn } => {
                self.with_turn(*turn, |turn| turn.called_to_order = Some(moment));
            }
            Event::PointRaised { by } => self.raise_point(moment, *by),
            Event::PointNoted { by } => self.points_noted.push(*by),
            Event::PointRuled { .. } => self.rule(moment),
            Event::LimitSet { to } => self.limit = *to,
            Event::CountdownStarted { length, label } => {
                let clock = Timer::started(moment);
                self.countdown = Some(SideCountdown { length: *length, label: label.clone(), clock });
            }
            Event::CountdownEnded => self.countdown = None,
            Event::Suspended { until } => self.suspend(moment, *until),
            Event::ResumptionSet { until } => self.set_resumption(*until),
            Event::MeetingResumed => self.resume_meeting(moment),
            Event::Closed => self.close(moment),
            Event::GapNoted { from, why } => self.note_gap(moment, *from, *why),
            Event::GapSettled { held } => self.settle_gap(*held),
            Event::ClockStepNoted { by } => self.note_clock_step(*by),
            Event::ClockStepSettled { follow } => self.settle_clock_step(*follow),
        }
    }
}
