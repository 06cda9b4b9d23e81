//! What comes of a command, or why it is refused. Deciding changes nothing.
//!
//! One file a subject: the meeting, the agenda, the notes, the list, the floor.

mod agenda;
mod list;
mod meeting;
mod notes;
mod turn;

use super::command::Command;
use super::event::Event;
use super::overrides::Override;
use super::phase::{Open, Phase};
use super::plan::{Party, PartyId};
use super::refusal::Refusal;
use super::representative::Representative;
use super::state::Floor;
use super::tally::Tally;
use super::time::Stamp;

/// What a decision gives.
type Decision = Result<Vec<Event>, Refusal>;

impl Floor {
    /// Returns what comes of `command` at `now`: one event or more, or a refusal.
    pub fn decide(&self, command: &Command, now: Stamp) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Open { ends } => self.decide_open(*ends, now),
            Command::SetEnd { ends } => self.decide_set_end(*ends, now),
            Command::StartCountdown { length, label } => {
                self.decide_start_countdown(*length, label.as_deref())
            }
            Command::EndCountdown => self.decide_end_countdown(),
            Command::Suspend { until } => self.decide_suspend(*until, now),
            Command::SetResumption { until } => self.decide_set_resumption(*until, now),
            Command::ResumeMeeting => self.decide_resume_meeting(),
            Command::Close => self.decide_close(now),
            Command::SettleGap { held } => self.decide_settle_gap(*held),
            Command::SettleClockStep { follow } => self.decide_settle_clock_step(*follow),

            Command::AgreeAgenda => self.decide_agree(),
            Command::MoveItem { item, to } => self.decide_move_item(*item, *to),
            Command::DropItem { item } => self.decide_drop(*item),
            Command::RestoreItem { item } => self.decide_restore(*item),
            Command::SetAllotment { item, to, insist } => self.decide_allotment(*item, *to, *insist),
            Command::ShareOut => self.decide_share_out(now),
            Command::NextItem { after } => self.decide_next_item(*after, now),
            Command::AddTopic { title, length } => self.decide_add_topic(title, *length),
            Command::AddQuestion { item, question } => self.decide_add_question(*item, question),
            Command::SetOwnLine { item, text } => self.decide_own_line(*item, text),
            Command::TakeNote { item, kind, text } => self.decide_take_note(*item, kind, text),
            Command::ChangeNote { note, kind, text } => self.decide_change_note(*note, kind, text),
            Command::MoveNote { note, item } => self.decide_move_note(*note, *item),
            Command::RemoveNote { note } => self.decide_remove_note(*note),
            Command::TickQuestion { item, question, covered } => self.decide_tick(*item, *question, *covered),

            Command::AddParty { name, standing, then } => {
                self.decide_add_party(name, *standing, then.as_deref(), now)
            }
            Command::NameParty { party, name, code } => self.decide_name_party(*party, name, code.as_deref()),
            Command::All { acts } => self.decide_all(acts, now),
            Command::Request { party, representative, insist } => {
                self.decide_request(*party, *representative, *insist, now)
            }
            Command::Withdraw { request } => self.decide_withdraw(*request),
            Command::MoveRequest { request, to } => self.decide_move_request(*request, *to),
            Command::Return { request } => self.decide_return(*request),
            Command::CloseList => self.decide_close_list(),
            Command::ReopenList => self.decide_reopen_list(),
            Command::SetRequestRepresentative { request, representative, insist } => {
                self.decide_request_representative(*request, *representative, *insist)
            }
            Command::GrantResponse { party, representative, insist } => {
                self.decide_response(*party, *representative, *insist, now)
            }
            Command::SetLimit { to } => self.decide_limit(*to),

