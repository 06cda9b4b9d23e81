//! What an act came to: shown after it, and quoted when it is taken back.

use super::{Args, Words};
use crate::floor::History;
use crate::floor::entry::{Cause, Entry, absences, asked, called};
use crate::floor::event::Event;
use crate::floor::note::NoteKind;
use crate::floor::plan::{ItemId, PartyId};
use crate::floor::representative::TurnKind;
use crate::floor::turn::Ruling;

impl Words {
    /// Returns what an entry came to; `None` for what the clock or the machine brought about.
    #[must_use]
    pub fn done(&self, entry: &Entry, history: &History) -> Option<String> {
        match entry.cause {
            Cause::Chair => happened(&entry.events, history).map(|(id, args)| self.say(id, &args)),
            Cause::Undo { of } => self.about("done-undo", of, history),
            Cause::Redo { of } => self.about("done-redo", of, history),
            Cause::Clock { .. } | Cause::Machine => None,
        }
    }

    /// Returns a sentence about an earlier entry, which it quotes.
    fn about(&self, id: &str, of: u64, history: &History) -> Option<String> {
        let place = usize::try_from(of.checked_sub(1)?).ok()?;
        let (what, args) = happened(&history.entries().get(place)?.events, history)?;
        let what = self.say(&format!("{what}.quoted"), &args);
        Some(self.say(id, &Args::new().with("what", what)))
    }
}

/// What is said: a message with its arguments.
type DoneMessage<'a> = (&'static str, Args<'a>);

/// Returns what events came to: that of the last, but for giving the floor, putting aside and sharing out.
fn happened<'a>(events: &'a [Event], history: &'a History) -> Option<DoneMessage<'a>> {
    let shared = events.iter().filter(|event| matches!(event, Event::AllotmentSet { .. })).count() > 1;
    if shared {
        return Some(("done-shared-out", Args::new()));
    }
    if let [Event::PointRuled { ruling }, Event::PointRaised { by }] = *events {
        let id = match ruling {
            Ruling::Upheld => "done-upheld-next",
            Ruling::NotUpheld => "done-not-upheld-next",
        };
        let party = history.floor().party(by).map_or("", |party| party.name.as_str());
        return Some((id, Args::new().with("party", party)));
    }
    let asked = events.iter().filter(|event| matches!(event, Event::Requested { .. })).count();
    if asked > 1 {
        return Some(("done-requested-several", Args::new().with("count", asked)));
    }
    let given = events.iter().find(|event| {
        matches!(event, Event::Called { .. } | Event::Returned { .. } | Event::SetAside { .. })
    });
    given.or(events.last()).map(|event| said(event, history))
}