            Command::Call { after, request } => self.decide_call(*after, *request, now),
            Command::Invite { after, party, representative, insist } => {
                self.decide_invite(*after, *party, *representative, *insist, now)
            }
            Command::ChairSpeaks { after } => self.decide_chair_speaks(*after, now),
            Command::CallBack { turn } => self.decide_call_back(*turn),
            Command::NotPresent { turn } => self.decide_not_present(*turn),
            Command::Start { turn } => self.decide_start(*turn),
            Command::MoveStartBack { turn, by } => self.decide_move_start_back(*turn, *by),
            Command::Hold { turn } => self.decide_hold(*turn),
            Command::Resume { turn } => self.decide_resume(*turn),
            Command::Finish { turn } => self.decide_finish(*turn, now),
            Command::Extend { turn, by } => self.decide_extend(*turn, *by),
            Command::LimitTurn { turn, to } => self.decide_limit_turn(*turn, *to, now),
            Command::CallToOrder { turn } => self.decide_call_to_order(*turn, now),
            Command::SetTurnRepresentative { turn, representative, insist } => {
                self.decide_turn_representative(*turn, *representative, *insist)
            }
            Command::PointOfOrder { by } => self.decide_point_of_order(*by),
            Command::Rule { ruling } => self.decide_rule(*ruling),
        }
    }

    /// The floor as it would be after a command. `None` if that is refused.
    #[must_use]
    pub fn with(&self, command: &Command, now: Stamp) -> Option<Self> {
        let mut floor = self.clone();
        floor.apply_all(now, &self.decide(command, now).ok()?);
        Some(floor)
    }

    /// Decides several acts, each on the floor that the ones before it leave.
    fn decide_all(&self, acts: &[Command], now: Stamp) -> Decision {
        let mut floor = self.clone();
        let mut all = Vec::new();
        for act in acts {
            let events = floor.decide(act, now)?;
            floor.apply_all(now, &events);
            all.extend(events);
        }
        if all.is_empty() { Err(Refusal::NobodyToAdd) } else { Ok(all) }
    }

    /// Refuses if the session is closed.
    fn not_closed(&self) -> Result<(), Refusal> {
        match self.phase() {
            Phase::Closed { .. } => Err(Refusal::Closed),
            Phase::Ahead | Phase::Open(_) => Ok(()),
        }
    }

    /// Refuses if the session is not open.
    fn open_session(&self) -> Result<&Open, Refusal> {
        match self.phase() {
            Phase::Ahead => Err(Refusal::NotOpen),
            Phase::Open(open) => Ok(open),
            Phase::Closed { .. } => Err(Refusal::Closed),
        }
    }

    /// Refuses if the clocks do not run: the session is not open, or the meeting is suspended.
    fn in_session(&self) -> Result<&Open, Refusal> {
        let open = self.open_session()?;
        if open.suspension.is_some() { Err(Refusal::Suspended) } else { Ok(open) }
    }

    /// Refuses if a point of order waits for its ruling.
    fn no_point(&self) -> Result<(), Refusal> {
        self.point().map_or(Ok(()), |point| Err(Refusal::PointPending { by: point.by }))
    }

    fn known_party(&self, party: PartyId) -> Result<&Party, Refusal> {
        self.party(party).ok_or(Refusal::NoSuchParty)
    }

    /// Refuses a representative beyond the rule. If the chair insists, returns the override instead.
    fn representative_allowed(
        &self,
        party: PartyId,
        representative: Representative,
        insist: bool,
    ) -> Result<Vec<Override>, Refusal> {
        self.rule_set_aside(party, self.tally(party), representative, insist)
    }

    /// As [`Floor::representative_allowed`], with another tally than the party's present one.
    fn rule_set_aside(
        &self,
        party: PartyId,
        tally: Tally,
        representative: Representative,
        insist: bool,
    ) -> Result<Vec<Override>, Refusal> {
        match self.representatives_allowed(party) {
            Some(allowed) if !tally.allows(representative, Some(allowed)) => {
                if insist {
                    Ok(vec![Override::Representatives])
                } else {
                    let spoken = tally.people();
                    Err(Refusal::Representatives { party, asked: representative, spoken, allowed })
                }
            }
            _ => Ok(Vec::new()),
        }
    }
}