#[expect(clippy::too_many_lines, reason = "one line an event")]
fn said<'a>(event: &'a Event, history: &'a History) -> DoneMessage<'a> {
    let floor = history.floor();
    let args = Args::new();
    let party = |id: PartyId| floor.party(id).map_or("", |party| party.name.as_str());
    let item = |id: ItemId| floor.item(id).map_or("", |item| item.title.as_str());
    match event {
        Event::Opened { .. } => ("done-opened", args),
        Event::EndSet { .. } => ("done-end-set", args),
        Event::ItemAdded { item, .. } => ("done-item-added", args.with("item", &item.title)),
        Event::QuestionAdded { item: id, .. } => ("done-question-added", args.with("item", item(*id))),
        Event::OwnLineSet { item: id, text } if text.is_empty() => {
            ("done-own-line-removed", args.with("item", item(*id)))
        }
        Event::OwnLineSet { item: id, .. } => ("done-own-line-set", args.with("item", item(*id))),
        Event::NoteTaken { note } => {
            let id = match note.kind {
                NoteKind::Point => "done-point-taken",
                NoteKind::Proposal { .. } => "done-proposal-taken",
                NoteKind::Answer { .. } => "done-answer-taken",
            };
            (id, args.with("item", item(note.item)))
        }
        Event::NoteChanged { .. } => ("done-note-changed", args),
        Event::NoteMoved { item: id, .. } => ("done-note-moved", args.with("item", item(*id))),
        Event::NoteRemoved { .. } => ("done-note-removed", args),
        Event::PartyNamed { name, .. } => ("done-party-named", args.with("party", name)),
        Event::CountdownStarted { length, .. } => ("done-countdown-started", args.with("length", *length)),
        Event::CountdownEnded => ("done-countdown-ended", args),
        Event::ItemBegan { item: id, .. } | Event::ItemEnded { item: id, .. } => {
            ("done-item-began", args.with("item", item(*id)))
        }
        Event::AgendaAgreed => ("done-agreed", args),
        Event::ItemMoved { item: id, to } => {
            ("done-item-moved", args.with("item", item(*id)).with("place", to + 1))
        }
        Event::ItemDropped { item: id } => ("done-item-dropped", args.with("item", item(*id))),
        Event::ItemRestored { item: id } => ("done-item-restored", args.with("item", item(*id))),
        Event::AllotmentSet { item: id, to, .. } => {
            ("done-allotment", args.with("item", item(*id)).with("to", *to))
        }
        Event::QuestionTicked { question, covered: true, .. } => {
            ("done-question-covered", args.with("question", question + 1))
        }
        Event::QuestionTicked { question, covered: false, .. } => {
            ("done-question-open", args.with("question", question + 1))
        }
        Event::PartyAdded { party } => ("done-party-added", args.with("party", &party.name)),
        Event::Requested { request, .. } if request.kind == TurnKind::Response => {
            ("done-response", args.with("party", party(request.party)))
        }
        Event::Requested { request, .. } => ("done-requested", args.with("party", party(request.party))),
        Event::Withdrawn { request } => {
            ("done-withdrawn", args.with("party", asked(history.entries(), *request).map_or("", party)))
        }
        Event::RequestMoved { request, to } => {
            let args = args.with("party", asked(history.entries(), *request).map_or("", party));
            ("done-moved", args.with("place", to + 1))
        }
        Event::ListClosed => ("done-list-closed", args),
        Event::ListReopened => ("done-list-reopened", args),
        Event::RequestRepresentativeSet { .. } | Event::TurnRepresentativeSet { .. } => {
            ("done-representative", args)
        }
        Event::Called { turn } => match turn.party() {
            Some(id) => ("done-called", args.with("party", party(id))),
            None => ("done-chair", args),
        },
        Event::CalledBack { turn } => {
            ("done-called-back", args.with("party", called(history.entries(), *turn).map_or("", party)))
        }
        Event::PutBack { turn, .. } => {
            ("done-put-back", args.with("party", called(history.entries(), *turn).map_or("", party)))
        }
        Event::SetAside { turn } => {
            let again = absences(history.entries(), *turn) > 0;
            let id = if again { "done-set-aside" } else { "done-absent-response" };
            (id, args.with("party", called(history.entries(), *turn).map_or("", party)))
        }
        Event::Returned { .. } => ("done-returned", args),
        Event::Started { .. } => ("done-started", args),
        Event::StartMovedBack { by, .. } => ("done-start-back", args.with("by", *by)),
        Event::Held { .. } => ("done-held", args),
        Event::Resumed { .. } => ("done-resumed", args),
        Event::Ended { .. } => ("done-ended", args),
        Event::Extended { by, .. } => ("done-extended", args.with("by", *by)),
        Event::TurnLimited { to, .. } => ("done-limited", args.with("to", *to)),
        Event::CalledToOrder { .. } => ("done-called-to-order", args),
        Event::PointRaised { by } => ("done-point", args.with("party", party(*by))),
        Event::PointNoted { by } => ("done-point-noted", args.with("party", party(*by))),
        Event::PointRuled { ruling: Ruling::Upheld } => ("done-upheld", args),
        Event::PointRuled { ruling: Ruling::NotUpheld } => ("done-not-upheld", args),
        Event::LimitSet { to } => ("done-limit", args.with("to", *to)),
        Event::Suspended { .. } => ("done-suspended", args),
        Event::ResumptionSet { until: Some(_) } => ("done-resumption-set", args),
        Event::ResumptionSet { until: None } => ("done-resumption-open", args),
        Event::MeetingResumed => ("done-meeting-resumed", args),
        Event::Closed => ("done-closed", args),
        Event::GapSettled { held: true } => ("done-gap-held", args),
        Event::GapNoted { .. } | Event::GapSettled { held: false } => ("done-gap-ran", args),
        Event::ClockStepSettled { follow: true } => ("done-clock-followed", args),
        Event::ClockStepNoted { .. } | Event::ClockStepSettled { follow: false } => ("done-clock-kept", args),
    }
}
